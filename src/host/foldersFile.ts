import { readFile } from "node:fs/promises";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";

const fileName = "folders.json";
const schema = v.array(v.pipe(v.string(), v.startsWith("/")));

/**
 * Leaves in a window's run directory which folders are open in it, so that the command-line tool
 * takes the same files for work when the window is gone.
 */
export function writeFoldersFile(directory: string, folders: readonly string[]): void {
  const path = join(directory, fileName);
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, `${JSON.stringify(folders)}\n`, { mode: 0o600 });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** The folders that a window left behind; none if it did not, or if the file is broken. */
export async function readFoldersFile(directory: string): Promise<readonly string[]> {
  const text = await readFile(join(directory, fileName), "utf8").catch(() => "[]");
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return parsed.success ? parsed.output : [];
}
