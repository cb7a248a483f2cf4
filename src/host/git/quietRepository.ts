import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Configuration, GitTools } from "./configuration";
import type { Repository } from "./findRepository";
import type { GitRun } from "./runGit";
import { inRepository } from "./configuration";
import { runGit, safeEnvironment } from "./runGit";

/**
 * INVARIANT: looking at a work tree executes nothing that was planted in it.
 *
 * `git status` in somebody's repository runs what the configuration names: fsmonitor, clean
 * filters (even for one changed file), hooks, and for submodules git again. Switching them off one
 * by one leaves the next one open, and a filter's name can be added between the look and the run.
 * So git gets a git directory of our own, with a configuration of our own, and only the index and
 * the objects of the real one: a driver that no configuration defines cannot run.
 *
 * A file that a filter rewrites (git-lfs) is then compared as it is on disk if its time stamp
 * changed, and counts as modified: the careful side.
 */
export async function withQuietRepository<Result>(
  tools: GitTools,
  repository: Repository,
  configuration: Configuration,
  work: (run: GitRun) => Promise<Result>,
): Promise<Result> {
  const directory = await mkdtemp(join(tmpdir(), "tenth-second-git-"));
  try {
    await furnish(directory, tools, repository, configuration);
    return await work({
      directory: repository.root,
      environment: {
        ...safeEnvironment,
        HOME: tools.home,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_ATTR_NOSYSTEM: "1",
        GIT_DIR: directory,
        GIT_WORK_TREE: repository.root,
        GIT_INDEX_FILE: join(repository.gitDirectory, "index"),
        GIT_OBJECT_DIRECTORY: join(repository.commonDirectory, "objects"),
      },
      maxRecords: 100_000,
      timeout: tools.timeout,
      signal: tools.signal,
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function furnish(
  directory: string,
  tools: GitTools,
  repository: Repository,
  configuration: Configuration,
): Promise<void> {
  const info = join(directory, "info");
  const [head, names] = await Promise.all([
    headOf(tools, repository),
    readdir(repository.gitDirectory).catch(() => []),
    mkdir(join(directory, "objects")),
    mkdir(join(directory, "refs")),
    mkdir(info),
  ]);
  // A split index keeps most of its entries in a second file beside it.
  const shared = names.filter((name) => name.startsWith("sharedindex."));
  await Promise.all([
    writeFile(join(directory, "HEAD"), `${head}\n`),
    writeFile(join(directory, "config"), ownConfiguration(tools.home, configuration)),
    ...["exclude", "attributes"].map((name) =>
      symlink(join(repository.commonDirectory, "info", name), join(info, name)),
    ),
    ...shared.map((name) => symlink(join(repository.gitDirectory, name), join(directory, name))),
  ]);
}

/** The commit that HEAD is at; before the first commit a branch that does not exist. */
async function headOf(tools: GitTools, repository: Repository): Promise<string> {
  const output = await runGit(tools.git, ["rev-parse", "--verify", "--quiet", "HEAD"], {
    ...inRepository(tools, repository),
    // The answer ends with a line feed, not with NUL: it is what is left over.
    lastRecord: "kept",
  });
  const commit = output.kind === "output" ? output.records[0]?.trim() : undefined;
  return commit !== undefined && /^[0-9a-f]{40,64}$/.test(commit)
    ? commit
    : "ref: refs/heads/unborn";
}

/**
 * The settings that say how the work tree compares with the index. Each has a small set of values,
 * so nothing else can come in with them.
 */
const compared = [
  "core.filemode",
  "core.ignorecase",
  "core.precomposeunicode",
  "core.symlinks",
  "core.autocrlf",
  "core.eol",
  "core.trustctime",
  "core.checkstat",
];

function ownConfiguration(home: string, configuration: Configuration): string {
  const lines = ["[core]"];
  const format = configuration.get("extensions.objectformat");
  lines.push(`\trepositoryformatversion = ${format === undefined ? 0 : 1}`);
  for (const name of compared) {
    const value = configuration.get(name);
    if (value !== undefined && /^[a-z0-9]+$/i.test(value)) {
      lines.push(`\t${name.slice("core.".length)} = ${value}`);
    }
  }
  const excludes = configuration.get("core.excludesfile") ?? join(home, ".config/git/ignore");
  lines.push(`\texcludesFile = ${quoted(excludes)}`);
  if (format !== undefined && /^sha[0-9]+$/.test(format)) {
    lines.push("[extensions]", `\tobjectFormat = ${format}`);
  }
  return `${lines.join("\n")}\n`;
}

/** A value between double quotes in git's configuration syntax (git-config(1), "Syntax"). */
function quoted(value: string): string {
  const escaped = value.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n");
  return `"${escaped}"`;
}
