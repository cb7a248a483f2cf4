import { opendir } from "node:fs/promises";
import { join } from "node:path";

/**
 * Folders that are not entered: what others wrote, and what is made again. What git ignores is
 * looked at all the same, because that is where secrets are.
 */
const skipped = new Set([
  ...["node_modules", "bower_components", "jspm_packages", ".pnpm-store", ".yarn", "site-packages"],
  ...["dist", "build", "out", "target", ".next", ".nuxt", ".output", ".svelte-kit", ".turbo"],
  ...[
    "coverage",
    ".nyc_output",
    ".cache",
    ".parcel-cache",
    ".gradle",
    ".terraform",
    ".vscode-test",
  ],
  ...["__pycache__", ".venv", "venv", ".tox", ".mypy_cache", ".pytest_cache", ".ruff_cache"],
  ...["objects", "logs", "lfs"].map((name) => `.git/${name}`),
]);

/** What a walk left out. */
export interface LeftOut {
  directories: number;
  unreadable: number;
}

/** True for a folder that is not entered, by its name and that of the one around it. */
export function isSkipped(name: string, parent: string): boolean {
  return skipped.has(name) || skipped.has(`${parent}/${name}`);
}

/**
 * The files below a directory, one folder at a time, links not followed. What cannot be read is
 * counted and passed over; only the directory itself must be readable.
 *
 * @param leaveOut true for what a user excludes, by its path relative to the directory.
 */
export async function* walkFiles(
  directory: string,
  leftOut: LeftOut,
  leaveOut: (relative: string) => boolean = () => false,
): AsyncGenerator<string, void, undefined> {
  const waiting = [""];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    try {
      for await (const entry of await opendir(join(directory, at))) {
        const relative = at === "" ? entry.name : `${at}/${entry.name}`;
        if (leaveOut(relative)) continue;
        if (entry.isFile()) yield relative;
        else if (entry.isDirectory()) {
          if (isSkipped(entry.name, at.slice(at.lastIndexOf("/") + 1))) leftOut.directories += 1;
          else waiting.push(relative);
        }
      }
    } catch (problem) {
      if (at === "") throw problem;
      leftOut.unreadable += 1;
    }
  }
}
