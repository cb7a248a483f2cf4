import { baseName } from "../model/path";
import type { Walk } from "./scope";

/** Where a user's home is, as far as the name says it. */
export function homeNamed(user: string): string {
  return user === "root" ? "/root" : `/home/${user}`;
}

/** Who runs the line: what the environment says, else whose home it is. */
export function userName({ env, home }: Pick<Walk, "env" | "home">): string {
  return env["USER"] ?? env["LOGNAME"] ?? baseName(home);
}
