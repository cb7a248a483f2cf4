import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { isSkipped } from "./scan/walkFiles";

/** Files and folders that are looked at for their names. Reading so many takes some seconds. */
const most = 1_000_000;

/** The off-limits files that are in a folder now. */
export interface Present {
  /** In the order of their paths, with slashes. */
  readonly paths: readonly string[];
  /** True if the folder has more than is looked at. */
  readonly cut: boolean;
}

/**
 * The files in a folder that are off-limits by their names, those nearer to it first looked for. Links
 * are not followed, and packages and build output are not entered.
 */
export async function presentIn(
  folder: string,
  isOffLimits: (path: string) => boolean,
  atMost = most,
): Promise<Present> {
  const found: string[] = [];
  const folders = [folder];
  let seen = 0;
  for (const at of folders) {
    if (seen >= atMost) return { paths: found.sort(), cut: true };
    // What cannot be read by us is left to the patterns.
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    seen += entries.length;
    for (const entry of entries) {
      const path = join(at, entry.name).replaceAll("\\", "/");
      if (entry.isDirectory() && !isSkipped(entry.name, basename(at))) folders.push(path);
      else if (entry.isFile() && isOffLimits(path)) found.push(path);
    }
  }
  return { paths: found.sort(), cut: false };
}
