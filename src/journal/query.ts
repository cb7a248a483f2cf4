import { open } from "node:fs/promises";
import { journalFiles } from "./files";
import { recordVersion, type JournalRecord } from "./record";
import { isSighting, type Sighting } from "./sighting";

/** The newest Records, newest first, and how many lines could not be read. */
export interface Found {
  readonly records: readonly JournalRecord[];
  /** Where else their actions were seen, by the id of the Record. */
  readonly sightings: ReadonlyMap<string, readonly Sighting[]>;
  readonly unreadable: number;
}

/** A file of this size is far more than one writer keeps; a larger one is read at its end. */
const mostBytes = 16 * 1024 * 1024;

/** Reads back the newest Records of all writers. */
export async function readJournal(directory: string, limit: number): Promise<Found> {
  const found: JournalRecord[] = [];
  const sightings = new Map<string, readonly Sighting[]>();
  let unreadable = 0;
  let full = 0;
  for (const path of (await journalFiles(directory)).toReversed()) {
    // A file is named for its first Record, and several writers overlap: read a few more.
    if (full > 8) break;
    for (const line of await linesOf(path)) {
      const value = readLine(line);
      if (isRecord(value)) found.push(value);
      else if (!isSighting(value)) unreadable += 1;
      else sightings.set(value.joins, [...(sightings.get(value.joins) ?? []), value]);
    }
    if (found.length >= limit) full += 1;
  }
  found.sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : 0));
  return { records: found.slice(0, limit), sightings, unreadable };
}

async function linesOf(path: string): Promise<readonly string[]> {
  const handle = await open(path, "r");
  try {
    const { size } = await handle.stat();
    const length = Math.min(size, mostBytes);
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await handle.read(buffer, 0, length, size - length);
    const lines = buffer.toString("utf8", 0, bytesRead).split("\n");
    return (size > length ? lines.slice(1) : lines).filter((line) => line.trim() !== "");
  } finally {
    await handle.close();
  }
}

/** What a line holds; undefined for half a line. */
function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** False for a Record of another version. */
function isRecord(value: unknown): value is JournalRecord {
  if (typeof value !== "object" || value === null) return false;
  const { version, time, action, decision, effects, origin } = value as Partial<JournalRecord>;
  return (
    version === recordVersion &&
    typeof time === "string" &&
    typeof action === "object" &&
    typeof decision === "object" &&
    typeof origin === "object" &&
    Array.isArray(effects)
  );
}
