import { baseName } from "../model/path";
import type { Walk } from "./scope";

/** Who runs the line: what the environment says, else whose home it is. */
export function userName({ env, home }: Pick<Walk, "env" | "home">): string {
  return env["USER"] ?? env["LOGNAME"] ?? baseName(home);
}
