import { defineProgram, type CommandModel } from "../define";
import { checkouts } from "./checkout";
import { clean } from "./clean";
import { extras } from "./extras";
import { history } from "./history";
import { push } from "./push";
import { reads } from "./reads";
import { refs } from "./refs";
import { removal } from "./remove";
import { reset } from "./reset";
import { stash } from "./stash";
import { trees } from "./trees";
import { gitCommand, globals, type GitFamily } from "./workTree";

/**
 * Sub-commands that lose nothing: they show, they add, or they refuse where work would be lost.
 * What rewriting ones (commit --amend, rebase, cherry-pick, am) replace stays in the reflog.
 */
const harmless = [
  ...[
    "am",
    "apply",
    "bisect",
    "bugreport",
    "bundle",
    "check-attr",
    "check-ignore",
    "check-mailmap",
  ],
  ...["check-ref-format", "cherry", "cherry-pick", "clone", "column", "commit-graph"],
  ...["commit-tree", "config", "count-objects", "credential", "daemon", "describe", "difftool"],
  ...["fast-export", "fetch", "fmt-merge-msg", "for-each-ref", "for-each-repo"],
  ...["fsck", "get-tar-commit-id", "gui", "help", "hook", "index-pack", "init"],
  ...["instaweb", "interpret-trailers", "lfs", "ls-files", "ls-remote", "ls-tree", "mailinfo"],
  ...[
    "maintenance",
    "merge",
    "merge-base",
    "merge-file",
    "merge-tree",
    "mergetool",
    "mktag",
    "mktree",
  ],
  ...["multi-pack-index", "name-rev", "notes", "pack-objects", "pack-refs", "patch-id", "pull"],
  ...["rebase", "reflog", "reflog show", "reflog exists", "remote", "remote add"],
  ...["remote prune", "remote set-url", "remote update", "repack", "replace", "request-pull"],
  ...["rerere", "rev-list", "rev-parse", "revert", "shortlog", "show-branch", "show-index"],
  ...["show-ref", "sparse-checkout", "status", "stripspace", "submodule", "switch-back"],
  ...["symbolic-ref", "unpack-objects", "update-index", "var", "verify-commit", "verify-pack"],
  ...["verify-tag", "version", "worktree", "worktree prune", "write-tree"],
].join("|");

const lfsPrune: GitFamily = {
  subcommands: {
    "lfs prune": gitCommand({ dryRun: ["-d", "--dry-run"] }, (git) =>
      git.has("dryRun")
        ? []
        : [
            {
              kind: "delete",
              resource: {
                kind: "git history",
                name: "local copies of old large files",
                in: git.where,
                reach: git.reach,
              },
              reversibility: "recoverable",
              because: "it keeps what is not known to be on the remote",
            },
          ],
    ),
  },
  examples: [
    {
      run: "git lfs prune",
      effects: ["delete git history local copies of old large files in /w (recoverable)"],
    },
    { run: "git lfs prune -d --dry-run", effects: [] },
  ],
};

const families: readonly GitFamily[] = [
  reset,
  checkouts,
  clean,
  stash,
  push,
  refs,
  history,
  removal,
  trees,
  reads,
  lfsPrune,
  extras,
];

/**
 * git keeps nearly everything that was ever committed; what it loses is work that was never
 * committed (reset, checkout, clean), what others have (push), and what its own clean-up removes.
 */
export const git: CommandModel = defineProgram({
  name: "git",
  does: "Keeps the history of a work tree, and moves the work tree between points of it.",
  globals,
  subcommands: Object.fromEntries([
    [harmless, gitCommand({})],
    ...families.flatMap((family) => Object.entries(family.subcommands)),
  ]),
  examples: [
    { run: "git status", effects: [] },
    { run: "git commit --amend -m 'reset everything'", effects: [] },
    { run: "git rebase -i HEAD~3", effects: [] },
    { run: "git merge --abort", effects: [] },
    { run: "git config alias.nuke 'reset --hard'", effects: [] },
    { run: "git --version", effects: [] },
    { run: "git -v", effects: [] },
    {
      run: "git -c a.b=c --config-env=a.b=C --git-dir=.git --exec-path=x --html-path --man-path --info-path --list-cmds=x log",
      effects: [],
    },
    {
      run: "git -p --paginate -P --no-pager --literal-pathspecs --glob-pathspecs --noglob-pathspecs --icase-pathspecs --bare --namespace=x log",
      effects: [],
    },
    {
      run: "git --super-prefix=x --attr-source=x --no-replace-objects --no-optional-locks --no-lazy-fetch --no-advice log",
      effects: [],
    },
    { run: "git frobnicate --reset", effects: [] },
    {
      run: "git nuke everything",
      effects: ["unknown program: git is not known to Tenth Second, and `nuke` sounds destructive"],
    },
    ...families.flatMap((family) => family.examples),
  ],
});
