import { lstat, readFile, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** A git work tree and where its data is. Every path is absolute. */
export interface Repository {
  /** The top of the work tree, with symlinks resolved. */
  readonly root: string;
  /** HEAD and the index of this work tree. */
  readonly gitDirectory: string;
  /** Objects, configuration and refs; another directory than `gitDirectory` in a linked work tree. */
  readonly commonDirectory: string;
}

/**
 * The work tree that holds a directory, found by walking up from its real path as git does; git
 * itself is not asked, because it would refuse a tree of another owner. Bare repositories hold no
 * work that a command could lose, so they are not looked for.
 */
export async function findRepository(directory: string): Promise<Repository | undefined> {
  let current = await realpath(directory).catch(() => undefined);
  while (current !== undefined) {
    const gitDirectory = await gitDirectoryOf(join(current, ".git"));
    if (gitDirectory !== undefined) {
      const commonDirectory = await commonDirectoryOf(gitDirectory);
      return { root: current, gitDirectory, commonDirectory };
    }
    const parent = dirname(current);
    current = parent === current ? undefined : parent;
  }
  return undefined;
}

/** `.git` is a directory, or in linked work trees and submodules a file that says where it is. */
async function gitDirectoryOf(entry: string): Promise<string | undefined> {
  const status = await lstat(entry).catch(() => undefined);
  if (status === undefined) return undefined;
  const target = status.isFile()
    ? await pointer(entry, status.size, "gitdir: ")
    : await realpath(entry).catch(() => undefined);
  if (target === undefined) return undefined;
  const head = await lstat(join(target, "HEAD")).catch(() => undefined);
  return head === undefined ? undefined : target;
}

async function commonDirectoryOf(gitDirectory: string): Promise<string> {
  const entry = join(gitDirectory, "commondir");
  const status = await lstat(entry).catch(() => undefined);
  if (status?.isFile() !== true) return gitDirectory;
  return (await pointer(entry, status.size, "")) ?? gitDirectory;
}

/** Reads a one-line file that names a directory, relative to the file's own. */
async function pointer(file: string, size: number, prefix: string): Promise<string | undefined> {
  if (size > 8192) return undefined;
  const text = await readFile(file, "utf8").catch(() => "");
  if (!text.startsWith(prefix)) return undefined;
  const path = text.slice(prefix.length).trimEnd();
  return path === "" ? undefined : resolve(dirname(file), path);
}
