import { accessSync, constants, statSync } from "node:fs";

/** True for a file that this user can run, or a link to one. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    // Not there, not ours to run, or not a path at all: none of these can be started.
    return false;
  }
}
