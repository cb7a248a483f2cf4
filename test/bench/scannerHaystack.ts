import { readdirSync } from "node:fs";
import { join } from "node:path";
import { scanFile } from "../../src/credentials/scan/scanFile";

/** What looking through a code base that holds no credential of ours came to. */
export interface HaystackLook {
  readonly files: number;
  readonly megabytes: number;
  /** Of reading and looking, without finding the files. */
  readonly seconds: number;
  /** Where something was found, and as what. */
  readonly found: readonly string[];
}

/** Looks at every file below a directory, those of packages and build output too. */
export function lookThrough(directory: string): HaystackLook {
  const paths = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const found: string[] = [];
  let bytes = 0;
  const started = performance.now();
  for (const path of paths) {
    const scanned = scanFile(path);
    if (scanned.kind !== "text") continue;
    bytes += scanned.size;
    for (const { line, kind, sure } of scanned.held) {
      const where = path.slice(directory.length + 1);
      found.push(`${where}:${line} ${kind}${sure ? "" : " (likely)"}`);
    }
  }
  const seconds = (performance.now() - started) / 1_000;
  return { files: paths.length, megabytes: bytes / 1e6, seconds, found };
}
