import { lstat, readlink, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { PathFact } from "../engine";
import type { GitView } from "./git/pathFacts";
import { findManifest } from "./findManifest";
import { findRepository, type Repository } from "./git/findRepository";
import { walkBounds, walkTree } from "./walkTree";

/** A path with what git needs to be asked about it: where it really is, and in which work tree. */
export interface LocatedPath {
  /** Its directory's symlinks resolved, not its own: removing a link removes the link. */
  readonly real: string;
  readonly repository: Repository;
}

/** Finds the work tree that holds a path; undefined if none does or if nothing is there. */
export async function locatePath(path: string): Promise<LocatedPath | undefined> {
  const status = await lstat(path).catch(() => undefined);
  if (status === undefined) return undefined;
  const directory = await realpath(dirname(path));
  const real = path === "/" ? path : join(directory, basename(path));
  // A submodule or a repository inside another is judged by its own contents.
  const repository = await findRepository(status.isDirectory() ? real : directory);
  if (repository === undefined || inGitDirectory(real, repository)) return undefined;
  return { real, repository };
}

/** git keeps no version of its own directory. */
function inGitDirectory(path: string, { root, gitDirectory }: Repository): boolean {
  const own = join(root, ".git");
  return [own, gitDirectory].some((each) => path === each || path.startsWith(`${each}/`));
}

/** What is at a path. `git` is its view of it, if one could be had. */
export async function pathFact(
  path: string,
  deep: boolean,
  git: Promise<{ readonly real: string; readonly view: GitView } | undefined>,
  signal?: AbortSignal,
  isOffLimits?: (path: string) => boolean,
): Promise<PathFact> {
  const status = await lstat(path).catch((error: unknown) => {
    if (isAbsence(error)) return undefined;
    throw error;
  });
  const elsewhere = status?.isSymbolicLink() === true ? {} : await throughLinks(path);
  if (status === undefined) return { fact: "path", exists: false, ...elsewhere };
  if (status.isSymbolicLink()) {
    const target = await realpath(path).catch(async () =>
      resolve(dirname(path), await readlink(path)),
    );
    return { fact: "path", exists: true, kind: "symlink", target, ...gitPart(await git) };
  }
  const kind = status.isFile() ? "file" : status.isDirectory() ? "directory" : "other";
  const [tree, manifest, seen] = await Promise.all([
    deep && kind === "directory" ? walkTree(path, walkBounds, signal, isOffLimits) : undefined,
    findManifest(path),
    git,
  ]);
  const precious = tree?.precious.filter(
    (each) => seen?.view.holds(join(seen.real, each.slice(path.length))) !== true,
  );
  return {
    fact: "path",
    exists: true,
    kind,
    ...elsewhere,
    ...(kind === "file" ? { bytes: status.size } : {}),
    ...(tree === undefined ? {} : { bytes: tree.bytes, entries: tree.entries }),
    ...(tree?.truncated === true ? { truncated: true } : {}),
    ...(precious === undefined || precious.length === 0 ? {} : { precious }),
    ...(tree === undefined || tree.offLimits.length === 0 ? {} : { offLimits: tree.offLimits }),
    ...(manifest === undefined ? {} : { manifest }),
    ...gitPart(seen),
  };
}

/** Where a path leads whose folder is reached through a link. */
async function throughLinks(path: string): Promise<Pick<PathFact, "target">> {
  const folder = dirname(path);
  const real = await realpath(folder).catch(() => folder);
  return real === folder ? {} : { target: join(real, basename(path)) };
}

function gitPart(seen: { readonly view: GitView } | undefined): Pick<PathFact, "git"> {
  if (seen === undefined) return {};
  const { tracked, modified, untracked, ignored } = seen.view;
  return { git: { tracked, modified, untracked, ignored } };
}

/** Nothing is there, or a component of the path is not a directory. */
function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}
