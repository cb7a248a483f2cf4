import type { Effect } from "../../model/effect";
import { gitCommand, type Git, type GitFamily } from "./workTree";

function untracked(git: Git<never>, which: string): Effect {
  return {
    kind: "delete",
    resource: { kind: "git untracked files", name: which, in: git.where, reach: git.reach },
    reversibility: "irreversible",
    because: "untracked files are in no commit",
    instead: "git stash -u",
  };
}

function changes(git: Git<never>): Effect {
  return {
    kind: "discard",
    resource: {
      kind: "git changes",
      name: "all uncommitted changes",
      in: git.where,
      reach: git.reach,
    },
    reversibility: "irreversible",
    because: "changes that were never committed are in no history",
    instead: "git stash -u",
  };
}

/** Commands of the git-extras collection, and of git-annex, as their manuals describe them. */
export const extras: GitFamily = {
  subcommands: {
    clear: gitCommand({}, (git) => [
      untracked(git, "all untracked and ignored files"),
      changes(git),
    ]),
    "clear-soft": gitCommand({}, (git) => [untracked(git, "all untracked files"), changes(git)]),
    "fresh-branch": gitCommand({}, (git) => [
      untracked(git, "all files, which the new branch does not track"),
      changes(git),
    ]),
    "annex drop|annex dropunused|annex dropkey": gitCommand(
      {
        force: ["--force"],
        from: ["--from=", "-f="],
        neutral: ["--auto", "--fast", "-A", "--all", "--unused", "-J=", "--jobs=", "--numcopies="],
      },
      (git) =>
        git.has("force")
          ? [
              {
                kind: "delete",
                resource: {
                  kind: "object",
                  name: `annexed content of ${git.operands.map(({ text }) => text).join(" ") || "this directory"}`,
                  in: git.where,
                  reach: git.reach,
                },
                reversibility: "irreversible",
                because: "forced, it goes even if no other copy is known",
              },
            ]
          : [],
    ),
    obliterate: gitCommand({}, (git) => [
      {
        kind: "rewrite",
        resource: {
          kind: "git history",
          name: git.operands.map(({ text }) => text).join(" "),
          in: git.where,
          reach: git.reach,
        },
        reversibility: "irreversible",
        because: "the files are taken out of every commit",
      },
    ]),
  },
  examples: [
    {
      run: "git clear",
      effects: [
        "delete git untracked files all untracked and ignored files in /w (irreversible)",
        "discard git changes all uncommitted changes in /w (irreversible)",
      ],
    },
    {
      run: "git clear-soft",
      effects: [
        "delete git untracked files all untracked files in /w (irreversible)",
        "discard git changes all uncommitted changes in /w (irreversible)",
      ],
    },
    {
      run: "git fresh-branch docs",
      effects: [
        "delete git untracked files all files, which the new branch does not track in /w (irreversible)",
        "discard git changes all uncommitted changes in /w (irreversible)",
      ],
    },
    {
      run: "git annex dropunused --force 1-10",
      effects: ["delete object annexed content of 1-10 in /w (irreversible)"],
    },
    {
      run: "git annex drop --force --from=a -f b --auto --fast -A --all --unused -J 2 --jobs=2 --numcopies=1",
      effects: ["delete object annexed content of this directory in /w (irreversible)"],
    },
    { run: "git annex dropkey k", effects: [] },
    {
      run: "git obliterate secrets.json",
      effects: ["rewrite git history secrets.json in /w (irreversible)"],
    },
  ],
};
