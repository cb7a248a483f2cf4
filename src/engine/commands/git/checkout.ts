import { literal, type Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import { pathFact } from "../ask";
import { discardEverything, discardPicked, moveBranch } from "./discard";
import { looksLikePath } from "./pathspec";
import { gitCommand, type Git, type GitFamily } from "./workTree";

const neutral = [
  ...["-q", "--quiet", "--progress", "--no-progress", "-m", "--merge", "--conflict="],
  ...["--recurse-submodules?", "--no-recurse-submodules"],
];

const branchNeutral = [
  ...["--guess", "--no-guess", "-d", "--detach", "-t", "--track?", "--no-track"],
  ...["--overwrite-ignore", "--no-overwrite-ignore", "--ignore-other-worktrees"],
];

const pathNeutral = [
  ...["-p", "--patch", "--overlay", "--no-overlay", "--ignore-skip-worktree-bits"],
  ...["--pathspec-file-nul"],
];

/**
 * `git checkout` is three commands in one. Changing the branch refuses to lose changes, unless -f;
 * given paths it replaces them by what git has, without asking, and what was not committed is gone.
 * Which one a lone word means depends on whether it is a file; without an answer its form decides.
 */
const checkout = gitCommand(
  {
    force: ["-f", "--force"],
    create: ["-b=", "--orphan="],
    recreate: ["-B="],
    side: ["-2", "--ours", "-3", "--theirs"],
    fromFile: ["--pathspec-from-file="],
    neutral: ["-l", ...neutral, ...branchNeutral, ...pathNeutral],
  },
  (git): readonly Effect[] => {
    const moved = git.has("recreate")
      ? [moveBranch(git, literal(git.value("recreate")) ?? git.value("recreate")?.text)]
      : [];
    if (git.has("force")) return [discardEverything(git), ...moved];
    if (moved.length > 0 || git.has("create")) return moved;
    if (git.has("fromFile")) return [discardEverything(git)];
    const effects = discardPicked(git, checkedOutPaths(git));
    return git.has("side") ? effects.map(asConflict) : effects;
  },
);

function checkedOutPaths(git: Git<never>): readonly Argument[] {
  if (git.separated !== undefined) return git.separated;
  const [first, ...rest] = git.operands;
  if (first === undefined) return [];
  const text = literal(first) ?? first.text;
  const isPath = looksLikePath(text) || pathFact(git.ask, git.path(first))?.exists === true;
  return isPath ? git.operands : rest;
}

/** --ours and --theirs pick a side of a conflict; both sides are commits. */
function asConflict(effect: Effect): Effect {
  return {
    ...effect,
    reversibility: "recoverable",
    because: "both sides of the conflict are commits, `git checkout -m` brings the conflict back",
  };
}

const switchBranch = gitCommand(
  {
    force: ["-f", "--force", "--discard-changes"],
    create: ["-c=", "--create=", "--orphan="],
    recreate: ["-C=", "--force-create="],
    neutral: [...neutral, ...branchNeutral],
  },
  (git): readonly Effect[] => [
    ...(git.has("force") ? [discardEverything(git)] : []),
    ...(git.has("recreate") ? [moveBranch(git, git.value("recreate")?.text)] : []),
  ],
);

/** `git restore` replaces files of the work tree; with --staged alone it only unstages them. */
const restore = gitCommand(
  {
    source: ["-s=", "--source="],
    staged: ["-S", "--staged"],
    workTree: ["-W", "--worktree"],
    side: ["-2", "--ours", "-3", "--theirs"],
    fromFile: ["--pathspec-from-file="],
    neutral: ["--ignore-unmerged", ...neutral, ...pathNeutral],
  },
  (git): readonly Effect[] => {
    if (git.has("staged") && !git.has("workTree")) return [];
    if (git.has("fromFile")) return [discardEverything(git)];
    const effects = discardPicked(git, git.operands);
    return git.has("side") ? effects.map(asConflict) : effects;
  },
);

const everything = "discard git changes all tracked files in /w (irreversible)";

/** Sub-commands that put files of git's history into the work tree. */
export const checkouts: GitFamily = {
  subcommands: { checkout, switch: switchBranch, restore },
  examples: [
    { run: "git checkout main", effects: [] },
    { run: "git checkout -q --quiet feature/login", effects: [] },
    { run: "git checkout v1.2.x", effects: [] },
    { run: "git checkout -b reset-hard origin/main", effects: [] },
    { run: "git checkout --orphan docs", effects: [] },
    { run: "git checkout -B fix 0ab58c1", effects: ["rewrite git branch fix in /w (recoverable)"] },
    { run: "git checkout .", effects: [everything] },
    { run: "git checkout -- .", effects: [everything] },
    { run: "git checkout HEAD -- :/", effects: [everything] },
    { run: "git checkout -- src/a.ts src/", effects: ["discard /w/src/a.ts", "discard /w/src/**"] },
    { run: "git checkout src/a.ts", effects: ["discard /w/src/a.ts"] },
    { run: "git checkout HEAD~2 src", effects: ["discard /w/src"] },
    { run: "git checkout -- '*.ts'", effects: ["discard /w/** [*.ts]"] },
    { run: "git checkout -- . ':!docs'", effects: [everything] },
    { run: "git checkout -f main", effects: [everything] },
    { run: "git checkout --force -l -d --detach --guess --no-guess", effects: [everything] },
    { run: "git checkout -p --patch -- a.ts", effects: ["discard /w/a.ts"] },
    { run: "git checkout --ours -2 a.ts", effects: ["discard /w/a.ts (recoverable)"] },
    { run: "git checkout --theirs -3 --merge -- a.ts", effects: ["discard /w/a.ts (recoverable)"] },
    { run: "git checkout --pathspec-from-file=list --pathspec-file-nul", effects: [everything] },
    {
      run: "git checkout --progress --no-progress -m --conflict=merge --recurse-submodules --no-recurse-submodules main",
      effects: [],
    },
    {
      run: "git checkout -t --track=direct --no-track --overwrite-ignore --no-overwrite-ignore --ignore-other-worktrees main",
      effects: [],
    },
    { run: "git checkout --overlay --no-overlay --ignore-skip-worktree-bits main", effects: [] },
    { run: "git switch main", effects: [] },
    { run: "git switch -c fix", effects: [] },
    { run: "git switch --create fix --orphan docs", effects: [] },
    { run: "git switch -f main", effects: [everything] },
    { run: "git switch --force --discard-changes main", effects: [everything] },
    { run: "git switch -C fix", effects: ["rewrite git branch fix in /w (recoverable)"] },
    {
      run: "git switch --force-create fix",
      effects: ["rewrite git branch fix in /w (recoverable)"],
    },
    {
      run: "git switch -q --quiet --progress --no-progress -m --merge --conflict=merge --recurse-submodules --no-recurse-submodules main",
      effects: [],
    },
    {
      run: "git switch --guess --no-guess -d --detach -t --track --no-track --overwrite-ignore --no-overwrite-ignore --ignore-other-worktrees main",
      effects: [],
    },
    { run: "git restore .", effects: [everything] },
    { run: "git restore src/a.ts", effects: ["discard /w/src/a.ts"] },
    { run: "git restore -s HEAD~1 --worktree src/", effects: ["discard /w/src/**"] },
    { run: "git restore --staged src/a.ts", effects: [] },
    { run: "git restore -S .", effects: [] },
    { run: "git restore -S -W .", effects: [everything] },
    { run: "git restore --source=HEAD --staged --worktree .", effects: [everything] },
    { run: "git restore -2 --ours -3 --theirs a.ts", effects: ["discard /w/a.ts (recoverable)"] },
    { run: "git restore --pathspec-from-file=list --pathspec-file-nul", effects: [everything] },
    {
      run: "git restore --ignore-unmerged -q --quiet --progress --no-progress -m --merge --conflict=merge --recurse-submodules --no-recurse-submodules a.ts",
      effects: ["discard /w/a.ts"],
    },
    {
      run: "git restore -p --patch --overlay --no-overlay --ignore-skip-worktree-bits a.ts",
      effects: ["discard /w/a.ts"],
    },
  ],
};
