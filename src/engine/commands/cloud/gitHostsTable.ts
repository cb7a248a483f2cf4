import { apiCall } from "./apiCall";
import { cloudTool } from "./cloudTool";
import { pathOf } from "../../model/pathOf";
import { operandsOf, type Deed, type Special } from "./tool";

// Told from the source code of gh and glab and the documentation of GitHub and GitLab.
const gone = "GitHub does not restore it";
const unreadable = "the value cannot be read any more";

const deletedBranch: Deed = {
  kind: "git remote branch",
  noun: "of pull request",
  unnamed: "of this branch",
  loss: "recoverable",
  because: "whoever has the commit can push the branch again",
  when: "--delete-branch",
};

/** A gist can be read by everybody who has its address, whatever it says of being secret. */
const gistOf: Special = (line) =>
  operandsOf(line)
    .filter(({ text }) => text !== "-")
    .map((file) => ({
      kind: "send",
      resource: pathOf(file, line.call.cwd, line.call.site, false),
    }));

/** `gh` is GitHub's own tool; `gh api` sends any request. */
export const gh = cloudTool(["gh"], () => ({
  does: "Works with repositories, issues, releases and secrets on GitHub.",
  provider: "GitHub",
  switches:
    "-y --yes --yes-i-know --cleanup-tag --admin --delete-branch -d -a --all --confirm --paginate -i --include --silent --slurp --verbose -w --web --force --succeed-on-no-caches --rebase --squash -m --merge --auto --private --public --draft --accept-visibility-change-consequences --no-org-repo",
  values:
    "-q --jq -t --template --json -L --limit --cache -p --preview -H --header --hostname --title --body -b -F --field -f --raw-field --input -X --method --body-file --notes --notes-file --visibility --reason -c --comment --default-branch --description --log-level --label",
  places: {
    repository: "-R --repo",
    organization: "-o --org",
    environment: "-e --env",
    owner: "--owner",
  },
  variables: { GH_REPO: "repository", GH_HOST: "host" },
  unlisted: "takes a value",
  deletes: "delete remove",
  verbAt: [1, 2],
  commands: {
    "repo delete": {
      kind: "project",
      unnamed: "of this directory",
      including: "and its issues, pull requests and wiki",
      because:
        "GitHub can restore a repository within 90 days, but not every one: forks, packages and permissions are not",
    },
    "gist create|new": gistOf,
    "repo archive": {
      does: "change",
      kind: "project",
      unnamed: "of this directory",
      loss: "recoverable",
      because: "it can be unarchived",
    },
    "repo edit": [
      {
        does: "publish",
        kind: "project",
        unnamed: "of this directory",
        because: "what was private can be copied by anyone at once",
        when: "--visibility=public",
      },
      {
        does: "change",
        kind: "project",
        noun: "stars and forks of",
        unnamed: "this directory's repository",
        because: "stars and watchers are lost, and forks of a public repository are detached",
        when: "--visibility=private",
      },
      {
        does: "change",
        kind: "project",
        noun: "stars and forks of",
        unnamed: "this directory's repository",
        because: "stars and watchers are lost, and forks of a public repository are detached",
        when: "--visibility=internal",
      },
    ],
    "repo rename": {
      does: "change",
      kind: "project",
      noun: "name of",
      operands: "-",
      unnamed: "this directory's repository",
      loss: "recoverable",
      because: "it can be renamed back; addresses are redirected meanwhile",
    },
    "repo sync": {
      does: "rewrite",
      kind: "git remote branch",
      named: "--branch -b",
      operands: "repository",
      unnamed: "the default branch",
      because: "commits that its parent does not have are dropped from the branch",
      when: "--force",
    },
    "repo deploy-key delete": {
      kind: "credential",
      noun: "deploy key",
      because: "whatever uses the key stops working",
    },
    "repo autolink delete": {
      kind: "setting",
      noun: "autolink",
      loss: "recoverable",
      because: "it can be set up again",
    },
    "release delete": [
      {
        kind: "release",
        including: "and its files",
        because: gone,
      },
      {
        kind: "git tag",
        loss: "recoverable",
        because: "whoever has the commit can push the tag again",
        when: "--cleanup-tag",
      },
    ],
    "release delete-asset": {
      kind: "release",
      noun: "file",
      operands: "release name",
      because: gone,
    },
    "release upload": "nothing",
    "secret delete|remove": { kind: "credential", noun: "secret", because: unreadable },
    "variable delete|remove": {
      kind: "setting",
      noun: "variable",
      because: "what it was has to be known to set it again",
    },
    "run delete": { kind: "object", noun: "workflow run", because: gone },
    "run cancel": {
      does: "stop",
      kind: "service",
      noun: "workflow run",
      loss: "recoverable",
      because: "it can be run again",
    },
    "cache delete": {
      kind: "object",
      noun: "cache",
      unnamed: "every one of the repository",
      loss: "regenerable",
      because: "the next run makes it again",
    },
    "workflow disable": {
      does: "stop",
      kind: "service",
      noun: "workflow",
      loss: "recoverable",
      because: "it can be enabled again",
    },
    "gist delete": { kind: "project", noun: "gist", because: gone },
    "issue delete": { kind: "object", noun: "issue", because: gone },
    "issue transfer": {
      does: "change",
      kind: "object",
      noun: "issue",
      operands: "name destination",
      loss: "recoverable",
      because: "it can be transferred back",
    },
    "project delete": {
      kind: "object",
      noun: "project",
      including: "and its items and fields",
      because: gone,
    },
    "project item-delete|field-delete": {
      kind: "object",
      named: "--id",
      operands: "project",
      because: gone,
    },
    "label delete": {
      kind: "setting",
      noun: "label",
      because: "which issues had it is not known any more",
    },
    "ssh-key|gpg-key delete": {
      kind: "credential",
      noun: "key",
      because: "whatever uses the key stops working",
    },
    "codespace|cs delete": {
      kind: "environment",
      noun: "codespace",
      named: "-c --codespace",
      unnamed: "that is chosen then",
      because: "what was not pushed from it is lost",
    },
    "pr merge": [
      {
        does: "change",
        kind: "git remote branch",
        noun: "base of pull request",
        unnamed: "of this branch",
        because: "it is merged past the rules that protect the branch",
        when: "--admin",
      },
      deletedBranch,
      { ...deletedBranch, when: "-d !--delete-branch" },
    ],
    "pr close": [deletedBranch, { ...deletedBranch, when: "-d !--delete-branch" }],
    "pr update-branch|lock|unlock": "nothing",
    api: apiCall({
      base: "https://api.github.com",
      address: 0,
      method: "-X --method",
      fields: "-f --raw-field -F --field",
      file: "--input",
    }),
    "alias|extension|ext|extensions|config|auth|search|browse|completion|copilot|skill": "nothing",
  },
  examples: [
    {
      run: "gh repo delete acme/shop --yes",
      effects: [
        "destroy project acme/shop in GitHub, and its issues, pull requests and wiki (irreversible)",
      ],
    },
    { run: "gh repo view acme/delete", effects: [] },
    {
      run: "gh release delete v2.0 -y --cleanup-tag -R acme/shop",
      effects: [
        "destroy release v2.0 in repository acme/shop on GitHub, and its files (irreversible)",
        "destroy git tag v2.0 in repository acme/shop on GitHub (recoverable)",
      ],
    },
    {
      run: "gh release upload v2.0 out.tar.gz --clobber",
      effects: [],
    },
    {
      run: "gh secret remove TOKEN --org acme",
      effects: ["destroy credential secret TOKEN in organization acme on GitHub (irreversible)"],
    },
    {
      run: "gh repo edit acme/shop --visibility public",
      effects: ["publish project acme/shop in GitHub (irreversible)"],
    },
    { run: "gh repo edit acme/shop --description delete", effects: [] },
    {
      run: "gh pr merge 12 --squash --delete-branch",
      effects: ["destroy git remote branch of pull request 12 in GitHub (recoverable)"],
    },
    { run: "gh pr create --title 'delete all' --body x", effects: [] },
    { run: "gh issue create -t 'rm -rf deletes too much' -b x", effects: [] },
    {
      run: "gh api -X DELETE repos/acme/shop",
      effects: [
        "destroy project acme/shop in api.github.com, and its issues, pull requests and wiki (irreversible)",
      ],
    },
    {
      run: "gh api repos/acme/shop/git/refs/heads/old --method=DELETE",
      effects: ["destroy git remote branch old of acme/shop in api.github.com (irreversible)"],
    },
    { run: "gh api repos/acme/shop/issues --jq '.[].title'", effects: [] },
    {
      run: `gh api graphql -f query='mutation($id: ID!) { deleteIssue(input: {issueId: $id}) { clientMutationId } }' -F id=I_1`,
      effects: ["destroy object issue I_1 in api.github.com (irreversible)"],
    },
    { run: `gh api graphql -f query='query { viewer { login } }'`, effects: [] },
    {
      run: "gh cache delete --all",
      effects: ["destroy object cache every one of the repository in GitHub (regenerable)"],
    },
    { run: "gh alias delete co", effects: [] },
    { run: "gh auth status", effects: [] },
    {
      run: "gh repo delete -y",
      effects: [
        "destroy project of this directory in GitHub, and its issues, pull requests and wiki (irreversible)",
      ],
    },
    { run: "gh gist create --desc notes a.txt b.txt", effects: ["send /w/a.txt", "send /w/b.txt"] },
    { run: "gh gist new -", effects: [] },
    {
      run: "gh repo archive acme/shop",
      effects: ["change project acme/shop in GitHub (recoverable)"],
    },
    {
      run: "gh repo edit acme/shop --visibility=private",
      effects: ["change project stars and forks of acme/shop in GitHub (irreversible)"],
    },
    {
      run: "gh repo sync acme/shop --force --branch main",
      effects: ["rewrite git remote branch main in repository acme/shop on GitHub (irreversible)"],
    },
    { run: "gh repo sync acme/shop", effects: [] },
    {
      run: "gh pr merge 5 --admin --merge",
      effects: ["change git remote branch base of pull request 5 in GitHub (irreversible)"],
    },
    { run: "gh pr merge 5 --squash", effects: [] },
    {
      run: "gh variable delete A --env prod",
      effects: ["destroy setting variable A in environment prod on GitHub (irreversible)"],
    },
    {
      run: "gh issue transfer 7 acme/old",
      effects: ["change object issue 7 in destination acme/old on GitHub (recoverable)"],
    },
    {
      run: "gh codespace delete -c cozy-waffle --force",
      effects: ["destroy environment codespace cozy-waffle in GitHub (irreversible)"],
    },
    {
      run: "gh api -X PATCH repos/acme/shop -F private=false",
      effects: ["publish project acme/shop in api.github.com (irreversible)"],
    },
    {
      run: "gh api graphql --input query.json",
      effects: ["unknown target: what `/w/query.json` asks GitHub to do could not be read"],
    },
    {
      run: "gh api -X POST repos/acme/shop/issues --input issue.json",
      effects: [],
    },
    {
      run: "gh api --method DELETE /repos/acme/shop/git/refs/heads/$BRANCH",
      effects: ["destroy git remote branch $BRANCH of acme/shop in api.github.com (irreversible)"],
    },
  ],
}));

