import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Row } from "./corpus";

/** True if a guard would not let the command of a row pass. */
export type Holds = (row: Row) => boolean;

/**
 * cc-safety-net by its documented entry for other programs, with its own defaults, in an empty
 * directory: it fails closed in one that does not exist.
 */
export async function peerHolds(): Promise<Holds> {
  const { checkCommand } = await import("cc-safety-net/api");
  const cwd = mkdtempSync(join(tmpdir(), "peer-"));
  process.once("exit", () => {
    rmSync(cwd, { recursive: true, force: true });
  });
  return ({ command }) => command.trim() !== "" && checkCommand({ command, cwd }).kind !== "allow";
}
