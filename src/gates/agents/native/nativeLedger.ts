import { join } from "node:path";
import * as v from "valibot";
import { readText, removeFile, writeText } from "../install/files";
import type { Noted } from "./nativeText";

/** A file into which off-limits rules were written. */
export interface NativeNote extends Noted {
  /** The mechanism's id. */
  readonly mechanism: string;
  readonly path: string;
  /** The workspace folder that it was written for. */
  readonly folder: string;
}

/** What was written, in the order in which it was. Notes that cannot be read are as if there were none. */
export function readNotes(home: string): readonly NativeNote[] {
  const read = v.safeParse(schema, readText(notesPath(home)) ?? "");
  return read.success ? read.output : [];
}

/** Notes what was written into a file, instead of what was noted for it. */
export function note(home: string, added: NativeNote): void {
  const notes = readNotes(home);
  const at = notes.findIndex((one) => isSame(one, added));
  write(home, at < 0 ? [...notes, added] : notes.with(at, added));
}

/** Forgets files that are as they were before. */
export function forget(home: string, gone: readonly NativeNote[]): void {
  write(
    home,
    readNotes(home).filter((one) => !gone.some((other) => isSame(one, other))),
  );
}

/** Where the notes are. */
export function notesPath(home: string): string {
  return join(home, ".tenth-second", "off-limits.json");
}

function isSame(one: NativeNote, other: NativeNote): boolean {
  return one.mechanism === other.mechanism && one.path === other.path;
}

function write(home: string, notes: readonly NativeNote[]): void {
  const path = notesPath(home);
  const text = `${JSON.stringify(notes, undefined, 2)}\n`;
  if (notes.length === 0) removeFile(path);
  else if (readText(path) !== text) writeText(path, text, false);
}

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      mechanism: v.string(),
      path: v.string(),
      folder: v.string(),
      ours: v.array(v.string()),
      made: v.array(v.string()),
    }),
  ),
);
