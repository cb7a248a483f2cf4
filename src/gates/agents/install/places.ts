import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMissing } from "../../shell/endpoint";
import type { Machine } from "./installer";

/** Where programs that follow the desktop's conventions keep their settings. */
export function configFolder({ home, env }: Pick<Machine, "home" | "env">): string {
  const named = env["XDG_CONFIG_HOME"];
  return named === undefined || named === "" ? join(home, ".config") : named;
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
