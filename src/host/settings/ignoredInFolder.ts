import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "jsonc-parser";

/**
 * What a folder's settings file says under a key, whether the editor heeds it there or not: it
 * passes over what only a user may set, and a person should know that somebody tried.
 */
export function writtenInFolder(folder: string, key: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(folder, ".vscode", "settings.json"), "utf8");
  } catch (problem) {
    // No such file, or none that we may read: then nothing in it is heeded either.
    if (problem instanceof Error && "code" in problem) return undefined;
    throw problem;
  }
  const settings: unknown = parse(text);
  if (typeof settings !== "object" || settings === null) return undefined;
  return (settings as Readonly<Record<string, unknown>>)[key];
}
