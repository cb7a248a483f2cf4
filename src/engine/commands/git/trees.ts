import type { Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import { gitCommand, type Git, type GitFamily } from "./workTree";

/** A linked work tree; without --force git refuses to remove one with changes or untracked files. */
const removeWorkTree = gitCommand({ force: ["-f", "--force"] }, (git) =>
  git.operands.map((operand) => ({
    kind: "delete",
    resource: git.path(operand, { tree: true }),
    ...(git.has("force")
      ? {}
      : {
          reversibility: "recoverable",
          because:
            "git refuses if it has changes or untracked files, so only ignored files are lost",
        }),
  })),
);

const deinitSubmodule = gitCommand(
  { force: ["-f", "--force"], all: ["--all"], quiet: ["-q", "--quiet"] },
  (git) => (git.has("force") ? lostInSubmodules(git, git.has("all") ? [] : git.operands) : []),
);

const updateSubmodule = gitCommand(
  {
    force: ["-f", "--force"],
    neutral: [
      ...[
        "-q",
        "--quiet",
        "--init",
        "--filter=",
        "--remote",
        "-N",
        "--no-fetch",
        "--checkout",
        "--merge",
      ],
      ...[
        "--rebase",
        "--recommend-shallow",
        "--no-recommend-shallow",
        "--reference=",
        "--recursive",
      ],
      ...["--single-branch", "--no-single-branch", "--depth=", "-j=", "--jobs=", "--progress"],
    ],
  },
  (git) => (git.has("force") ? lostInSubmodules(git, git.operands) : []),
);

function lostInSubmodules(git: Git<never>, paths: readonly Argument[]): readonly Effect[] {
  const loss = {
    kind: "discard",
    reversibility: "irreversible",
    because: "changes in the submodule that were never committed are in no git object",
  } as const;
  if (paths.length > 0) {
    return paths.map((path) => ({ ...loss, resource: git.path(path, { tree: true }) }));
  }
  const resource = {
    kind: "git changes",
    name: "every submodule",
    in: git.where,
    reach: git.reach,
  } as const;
  return [{ ...loss, resource }];
}

/** Other work trees of a repository: linked ones and submodules. */
export const trees: GitFamily = {
  subcommands: {
    "worktree remove": removeWorkTree,
    "submodule deinit": deinitSubmodule,
    "submodule update": updateSubmodule,
  },
  examples: [
    { run: "git worktree remove ../fix", effects: ["delete /fix/** (recoverable)"] },
    { run: "git worktree remove -f ../fix", effects: ["delete /fix/**"] },
    { run: "git worktree remove --force ../fix", effects: ["delete /fix/**"] },
    { run: "git submodule deinit lib", effects: [] },
    { run: "git submodule deinit -f lib", effects: ["discard /w/lib/** (irreversible)"] },
    {
      run: "git submodule deinit --force --all -q --quiet",
      effects: ["discard git changes every submodule in /w (irreversible)"],
    },
    { run: "git submodule update --init --recursive", effects: [] },
    {
      run: "git submodule update -f",
      effects: ["discard git changes every submodule in /w (irreversible)"],
    },
    {
      run: "git submodule update --force -q --quiet --filter=x --remote -N --no-fetch --checkout --merge --rebase --recommend-shallow --no-recommend-shallow --reference=x --single-branch --no-single-branch --depth=1 -j 2 --jobs=2 --progress lib",
      effects: ["discard /w/lib/** (irreversible)"],
    },
  ],
};
