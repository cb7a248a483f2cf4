import type { Argument } from "../../model/call";
import type { Effect } from "../../model/effect";
import { picked } from "./pathspec";
import { knownFiles, lossOf, type Git } from "./workTree";

/** The loss of every uncommitted change below the directory of the call. */
export function discardEverything(git: Git<never>): Effect {
  const files = knownFiles(git.state(), "modified", git.where);
  return {
    kind: "discard",
    resource: {
      kind: "git changes",
      name: "all tracked files",
      in: git.where,
      reach: git.reach,
    },
    ...lossOf(files, "uncommitted changes", git.where),
    instead: "git stash",
  };
}

/** The loss of uncommitted changes in what the pathspecs pick. */
export function discardPicked(git: Git<never>, pathspecs: readonly Argument[]): readonly Effect[] {
  return picked(git, pathspecs).map((each): Effect => {
    if (each.kind === "everything") return discardEverything(git);
    const { resource } = each;
    const files =
      resource.resolved && !resource.glob && resource.only === undefined
        ? knownFiles(git.state(), "modified", resource.path)
        : undefined;
    const loss = files === undefined ? {} : lossOf(files, "uncommitted changes", git.where);
    return { kind: "discard", resource, ...loss, instead: "git stash" };
  });
}

/** A branch that is made to point elsewhere: its commits stay in the reflog. */
export function moveBranch(git: Git<never>, name: string | undefined): Effect {
  return {
    kind: "rewrite",
    resource: {
      kind: "git branch",
      name: name ?? git.state()?.branch ?? "the current branch",
      in: git.where,
      reach: git.reach,
    },
    reversibility: "recoverable",
    because: "the reflog still has the commits that the branch pointed to",
  };
}
