import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Sighting } from "./finding";
import { readable } from "./readable";
import { scanBytes } from "./scanBytes";

/** Larger files are dumps and logs; reading them would take longer than anybody waits. */
const largest = 5 * 1024 * 1024;

/**
 * A pipe that took a file's place must not be waited for, and a link leads out of the folder. Windows
 * has neither flag, which counts as zero.
 */
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

/**
 * What looking at one file came to. `bytes` is the text, for whoever makes digests of values; it
 * holds only until the next file is read.
 */
export type Scanned =
  | {
      readonly kind: "text";
      readonly bytes: Buffer;
      readonly sightings: readonly Sighting[];
      /** When the file was written last, in milliseconds. */
      readonly changedAt: number;
    }
  | { readonly kind: "large" | "binary" | "gone" }
  | { readonly kind: "unreadable"; readonly why: string };

/** One for all files: a file is read and looked at before the next one is. */
let space: Buffer | undefined;

/**
 * Reads and scans one file.
 *
 * @param name what the file is called, if its path is bytes that are no text.
 */
export function scanFile(path: string | Buffer, name = path.toString()): Scanned {
  let bytes: Buffer | undefined;
  let changedAt: number;
  try {
    const file = openSync(path, flags);
    try {
      const status = fstatSync(file);
      if (!status.isFile()) return { kind: "binary" };
      changedAt = Math.floor(status.mtimeMs);
      bytes = status.size > largest ? undefined : bytesOf(file);
    } finally {
      closeSync(file);
    }
  } catch (problem) {
    const { code, message } = problem as NodeJS.ErrnoException;
    return code === "ENOENT" ? { kind: "gone" } : { kind: "unreadable", why: message };
  }
  if (bytes === undefined) return { kind: "large" };
  const text = readable(bytes);
  if (text === undefined) return { kind: "binary" };
  return { kind: "text", bytes: text, sightings: scanBytes(text, name), changedAt };
}

/** What is in an open file, or undefined if it has grown too large since it was asked. */
function bytesOf(file: number): Buffer | undefined {
  space ??= Buffer.allocUnsafeSlow(largest + 1);
  let length = 0;
  while (length < space.length) {
    const count = readSync(file, space, length, space.length - length, null);
    if (count === 0) return space.subarray(0, length);
    length += count;
  }
  return undefined;
}
