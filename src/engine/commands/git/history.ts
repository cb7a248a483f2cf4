import { literal } from "../../model/call";
import type { Effect } from "../../model/effect";
import { configured, gitCommand, type Git, type GitFamily } from "./workTree";

function lostHistory(
  git: Git<never>,
  kind: "delete" | "rewrite",
  name: string,
  because: string,
): Effect {
  return {
    kind,
    resource: { kind: "git history", name, in: git.where, reach: git.reach },
    reversibility: "irreversible",
    because,
  };
}

const unreachable = "commits that no branch holds";
const noWayBack = "lost commits and dropped stashes can then not be found any more";

/** True if an expiry date leaves less than the two weeks that git keeps by itself. */
function isSoon(date: string | undefined): boolean {
  if (date === undefined || /^(?:never|false)$/.test(date)) return false;
  const age = /^(\d+)[. ]?(day|week|month|year)s?(?:[. ]ago)?$/.exec(date);
  const days = { day: 1, week: 7, month: 30, year: 365 };
  return age === null || Number(age[1]) * days[age[2] as keyof typeof days] < 14;
}

const filterBranch = gitCommand(
  {
    force: ["-f", "--force"],
    filters: [
      ...[
        "--setup=",
        "--subdirectory-filter=",
        "--env-filter=",
        "--tree-filter=",
        "--index-filter=",
      ],
      ...["--parent-filter=", "--msg-filter=", "--commit-filter=", "--tag-name-filter="],
    ],
    neutral: [
      "--prune-empty",
      "--remap-to-ancestor",
      "--original=",
      "-d=",
      "--state-branch=",
      "--all",
    ],
  },
  (git) => [
    lostHistory(
      git,
      "rewrite",
      "every commit",
      git.has("force")
        ? "every commit is written anew, and the copy of the old ones in refs/original is replaced"
        : "every commit is written anew; only refs/original has the old ones, until the next clean-up",
    ),
  ],
);

/** git-filter-repo, a program of its own that is called through git (its manual, version 2.47). */
const filterRepo = gitCommand(
  {
    harmless: ["--analyze", "--dry-run", "--version"],
    force: ["-f", "--force"],
    neutral: [
      ...[
        "--path=",
        "--path-match=",
        "--path-glob=",
        "--path-regex=",
        "--paths-from-file=",
        "--invert-paths",
      ],
      ...[
        "--path-rename=",
        "--subdirectory-filter=",
        "--to-subdirectory-filter=",
        "--replace-text=",
      ],
      ...[
        "--replace-message=",
        "--strip-blobs-bigger-than=",
        "--strip-blobs-with-ids=",
        "--mailmap=",
      ],
      ...[
        "--use-mailmap",
        "--tag-rename=",
        "--refs==",
        "--partial",
        "--replace-refs=",
        "--prune-empty=",
      ],
      ...["--blob-callback=", "--commit-callback=", "--message-callback=", "--filename-callback="],
    ],
  },
  (git) =>
    git.has("harmless")
      ? []
      : [
          lostHistory(
            git,
            "rewrite",
            "every commit",
            "every commit is written anew, and the old ones are removed with their reflogs",
          ),
        ],
);

const expireReflog = gitCommand(
  {
    expire: ["--expire=", "--expire-unreachable="],
    dryRun: ["-n", "--dry-run"],
    neutral: ["--all", "--updateref", "--rewrite", "--stale-fix", "--verbose", "--single-worktree"],
  },
  (git) =>
    !git.has("dryRun") && git.values("expire").some((date) => isSoon(literal(date) ?? date.text))
      ? [lostHistory(git, "delete", "the reflog", noWayBack)]
      : [],
);

const deleteReflog = gitCommand(
  { dryRun: ["-n", "--dry-run"], neutral: ["--rewrite", "--updateref", "--verbose"] },
  (git) =>
    git.has("dryRun")
      ? []
      : git.operands.map((entry) =>
          lostHistory(git, "delete", `reflog entry ${entry.text}`, noWayBack),
        ),
);

const collectGarbage = gitCommand(
  {
    prune: ["--prune?"],
    neutral: [
      ...[
        "-q",
        "--quiet",
        "--no-prune",
        "--cruft",
        "--no-cruft",
        "--max-cruft-size=",
        "--expire-to=",
      ],
      ...["--aggressive", "--auto", "--detach", "--no-detach", "--force", "--keep-largest-pack"],
    ],
  },
  (git) =>
    isSoon(literal(git.value("prune"))) ||
    configured(git, /^gc\.(?:pruneexpire|reflogexpire\w*)=(?!never)/i)
      ? [lostHistory(git, "delete", unreachable, noWayBack)]
      : [],
);

