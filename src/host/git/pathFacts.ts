import { relative, sep } from "node:path";
import type { GitPathFact } from "../../engine";
import type { GitTools } from "./configuration";
import type { Repository } from "./findRepository";
import type { Difference, TrackedFile } from "./workTree";
import { isMadeByTool } from "../manifestTable";
import { isStore } from "../preciousTable";
import { readConfiguration } from "./configuration";
import { withQuietRepository } from "./quietRepository";
import { differences, trackedFiles } from "./workTree";

/** What git says of one path. */
export interface GitView extends GitPathFact {
  /** True if git would give back exactly the file that is there now, by its absolute path. */
  holds(path: string): boolean;
}

/** Arguments per run; more paths than this go into further runs. */
const batch = 200;

/**
 * How git sees paths of one work tree, by path. Paths are absolute, with the symlinks of their
 * directories resolved. A path is absent if git did not answer.
 */
export async function viewPaths(
  tools: GitTools,
  repository: Repository,
  paths: readonly string[],
): Promise<ReadonlyMap<string, GitView>> {
  const views = new Map<string, GitView>();
  const configuration = await readConfiguration(tools, repository);
  if (configuration === undefined) return views;
  await withQuietRepository(tools, repository, configuration, async (run) => {
    for (let start = 0; start < paths.length; start += batch) {
      const part = paths.slice(start, start + batch);
      const names = part.map((path) => nameIn(repository, path));
      const [different, tracked] = await Promise.all([
        differences(tools.git, run, names),
        trackedFiles(tools.git, run, names),
      ]);
      if (different === undefined || tracked === undefined) return;
      // Cut off in the middle, a list says nothing about the paths that come later in it.
      if (different.truncated || (tracked.truncated && part.length > 1)) continue;
      for (const [index, path] of part.entries()) {
        views.set(path, view(repository, names[index] ?? ".", different.found, tracked.files));
      }
    }
  });
  return views;
}

/** A path as git names it: relative to the top, with slashes; the top itself is `.`. */
function nameIn(repository: Repository, path: string): string {
  const name = relative(repository.root, path).split(sep).join("/");
  return name === "" ? "." : name;
}

function view(
  repository: Repository,
  name: string,
  found: readonly Difference[],
  tracked: readonly TrackedFile[],
): GitView {
  const below = (path: string) => name === "." || path === name || path.startsWith(`${name}/`);
  const different = new Map<string, Difference["kind"]>();
  for (const { kind, path } of found) {
    if (below(path))
      different.set(path, kind === "ignored" && isHandMade(path) ? "untracked" : kind);
  }
  const files = new Set<string>();
  for (const { path, unwatched } of tracked) {
    if (!below(path)) continue;
    files.add(path);
    if (unwatched) different.set(path, "modified");
  }
  const count = (kind: Difference["kind"]) =>
    [...different.values()].filter((each) => each === kind).length;
  const ignored = found.some(
    ({ kind, path }) => kind === "ignored" && (path === name || name.startsWith(`${path}/`)),
  );
  return {
    tracked: files.size,
    modified: count("modified"),
    untracked: ignored ? 0 : count("untracked"),
    ignored,
    holds: (path) => {
      const inside = nameIn(repository, path);
      return files.has(inside) && !different.has(inside);
    },
  };
}

/**
 * What is ignored is in no commit either. Where its name does not say that a tool made it
 * (`uploads`, `notes.local.md`), it counts with what would be lost.
 */
function isHandMade(path: string): boolean {
  return !path.split("/").some((name) => isMadeByTool(name) || isStore(name));
}