/** `glab` is GitLab's own tool. */
export const glab = cloudTool(["glab"], () => ({
  does: "Works with projects, merge requests, releases and variables on GitLab.",
  provider: "GitLab",
  switches:
    "-y --yes --paginate -i --include --silent -t --with-tag --remove-source-branch -s --squash --force -a --all",
  values:
    "-F --field -f --raw-field -X --method -H --header --input --hostname -p --page -P --per-page --title --description --ref -m --message",
  places: { repository: "-R --repo", group: "-g --group", scope: "--scope" },
  variables: { GITLAB_HOST: "host", GITLAB_REPO: "repository" },
  unlisted: "takes a value",
  deletes: "delete rm revoke remove",
  verbAt: [1, 2],
  commands: {
    "repo|project delete": {
      kind: "project",
      including: "and its issues, merge requests and packages",
      because:
        "a deleted project can be restored for some days where the group delays deletion, and not otherwise",
    },
    "repo|project archive": "nothing",
    "repo|project transfer": {
      does: "change",
      kind: "project",
      loss: "recoverable",
      because: "the new owner can transfer it back",
    },
    "release delete": [
      {
        kind: "release",
        because: "its notes and links are gone",
      },
      {
        kind: "git tag",
        loss: "recoverable",
        because: "whoever has the commit can push the tag again",
        when: "--with-tag",
      },
      {
        kind: "git tag",
        loss: "recoverable",
        because: "whoever has the commit can push the tag again",
        when: "-t !--with-tag",
      },
    ],
    "variable delete|remove": {
      kind: "credential",
      noun: "variable",
      because: unreadable,
    },
    "issue|mr|incident delete": { kind: "object", because: "GitLab does not restore it" },
    "mr merge": {
      ...deletedBranch,
      noun: "of merge request",
      when: "--remove-source-branch",
    },
    "ci|pipe|pipeline delete": {
      kind: "object",
      noun: "pipeline",
      because: "its jobs, logs and artifacts are gone",
    },
    "label|ssh-key|deploy-key|gpg-key|schedule|snippet|milestone|iteration|securefile delete": {
      kind: "setting",
      because: "what it was has to be known to set it again",
    },
    "token revoke": {
      does: "revoke",
      kind: "credential",
      noun: "token",
      because: "whatever uses the token stops working",
    },
    "cluster agent delete": { kind: "setting", because: "the cluster is cut off from GitLab" },
    api: apiCall({
      base: "https://gitlab.com/api/v4",
      address: 0,
      method: "-X --method",
      fields: "-f --raw-field -F --field",
      file: "--input",
    }),
    "alias|auth|config|completion|check-update|version|duo": "nothing",
  },
  examples: [
    {
      run: "glab repo delete acme/shop --yes",
      effects: [
        "destroy project acme/shop in GitLab, and its issues, merge requests and packages (irreversible)",
      ],
    },
    {
      run: "glab release delete v1 -t -y",
      effects: [
        "destroy release v1 in GitLab (irreversible)",
        "destroy git tag v1 in GitLab (recoverable)",
      ],
    },
    {
      run: "glab api projects/12 -X DELETE",
      effects: [
        "destroy project 12 in gitlab.com, and its issues, merge requests and packages (irreversible)",
      ],
    },
    { run: "glab mr list", effects: [] },
    { run: "glab alias delete co", effects: [] },
    { run: "glab mr view delete", effects: [] },
    {
      run: "glab variable delete API_KEY -g acme",
      effects: ["destroy credential variable API_KEY in group acme on GitLab (irreversible)"],
    },
  ],
}));