/** `git prune` has no grace period of its own. */
const prune = gitCommand(
  {
    expire: ["--expire="],
    dryRun: ["-n", "--dry-run"],
    neutral: ["-v", "--verbose", "--progress", "--exclude-promisor-objects"],
  },
  (git) => {
    if (git.has("dryRun")) return [];
    if (git.has("expire") && !isSoon(literal(git.value("expire")))) return [];
    return [lostHistory(git, "delete", unreachable, noWayBack)];
  },
);

/** What removes commits for good: everything else in git keeps them in the reflog for weeks. */
export const history: GitFamily = {
  subcommands: {
    "filter-branch": filterBranch,
    "filter-repo": filterRepo,
    "reflog expire": expireReflog,
    "reflog delete": deleteReflog,
    gc: collectGarbage,
    prune,
  },
  examples: [
    {
      run: "git filter-branch --tree-filter 'rm -f key' HEAD",
      effects: ["rewrite git history every commit in /w (irreversible)"],
    },
    {
      run: "git filter-branch -f --force --setup s --subdirectory-filter d --env-filter e --index-filter i --parent-filter p --msg-filter m --commit-filter c --tag-name-filter cat",
      effects: ["rewrite git history every commit in /w (irreversible)"],
    },
    {
      run: "git filter-branch --prune-empty --remap-to-ancestor --original o -d tmp --state-branch b -- --all",
      effects: ["rewrite git history every commit in /w (irreversible)"],
    },
    {
      run: "git filter-branch --all",
      effects: ["rewrite git history every commit in /w (irreversible)"],
    },
    {
      run: "git filter-repo -f --force --path secrets --invert-paths",
      effects: ["rewrite git history every commit in /w (irreversible)"],
    },
    {
      run: "git filter-repo --path-match a --path-glob=b --path-regex c --paths-from-file=d --path-rename a:b --subdirectory-filter d --to-subdirectory-filter e --replace-text f --replace-message g",
      effects: ["rewrite git history every commit in /w (irreversible)"],
    },
    {
      run: "git filter-repo --strip-blobs-bigger-than 1M --strip-blobs-with-ids f --mailmap m --use-mailmap --tag-rename a:b --refs a b --partial --replace-refs x --prune-empty never",
      effects: ["rewrite git history every commit in /w (irreversible)"],
    },
    {
      run: "git filter-repo --blob-callback b --commit-callback c --message-callback m --filename-callback f",
      effects: ["rewrite git history every commit in /w (irreversible)"],
    },
    { run: "git filter-repo --analyze", effects: [] },
    { run: "git filter-repo --version", effects: [] },
    { run: "git filter-repo --dry-run --path a", effects: [] },
    {
      run: "git reflog expire --expire=now --all",
      effects: ["delete git history the reflog in /w (irreversible)"],
    },
    {
      run: "git reflog expire --expire-unreachable=0 --updateref --rewrite --stale-fix --verbose --single-worktree",
      effects: ["delete git history the reflog in /w (irreversible)"],
    },
    { run: "git reflog expire --expire=90.days --all", effects: [] },
    { run: "git reflog expire -n --dry-run --expire=now", effects: [] },
    {
      run: "git reflog delete HEAD@{2}",
      effects: ["delete git history reflog entry HEAD@{2} in /w (irreversible)"],
    },
    { run: "git reflog delete -n --dry-run --rewrite --updateref --verbose HEAD@{2}", effects: [] },
    {
      run: "git gc --prune=now",
      effects: ["delete git history commits that no branch holds in /w (irreversible)"],
    },
    {
      run: "git -c gc.reflogExpire=now gc",
      effects: ["delete git history commits that no branch holds in /w (irreversible)"],
    },
    { run: "git gc --aggressive --prune=2.weeks", effects: [] },
    {
      run: "git gc -q --quiet --no-prune --cruft --no-cruft --max-cruft-size=1 --expire-to=d --auto --detach --no-detach --force --keep-largest-pack",
      effects: [],
    },
    {
      run: "git prune",
      effects: ["delete git history commits that no branch holds in /w (irreversible)"],
    },
    {
      run: "git prune -v --verbose --progress --exclude-promisor-objects --expire now",
      effects: ["delete git history commits that no branch holds in /w (irreversible)"],
    },
    { run: "git prune --expire=3.weeks.ago", effects: [] },
    { run: "git prune -n --dry-run", effects: [] },
  ],
};
