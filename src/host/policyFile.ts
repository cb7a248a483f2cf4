import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Policy } from "../engine";

/** The name of the file in the stable home and in each window's run directory. */
export const policyFileName = "policy.json";

/**
 * Leaves the policy in force where the command-line tool finds it when the window is gone. Written
 * beside and renamed, so that nobody reads half of it; readable by the user alone.
 */
export function writePolicyFile(directory: string, policy: Policy): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, policyFileName);
  const temporary = `${path}.${process.pid}`;
  try {
    writeFileSync(temporary, `${JSON.stringify(policy, undefined, 1)}\n`, { mode: 0o600 });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}
