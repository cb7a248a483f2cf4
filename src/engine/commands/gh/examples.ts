import type { Example } from "../define";

/** What `gh` does, line by line. */
export const ghExamples: readonly Example[] = [
  {
    run: "gh repo delete me/app --yes",
    effects: [
      "destroy project me/app in GitHub, and its issues, pull requests and wiki (irreversible)",
    ],
  },
  {
    run: "gh repo delete -y",
    effects: [
      "destroy project of this directory in GitHub, and its issues, pull requests and wiki (irreversible)",
    ],
  },
  { run: "gh repo archive me/app", effects: ["change project me/app in GitHub (recoverable)"] },
  {
    run: "gh repo edit --visibility public --accept-visibility-change-consequences",
    effects: ["publish project of this directory in GitHub (irreversible)"],
  },
  {
    run: "gh repo edit me/app --visibility=private",
    effects: ["change project me/app in GitHub (irreversible)"],
  },
  {
    run: "gh repo edit -d x --description x --homepage x -h x --default-branch x --add-topic x --remove-topic x --allow-forking --allow-update-branch --delete-branch-on-merge --enable-auto-merge --enable-discussions --enable-issues --enable-merge-commit --enable-projects --enable-rebase-merge --enable-squash-merge --enable-wiki --template --enable-advanced-security --enable-secret-scanning --enable-secret-scanning-push-protection",
    effects: [],
  },
  { run: "gh repo rename new -R me/app", effects: ["change project new in me/app (recoverable)"] },
  {
    run: "gh repo sync me/app --force -b main --branch main -s a/b --source a/b",
    effects: ["rewrite git remote branch main in GitHub (irreversible)"],
  },
  { run: "gh repo sync", effects: [] },
  {
    run: "gh release delete v1 --cleanup-tag -y --repo me/app",
    effects: ["destroy release v1 in me/app, and its files and tag (irreversible)"],
  },
  {
    run: "gh release delete-asset v1 a.zip",
    effects: ["destroy object v1 in GitHub (irreversible)"],
  },
  {
    run: "gh secret delete TOKEN -e prod --env prod -o org --org org -u --user -a actions --app actions",
    effects: ["destroy credential TOKEN in GitHub (irreversible)"],
  },
  {
    run: "gh variable delete A -e prod --env prod -o org --org org -u --user -a actions --app actions",
    effects: ["destroy setting A in GitHub (irreversible)"],
  },
  { run: "gh run delete 1", effects: ["destroy object 1 in GitHub (irreversible)"] },
  {
    run: "gh cache delete -a --all --succeed-on-no-caches -r main --ref main",
    effects: ["destroy object every cache in GitHub (regenerable)"],
  },
  { run: "gh gist delete abc", effects: ["destroy project abc in GitHub (irreversible)"] },
  { run: "gh issue delete 7", effects: ["destroy object 7 in GitHub (irreversible)"] },
  { run: "gh issue transfer 7 me/b", effects: ["move object 7 in GitHub (recoverable)"] },
  { run: "gh project delete 3", effects: ["destroy object 3 in GitHub (irreversible)"] },
  { run: "gh label delete bug", effects: ["destroy object bug in GitHub (irreversible)"] },
  { run: "gh ssh-key delete 1", effects: ["revoke credential 1 in GitHub (recoverable)"] },
  {
    run: "gh codespace delete -c space --codespace space --all --days 3 -o x --org x -u x --user x -f --force",
    effects: ["destroy container codespace x in GitHub (irreversible)"],
  },
  {
    run: "gh pr merge 5 --admin -d --delete-branch --auto --disable-auto -m --merge -r --rebase -s --squash -b x --body x -F x --body-file x -t x --subject x --match-head-commit x -A x --author-email x",
    effects: ["change git remote branch base of pull request 5 in GitHub (irreversible)"],
  },
  { run: "gh pr merge 5 --squash", effects: [] },
  {
    run: "gh api -X DELETE repos/o/r",
    effects: [
      "destroy project o/r in api.github.com, and its issues, pull requests and wiki (irreversible)",
    ],
  },
  {
    run: "gh api --method DELETE /repos/o/r/git/refs/heads/$BRANCH",
    effects: ["destroy git remote branch $BRANCH of o/r in api.github.com (recoverable)"],
  },
  {
    run: "gh api -X PATCH repos/o/r -F private=false",
    effects: ["publish project o/r in api.github.com (irreversible)"],
  },
  {
    run: "gh api graphql -f query='mutation($id: ID!) { deleteRef(input: {refId: $id}) { clientMutationId } }' -f id=R1",
    effects: ["destroy git remote branch R1 in api.github.com (recoverable)"],
  },
  {
    run: "gh api graphql --input query.json",
    effects: ["unknown target: what `/w/query.json` asks GitHub to do could not be read"],
  },
  {
    run: "gh api repos/o/r/issues --field title=a --raw-field body=b -H 'a: b' --header 'a: b'",
    effects: [],
  },
  {
    run: "gh api -X DELETE gists/1 -i --include --paginate --slurp --silent --verbose -q x --jq x -t x --template x --cache 1h -p x --preview x --hostname github.com",
    effects: ["destroy project gist 1 in api.github.com (irreversible)"],
  },
  { run: "gh api user", effects: [] },
  { run: "gh pr create --fill", effects: [] },
  { run: "gh repo delete --help -h", effects: [] },
];
