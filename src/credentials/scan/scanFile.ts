import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Finding } from "./finding";
import { readable } from "./readable";
import { most, scanBytes } from "./scanBytes";

/** A file is looked at in pieces of so many bytes. */
export const pieceSize = 5 * 1024 * 1024;

/** Larger files are dumps and archives; reading them would take longer than anybody waits. */
const largest = 50 * 1024 * 1024;

/** So many bytes at the end of a piece are looked at again with the next one: a key may lie across. */
const overlap = 20_000;

/**
 * A pipe that took a file's place must not be waited for, and a link leads out of the folder. Windows
 * has neither flag, which counts as zero.
 */
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/** A finding with its value, for whoever makes digests of values. */
export interface Held extends Finding {
  /** The bytes that stand in the file. */
  readonly value: Uint8Array;
  /** What they encode, if they do. */
  readonly within?: string;
}

/** What looking at one file came to. */
export type Scanned =
  | {
      readonly kind: "text";
      /** In bytes. */
      readonly size: number;
      readonly held: readonly Held[];
      /** When the file was written last, in milliseconds. */
      readonly changedAt: number;
    }
  | { readonly kind: "large" | "binary" | "gone" }
  | { readonly kind: "unreadable"; readonly why: string };

/** One for all files that fit: such a file is read and looked at before the next one is. */
let shared: Buffer | undefined;

/**
 * Reads and scans one file.
 *
 * @param name what the file is called, if its path is bytes that are no text.
 */
export function scanFile(path: string | Buffer, name = path.toString()): Scanned {
  const looking = look(path, name);
  for (;;) {
    const step = looking.next();
    if (step.done === true) return step.value;
  }
}

/** The same, for whoever has something else to do between two pieces of a large file. */
export async function scanFileInPieces(
  path: string | Buffer,
  pause: () => Promise<void> | undefined,
): Promise<Scanned> {
  const looking = look(path, path.toString());
  for (;;) {
    const step = looking.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/** Looks at a file piece by piece, and says when one is done and there is another. */
function* look(path: string | Buffer, name: string): Generator<undefined, Scanned, undefined> {
  try {
    const file = openSync(path, flags);
    try {
      const status = fstatSync(file);
      if (!status.isFile()) return { kind: "binary" };
      if (status.size > largest) return { kind: "large" };
      return yield* lookAt(file, name, Math.floor(status.mtimeMs));
    } finally {
      closeSync(file);
    }
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    return code === "ENOENT" ? { kind: "gone" } : { kind: "unreadable", why: message };
  }
}

function* lookAt(
  file: number,
  name: string,
  changedAt: number,
): Generator<undefined, Scanned, undefined> {
  const held: Held[] = [];
  let space = (shared ??= Buffer.allocUnsafeSlow(pieceSize + 1));
  let [size, lines, kept] = [0, 0, 0];
  for (;;) {
    const length = fill(space, file, kept);
    const isLast = length < space.length;
    // Other files are looked at before the next piece is.
    if (!isLast && space === shared) space = Buffer.from(space);
    const bytes = space.subarray(0, length);
    size += length - kept;
    const text = size === length ? readable(bytes) : bytes;
    if (text === undefined) return { kind: "binary" };
    // What is read in pieces, or grows without end, is text of one byte for a character.
    if (!isLast && (text !== bytes || size > largest)) return { kind: "large" };
    const upTo = isLast ? text.length : cutOf(text);
    for (const { start, end, ...finding } of scanBytes(text, name)) {
      if (start >= upTo || held.length >= most) continue;
      const value = Buffer.from(text.subarray(start, end));
      held.push({ ...finding, line: finding.line + lines, value });
    }
    if (isLast) return { kind: "text", size, held, changedAt };
    lines += linesIn(text.subarray(0, upTo));
    text.copyWithin(0, upTo);
    kept = length - upTo;
    yield undefined;
  }
}

/** Reads what comes after the bytes that are kept, and says how many bytes there are then. */
function fill(space: Buffer, file: number, kept: number): number {
  let length = kept;
  while (length < space.length) {
    const count = readSync(file, space, length, space.length - length, null);
    if (count === 0) break;
    length += count;
  }
  return length;
}

/** Where the next piece begins: at a line, if one begins there. */
function cutOf(text: Buffer): number {
  const least = text.length - overlap;
  const line = text.indexOf(10, least) + 1;
  return line === 0 || line > text.length - overlap / 2 ? least : line;
}

function linesIn(text: Buffer): number {
  let lines = 0;
  for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) lines += 1;
  return lines;
}
