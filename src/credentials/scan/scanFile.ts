import { open } from "node:fs/promises";
import type { Sighting } from "./finding";
import { readable } from "./readable";
import { scanBytes } from "./scanBytes";

/** Larger files are dumps and logs; reading them would take longer than anybody waits. */
const largest = 5 * 1024 * 1024;

/** What looking at one file came to. `bytes` is the text, for whoever makes digests of values. */
export type Scanned =
  | { readonly kind: "text"; readonly bytes: Buffer; readonly sightings: readonly Sighting[] }
  | { readonly kind: "large" | "binary" | "unreadable" };

/** Reads and scans one file. */
export async function scanFile(path: string): Promise<Scanned> {
  let bytes: Buffer;
  try {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      if (size > largest) return { kind: "large" };
      bytes = await file.readFile();
    } finally {
      await file.close();
    }
  } catch {
    // A file may be gone or forbidden by now; the count of such files is shown.
    return { kind: "unreadable" };
  }
  const text = readable(bytes);
  if (text === undefined) return { kind: "binary" };
  return { kind: "text", bytes: text, sightings: scanBytes(text, path) };
}
