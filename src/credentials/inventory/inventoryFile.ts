import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { breadths } from "../../engine";
import type { Entry } from "./entry";

/** What is kept of one folder: everything found in it, and when it was looked through. */
export interface Kept {
  readonly folder: string;
  /** Milliseconds; everything older was looked at. */
  readonly scannedAt: number;
  /** The globs of what was left out. */
  readonly exclude: readonly string[];
  readonly entries: readonly Entry[];
}

/** Changes when kinds are added, so that old findings are not trusted for what they lack. */
const version = 3;

const entry = v.object({
  id: v.string(),
  kind: v.string(),
  breadth: v.picklist(breadths),
  reach: v.string(),
  narrower: v.exactOptional(v.string()),
  line: v.number(),
  column: v.number(),
  length: v.number(),
  name: v.exactOptional(v.string()),
  reason: v.string(),
  sure: v.boolean(),
  path: v.string(),
  digest: v.string(),
  digestWithin: v.exactOptional(v.string()),
  changedAt: v.exactOptional(v.number()),
  environment: v.exactOptional(v.picklist(["production", "staging", "development", "test"])),
});
const kept = v.object({
  version: v.literal(version),
  folder: v.string(),
  scannedAt: v.number(),
  exclude: v.array(v.string()),
  entries: v.array(entry),
});

/** Where the files are, below the stable home directory. */
export function inventoryDirectory(stableHome: string): string {
  return join(stableHome, "credentials");
}

/** Writes what is known of a folder, for the next window and for the command-line tool. */
export function writeKept(directory: string, what: Kept): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = fileOf(directory, what.folder);
  const text = JSON.stringify({ version, ...what });
  writeFileSync(`${path}.${process.pid}`, `${text}\n`, { mode: 0o600 });
  renameSync(`${path}.${process.pid}`, path);
}

/** What was kept of a folder; undefined if there is nothing, or nothing that can be read. */
export function readKept(directory: string, folder: string): Kept | undefined {
  return readFile(fileOf(directory, folder));
}

/** Everything that any window kept. */
export function readAllKept(directory: string): readonly Kept[] {
  let names: readonly string[];
  try {
    names = readdirSync(directory).filter((name) => name.endsWith(".json"));
  } catch {
    // No window has looked through anything yet.
    return [];
  }
  return names.flatMap((name) => readFile(join(directory, name)) ?? []);
}

function readFile(path: string): Kept | undefined {
  try {
    const read = v.safeParse(kept, JSON.parse(readFileSync(path, "utf8")));
    return read.success ? read.output : undefined;
  } catch {
    // Missing or cut off: the folder is looked through again.
    return undefined;
  }
}

function fileOf(directory: string, folder: string): string {
  const name = createHash("sha256").update(folder).digest("hex").slice(0, 24);
  return join(directory, `${name}.json`);
}
