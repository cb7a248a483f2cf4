import { readdirSync, type Dirent } from "node:fs";
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

/** A file on the way: how it is called, and how it is opened. */
export interface Met {
  /** Relative to the directory of the walk, with slashes. */
  readonly relative: string;
  /** The bytes of the path where they are no UTF-8, which a text could not give back. */
  readonly path: string | Buffer;
}

/** True for a folder that is not entered, by its name and that of the one around it. */
export function isSkipped(name: string, parent: string): boolean {
  return skipped.has(name) || skipped.has(`${parent}/${name}`);
}

/**
 * The files below a directory, one folder at a time, links not followed. What cannot be read is
 * counted and passed over, what is gone by now is no loss; only the directory itself must be
 * readable. It reads synchronously, which takes a quarter of the time: whoever has something else
 * to do meanwhile takes a break between two files.
 *
 * @param leaveOut true for what a user excludes, by its path relative to the directory.
 */
export function* walkFiles(
  directory: string,
  leftOut: LeftOut,
  leaveOut: (relative: string) => boolean = () => false,
): Generator<Met, void, undefined> {
  const waiting: Met[] = [{ relative: "", path: directory }];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const parent = at.relative.slice(at.relative.lastIndexOf("/") + 1);
    for (const { name, path, entry } of entriesIn(at, leftOut)) {
      const relative = at.relative === "" ? name : `${at.relative}/${name}`;
      if (leaveOut(relative)) continue;
      if (entry.isFile()) yield { relative, path };
      else if (entry.isDirectory()) {
        if (isSkipped(name, parent)) leftOut.directories += 1;
        else waiting.push({ relative, path });
      }
    }
  }
}

interface Found {
  readonly name: string;
  readonly path: string | Buffer;
  readonly entry: Pick<Dirent<string | Buffer>, "isFile" | "isDirectory">;
}

function entriesIn({ relative, path }: Met, leftOut: LeftOut): readonly Found[] {
  try {
    if (typeof path === "string") {
      const entries = readdirSync(path, { withFileTypes: true });
      if (!entries.some(({ name }) => name.includes("\ufffd"))) {
        return entries.map((entry) => ({
          name: entry.name,
          path: join(path, entry.name),
          entry,
        }));
      }
    }
    const above = Buffer.concat([Buffer.from(path), Buffer.from("/")]);
    return readdirSync(path, { withFileTypes: true, encoding: "buffer" }).map((entry) => ({
      name: entry.name.toString(),
      path: Buffer.concat([above, entry.name]),
      entry,
    }));
  } catch (problem) {
    if (relative === "") throw problem;
    if ((problem as NodeJS.ErrnoException).code !== "ENOENT") leftOut.unreadable += 1;
    return [];
  }
}
