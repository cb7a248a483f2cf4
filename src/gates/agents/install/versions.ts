import { readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { isMissing } from "../../shell/endpoint";

/** Compares versions by their numbers; what follows them (`-beta`) does not count. */
export function isOlder(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split(/[.+-]/).slice(0, 3).map(Number));
  for (let index = 0; index < 3; index += 1) {
    const difference = (a?.[index] ?? 0) - (b?.[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/**
 * The version of an installed program, found without running it: it stands in the path to which the
 * program's name leads (`versions/2.1.330`), or in the package that the file belongs to.
 */
export function versionOfProgram(path: string): string | undefined {
  const file = realpathSync(path);
  const named = /[\\/]versions?[\\/](\d+\.\d+\.\d+)(?:[\\/]|$)/.exec(file)?.[1];
  if (named !== undefined) return named;
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const version = versionInPackage(join(folder, "package.json"));
    if (version !== undefined) return version;
  }
  return undefined;
}

function versionInPackage(path: string): string | undefined {
  try {
    const manifest = JSON.parse(readFileSync(path, "utf8")) as { readonly version?: unknown };
    return typeof manifest.version === "string" ? manifest.version : undefined;
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return undefined;
    throw error;
  }
}
