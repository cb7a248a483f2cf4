import { readdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { manifestsFor } from "./manifestTable";

/** The file beside a path from which a tool can produce it again, if one is there. */
export async function findManifest(path: string): Promise<string | undefined> {
  const patterns = manifestsFor(basename(path));
  if (patterns.length === 0) return undefined;
  const directory = dirname(path);
  const names = await readdir(directory).catch(() => []);
  for (const pattern of patterns) {
    const found = names.find((name) =>
      pattern.startsWith("*") ? name.endsWith(pattern.slice(1)) : name === pattern,
    );
    if (found !== undefined) return join(directory, found);
  }
  return undefined;
}
