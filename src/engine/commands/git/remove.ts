import type { Effect } from "../../model/effect";
import type { PathResource } from "../../model/resource";
import { here } from "../here";
import { transfers } from "../transfer";
import { picked } from "./pathspec";
import { gitCommand, knownFiles, lossOf, type Git, type GitFamily } from "./workTree";

type Own = "force" | "recursive" | "cached" | "dryRun" | "fromFile" | "neutral";

/** `git rm` deletes files that git has; without -f it refuses those with changes of their own. */
function removed(git: Git<Own>): readonly Effect[] {
  if (git.has("cached") || git.has("dryRun")) return [];
  const targets = git.has("fromFile")
    ? [{ kind: "everything" } as const]
    : picked(git, git.operands);
  return targets.map((target): Effect => {
    const resource =
      target.kind === "everything"
        ? everything(git)
        : withKind(target.resource, git.has("recursive"));
    return { kind: "delete", resource, ...lossAt(git, resource) };
  });
}

function everything(git: Git<Own>): PathResource {
  return { ...git.path(here(git.call), { tree: true }), only: "tracked files" };
}

function withKind(resource: PathResource, tree: boolean): PathResource {
  const only = [resource.only, "tracked files"].filter((part) => part !== undefined).join(", ");
  return { ...resource, tree: tree || resource.tree, only };
}

function lossAt(git: Git<Own>, resource: PathResource): Pick<Effect, "reversibility" | "because"> {
  const held = {
    reversibility: "recoverable",
    because: "the last commit has the files as they are",
  } as const;
  if (!git.has("force")) {
    return { ...held, because: "git refuses to remove files with uncommitted changes" };
  }
  const plain = resource.resolved && !resource.glob && resource.only === "tracked files";
  const files = plain ? knownFiles(git.state(), "modified", resource.path) : undefined;
  if (files === undefined) return {};
  return files.length === 0 ? held : lossOf(files, "uncommitted changes", git.where);
}

/** Removal and renaming of what git tracks. */
export const removal: GitFamily = {
  subcommands: {
    rm: gitCommand<Own>(
      {
        force: ["-f", "--force"],
        recursive: ["-r"],
        cached: ["--cached"],
        dryRun: ["-n", "--dry-run"],
        fromFile: ["--pathspec-from-file="],
        neutral: ["-q", "--quiet", "--ignore-unmatch", "--sparse", "--pathspec-file-nul"],
      },
      removed,
    ),
    mv: gitCommand(
      {
        force: ["-f", "--force"],
        dryRun: ["-n", "--dry-run"],
        neutral: ["-v", "--verbose", "-k", "--sparse"],
      },
      (git) => {
        if (git.has("dryRun")) return [];
        return transfers(git, {}, git.ask).flatMap(({ source, target }): readonly Effect[] => [
          { kind: "move", resource: source },
          ...(git.has("force") ? [{ kind: "overwrite" as const, resource: target }] : []),
        ]);
      },
    ),
  },
  examples: [
    { run: "git rm a.ts", effects: ["delete /w/a.ts [tracked files] (recoverable)"] },
    {
      run: "git rm -r src -q --quiet",
      effects: ["delete /w/src/** [tracked files] (recoverable)"],
    },
    { run: "git rm -rf .", effects: ["delete /w/** [tracked files]"] },
    { run: "git -C sub rm --force a.ts", effects: ["delete /w/sub/a.ts [tracked files]"] },
    {
      run: "git rm 'docs/*.md'",
      effects: ["delete /w/** [docs/*.md, tracked files] (recoverable)"],
    },
    {
      run: "git rm --ignore-unmatch --sparse --pathspec-from-file=list --pathspec-file-nul",
      effects: ["delete /w/** [tracked files] (recoverable)"],
    },
    { run: "git rm --cached -r node_modules", effects: [] },
    { run: "git rm -n a.ts", effects: [] },
    { run: "git rm --dry-run a.ts", effects: [] },
    { run: "git mv -v --verbose -k --sparse a b", effects: ["move /w/a"] },
    { run: "git mv -f a b", effects: ["move /w/a", "overwrite /w/b"] },
    { run: "git mv --force a b/", effects: ["move /w/a", "overwrite /w/b/a"] },
    { run: "git mv -n --dry-run -f a b", effects: [] },
  ],
};
