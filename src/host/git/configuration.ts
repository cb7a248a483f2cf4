import type { GitRun } from "./runGit";
import type { Repository } from "./findRepository";
import { runGit, safeEnvironment } from "./runGit";

/** git's configuration as it stands for a repository: each name in lower case, its last value. */
export type Configuration = ReadonlyMap<string, string>;

/** What a run of git in somebody's repository needs beside its arguments. */
export interface GitTools {
  readonly git: string;
  readonly home: string;
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the configuration: the system's, the user's and, if there is one, the repository's. This
 * is the one thing that git is asked with the user's configuration in force. `config --list` reads
 * files and prints them: it opens no index (so no fsmonitor and no filter), has no hook, and a
 * built-in name cannot be an alias.
 */
export async function readConfiguration(
  tools: GitTools,
  repository: Repository | undefined,
): Promise<Configuration | undefined> {
  const output = await runGit(
    tools.git,
    ["--no-pager", "config", "--list", "--includes", "-z"],
    inRepository(tools, repository),
  );
  if (output.kind === "failed") return undefined;
  const configuration = new Map<string, string>();
  for (const record of output.records) {
    const end = record.indexOf("\n");
    if (end < 0) configuration.set(record, "true");
    else configuration.set(record.slice(0, end), record.slice(end + 1));
  }
  return configuration;
}

/**
 * git with its own view of the repository. Only for commands that read refs or configuration.
 * Without a repository it runs in the root directory, which is then known to be in none.
 */
export function inRepository(tools: GitTools, repository: Repository | undefined): GitRun {
  return {
    directory: repository?.root ?? "/",
    environment: {
      ...safeEnvironment,
      HOME: tools.home,
      ...(repository === undefined
        ? {}
        : { GIT_DIR: repository.gitDirectory, GIT_WORK_TREE: repository.root }),
    },
    maxRecords: 5000,
    timeout: tools.timeout,
    signal: tools.signal,
  };
}

/** Aliases of git commands, by name: `wipe` to `!rm -rf .`. */
export function aliasesOf(configuration: Configuration): Readonly<Record<string, string>> {
  const aliases: Record<string, string> = {};
  for (const [name, value] of configuration) {
    const match = /^alias\.(.+)$/s.exec(name);
    if (match?.[1] !== undefined) aliases[match[1]] = value;
  }
  return aliases;
}

/** Remotes and their addresses, without credentials. */
export function remotesOf(configuration: Configuration): Readonly<Record<string, string>> {
  const remotes: Record<string, string> = {};
  for (const [name, value] of configuration) {
    const match = /^remote\.(.+)\.url$/s.exec(name);
    if (match?.[1] !== undefined) remotes[match[1]] = withoutCredentials(value);
  }
  return remotes;
}

/**
 * Takes the secret out of a remote's address. The user name of an http address may itself be a
 * token (`https://TOKEN@host/…`), that of ssh is an account (`git@`).
 */
export function withoutCredentials(address: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*@)?([^?#]*)/is.exec(address);
  if (match === null) return address;
  const [, scheme = "", user = "", rest = ""] = match;
  const kept = /^(https?|ftps?)$/i.test(scheme) ? "" : user.replace(/:.*@$/s, "@");
  return `${scheme}://${kept}${rest}`;
}
