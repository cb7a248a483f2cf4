import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMissing } from "../../shell/endpoint";
import type { Machine } from "./installer";

/** The folder that a variable names; an empty variable names none. */
export function namedFolder({ env }: Pick<Machine, "env">, name: string): string | undefined {
  const named = env[name];
  return named === "" ? undefined : named;
}

/** Where programs that follow the desktop's conventions keep their settings. */
export function configFolder({ home, env }: Pick<Machine, "home" | "env">): string {
  return namedFolder({ env }, "XDG_CONFIG_HOME") ?? join(home, ".config");
}

/** The person's folder of documents: on a Linux desktop its name depends on their language. */
export function documentsFolder(place: Pick<Machine, "home" | "env">): string {
  const usual = join(place.home, "Documents");
  try {
    const text = readFileSync(join(configFolder(place), "user-dirs.dirs"), "utf8");
    const named = /^XDG_DOCUMENTS_DIR="(.+)"$/m.exec(text)?.[1];
    return named?.replace("$HOME", place.home) ?? usual;
  } catch (error) {
    if (isMissing(error)) return usual;
    throw error;
  }
}
