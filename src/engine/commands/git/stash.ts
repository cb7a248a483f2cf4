import type { Effect } from "../../model/effect";
import { gitCommand, type Git, type GitFamily } from "./workTree";

function lostStash(git: Git<never>, name: string): Effect {
  const resource = { kind: "git stash", name, in: git.where, reach: git.reach } as const;
  if (git.state()?.stashes === 0) return { kind: "delete", resource, reversibility: "none" };
  return {
    kind: "delete",
    resource,
    reversibility: "irreversible",
    because:
      "no branch and no reflog holds a dropped stash; it can only be searched for among lost objects, until git removes them",
  };
}

/**
 * A stash that is dropped is in no branch. `pop` drops it only after it was applied without a
 * conflict, so nothing is lost; all other sub-commands only add or show.
 */
export const stash: GitFamily = {
  subcommands: {
    "stash drop": gitCommand({ neutral: ["-q", "--quiet"] }, (git) => [
      lostStash(git, stashName(git.operands[0]?.text)),
    ]),
    "stash clear": gitCommand({}, (git) => [lostStash(git, "every stash")]),
    "stash|stash pop|stash apply|stash push|stash save|stash list|stash show|stash branch|stash create|stash store":
      gitCommand({}),
  },
  examples: [
    { run: "git stash drop", effects: ["delete git stash stash@{0} in /w (irreversible)"] },
    {
      run: "git stash drop -q stash@{2}",
      effects: ["delete git stash stash@{2} in /w (irreversible)"],
    },
    {
      run: "git stash drop --quiet 1",
      effects: ["delete git stash stash@{1} in /w (irreversible)"],
    },
    { run: "git stash clear", effects: ["delete git stash every stash in /w (irreversible)"] },
    { run: "git stash", effects: [] },
    { run: "git stash -u", effects: [] },
    { run: "git stash push -m 'drop table'", effects: [] },
    { run: "git stash pop", effects: [] },
    { run: "git stash apply stash@{1}", effects: [] },
    { run: "git stash show -p", effects: [] },
  ],
};

function stashName(written: string | undefined): string {
  if (written === undefined) return "stash@{0}";
  return /^\d+$/.test(written) ? `stash@{${written}}` : written;
}
