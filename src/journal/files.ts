import { chmod, mkdir, open, readdir, rm, stat, type FileHandle } from "node:fs/promises";
import { constants } from "node:fs";
import { join } from "node:path";

/** A file of the journal that is being written. */
export interface JournalFile {
  readonly handle: FileHandle;
  readonly path: string;
  bytes: number;
}

/** However long it is kept, the journal does not grow beyond this: the oldest files go first. */
const mostBytes = 200 * 1024 * 1024;

/** Names sort by time: `2026-11-25T19-20-58-123Z.writer.jsonl`. */
const namePattern = /^\d{4}-\d{2}-\d{2}T[\d-]+Z\.[\w-]+\.jsonl$/;

/** Makes the directory, readable by its owner alone, and opens a new file in it. */
export async function openJournalFile(
  directory: string,
  writer: string,
  now: Date,
): Promise<JournalFile> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await chmod(directory, 0o700);
  const stamp = now.toISOString().replaceAll(/[:.]/g, "-");
  const path = join(directory, `${stamp}.${writer.replaceAll(/[^\w-]/g, "_")}.jsonl`);
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;
  const handle = await open(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  return { handle, path, bytes: (await handle.stat()).size };
}

/** The journal's files, oldest first. None if there is no journal yet. */
export async function journalFiles(directory: string): Promise<readonly string[]> {
  try {
    const names = await readdir(directory);
    return names
      .filter((name) => namePattern.test(name))
      .sort()
      .map((name) => join(directory, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** A process that decides alone makes a file of its own, and looks at all others only this often. */
const seldom = 64;

/**
 * Removes what is too old or too much, but never the file that is being written. Whoever keeps
 * files for ever leaves their age to others, and looks only now and then whether it is too much.
 */
export async function removeOldFiles(
  directory: string,
  current: string,
  now: number,
  keepFor: number,
): Promise<void> {
  const files = await journalFiles(directory);
  if (keepFor === Infinity && files.length % seldom !== 0) return;
  let kept = 0;
  for (const path of files.toReversed()) {
    const { size, mtimeMs } = await stat(path);
    kept += size;
    if (path !== current && (now - mtimeMs > keepFor || kept > mostBytes)) await rm(path);
  }
}
