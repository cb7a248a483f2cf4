import { lstat, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { isPreciousDirectory, isPreciousFile, isStore } from "./preciousTable";

/** What is below a directory, as far as the bounds allowed to look. */
export interface Tree {
  readonly entries: number;
  readonly bytes: number;
  /** Databases, keys and state, the nearest first. */
  readonly precious: readonly string[];
  /** Files that are off-limits, the nearest first. */
  readonly offLimits: readonly string[];
  readonly truncated: boolean;
}

/** Where looking stops. Whatever is reached first, the numbers are lower limits from there on. */
export interface WalkBounds {
  readonly entries: number;
  readonly depth: number;
  /** Milliseconds. */
  readonly time: number;
  /** How many precious files are named, and how many that are off-limits. */
  readonly precious: number;
}

export const walkBounds: WalkBounds = { entries: 20_000, depth: 32, time: 150, precious: 20 };

interface Directory {
  readonly path: string;
  readonly depth: number;
  /** Below a package store names say nothing about the user's own files. */
  readonly inStore: boolean;
}

/** Directories that are read at a time: enough to keep Node's four file threads busy. */
const atOnce = 8;

/** Counts what is below a directory, level by level. Symlinks are counted, never followed. */
export async function walkTree(
  root: string,
  bounds: WalkBounds,
  signal?: AbortSignal,
  isOffLimits: (path: string) => boolean = () => false,
): Promise<Tree> {
  const end = performance.now() + bounds.time;
  const precious: string[] = [];
  const offLimits: string[] = [];
  let entries = 0;
  let bytes = 0;
  let truncated = false;
  const stopped = () =>
    entries >= bounds.entries || performance.now() > end || signal?.aborted === true;

  let level: readonly Directory[] = [{ path: root, depth: 1, inStore: false }];
  while (level.length > 0) {
    const next: Directory[] = [];
    for (let start = 0; start < level.length; start += atOnce) {
      if (stopped()) return { entries, bytes, precious, offLimits, truncated: true };
      await Promise.all(level.slice(start, start + atOnce).map((each) => look(each, next)));
    }
    level = next;
  }
  return { entries, bytes, precious, offLimits, truncated };

  async function look(directory: Directory, next: Directory[]): Promise<void> {
    const children = await readdir(directory.path, { withFileTypes: true }).catch(() => undefined);
    if (children === undefined) {
      truncated = true;
      return;
    }
    const store = isStore(basename(directory.path));
    const files: string[] = [];
    for (const child of children) {
      if (entries >= bounds.entries) {
        truncated = true;
        break;
      }
      entries++;
      const path = join(directory.path, child.name);
      if (child.isDirectory()) {
        if (!directory.inStore && !store && isPreciousDirectory(child.name)) note(path);
        const deeper = { path, depth: directory.depth + 1, inStore: directory.inStore || store };
        if (directory.depth < bounds.depth) next.push(deeper);
        else truncated = true;
      } else {
        if (!directory.inStore && isPreciousFile(child.name)) note(path);
        if (!directory.inStore && offLimits.length < bounds.precious && isOffLimits(path))
          offLimits.push(path);
        if (child.isFile()) files.push(path);
      }
    }
    const sizes = await Promise.all(files.map(sizeOf));
    for (const size of sizes) bytes += size;
  }

  function note(path: string): void {
    if (precious.length < bounds.precious) precious.push(path);
  }
}

/** A file that vanished while we looked counts as empty. */
function sizeOf(path: string): Promise<number> {
  return lstat(path).then(
    (status) => status.size,
    () => 0,
  );
}
