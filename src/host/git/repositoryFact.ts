import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { RepositoryFact, Unanswered } from "../../engine";
import type { GitTools } from "./configuration";
import type { Repository } from "./findRepository";
import type { Differences } from "./workTree";
import { aliasesOf, inRepository, readConfiguration, remotesOf } from "./configuration";
import { findRepository } from "./findRepository";
import { withQuietRepository } from "./quietRepository";
import { runGit } from "./runGit";
import { differences } from "./workTree";

/** How many changed and untracked files are named, each; more are only said to be more. */
const named = 200;

/**
 * The state of the work tree that holds a directory. Files are named by absolute paths. Without a
 * work tree the answer still has the user's own aliases.
 */
export async function repositoryFact(
  tools: GitTools,
  path: string,
): Promise<RepositoryFact | Unanswered> {
  const repository = await findRepository(path);
  const configuration = await readConfiguration(tools, repository);
  if (configuration === undefined) return { fact: "unanswered", why: "git did not answer" };
  const aliases = aliasesOf(configuration);
  if (repository === undefined) {
    const none = { modified: [], untracked: [], stashes: 0, remotes: {}, truncated: false };
    return { fact: "repository", ...none, aliases };
  }
  const [different, branch, stashes, root] = await Promise.all([
    withQuietRepository(tools, repository, configuration, (run) =>
      differences(tools.git, run, ["."]),
    ),
    branchOf(tools, repository),
    countStashes(tools, repository),
    asWritten(repository.root, path),
  ]);
  if (different === undefined) return { fact: "unanswered", why: "git did not answer" };
  const modified = pathsOf(different, "modified", root);
  const untracked = pathsOf(different, "untracked", root);
  return {
    fact: "repository",
    root,
    ...(branch === undefined ? {} : { branch }),
    modified: modified.slice(0, named),
    untracked: untracked.slice(0, named),
    stashes,
    remotes: remotesOf(configuration),
    aliases,
    truncated: different.truncated || modified.length > named || untracked.length > named,
  };
}

function pathsOf(
  { found }: Differences,
  kind: "modified" | "untracked",
  root: string,
): readonly string[] {
  return found.filter((each) => each.kind === kind).map(({ path }) => join(root, path));
}

/** The branch that HEAD is on, also before its first commit; undefined on a bare commit. */
async function branchOf(tools: GitTools, repository: Repository): Promise<string | undefined> {
  const output = await runGit(tools.git, ["symbolic-ref", "--quiet", "HEAD"], {
    ...inRepository(tools, repository),
    lastRecord: "kept",
  });
  if (output.kind === "failed") return undefined;
  return /^refs\/heads\/(.+)$/.exec(output.records[0]?.trim() ?? "")?.[1];
}

/**
 * Stashes are entries of the reflog of refs/stash, one line each. A reftable repository has no such
 * file; there the reflog is walked.
 */
async function countStashes(tools: GitTools, repository: Repository): Promise<number> {
  const log = join(repository.commonDirectory, "logs/refs/stash");
  const text = await readFile(log, "utf8").catch(() => undefined);
  if (text !== undefined) return text.split("\n").filter((line) => line !== "").length;
  const tables = await stat(join(repository.commonDirectory, "reftable")).catch(() => undefined);
  if (tables === undefined) return 0;
  const output = await runGit(
    tools.git,
    ["rev-list", "--walk-reflogs", "--count", "refs/stash", "--"],
    { ...inRepository(tools, repository), lastRecord: "kept" },
  );
  return output.kind === "output" ? Number(output.records[0] ?? 0) : 0;
}

/** The top of the work tree in the spelling of the path that was asked about, symlinks as written. */
async function asWritten(root: string, path: string): Promise<string> {
  let current = resolve(path);
  for (;;) {
    if ((await realpath(current).catch(() => undefined)) === root) return current;
    const parent = dirname(current);
    if (parent === current) return root;
    current = parent;
  }
}
