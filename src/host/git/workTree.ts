import type { GitOutput, GitRun } from "./runGit";
import { runGit } from "./runGit";

/** One path that differs from the last commit, relative to the top of the work tree. */
export interface Difference {
  readonly kind: "modified" | "untracked" | "ignored";
  readonly path: string;
}

export interface Differences {
  readonly found: readonly Difference[];
  readonly truncated: boolean;
}

/**
 * What in these paths the last commit does not hold. A whole directory that is untracked because it
 * is a repository of its own, or that is ignored, is one entry. Files that are gone already are
 * left out: there is nothing to lose in them.
 */
export async function differences(
  git: string,
  run: GitRun,
  paths: readonly string[],
): Promise<Differences | undefined> {
  const output = await runGit(
    git,
    [
      "--literal-pathspecs",
      "status",
      "--porcelain=v1",
      "-z",
      "--no-renames",
      // git would run itself in each submodule, with the submodule's configuration.
      "--ignore-submodules=all",
      "--untracked-files=all",
      "--ignored=matching",
      "--",
      ...paths,
    ],
    run,
  );
  if (output.kind === "failed") return undefined;
  return { found: output.records.flatMap(readRecord), truncated: output.truncated };
}

/** One record of git-status(1), "Short Format": two letters, a space, a path. */
function readRecord(record: string): readonly Difference[] {
  const letters = record.slice(0, 2);
  const path = record.slice(3).replace(/\/$/, "");
  if (letters === "??") return [{ kind: "untracked", path }];
  if (letters === "!!") return [{ kind: "ignored", path }];
  const gone = letters.includes("D") && !letters.includes("U");
  return gone ? [] : [{ kind: "modified", path }];
}

/** A file that git tracks. */
export interface TrackedFile {
  readonly path: string;
  /** The user told git not to look at it any more, so that `differences` is silent about it. */
  readonly unwatched: boolean;
}

export interface TrackedFiles {
  readonly files: readonly TrackedFile[];
  readonly truncated: boolean;
}

/** The files that git tracks in these paths. */
export async function trackedFiles(
  git: string,
  run: GitRun,
  paths: readonly string[],
): Promise<TrackedFiles | undefined> {
  const output: GitOutput = await runGit(
    git,
    ["--literal-pathspecs", "ls-files", "--cached", "-v", "-z", "--", ...paths],
    run,
  );
  if (output.kind === "failed") return undefined;
  return {
    // `-v` prints one letter and a space; a small letter means "assume unchanged".
    files: output.records.map((record) => ({
      path: record.slice(2),
      unwatched: /^[a-z]/.test(record),
    })),
    truncated: output.truncated,
  };
}
