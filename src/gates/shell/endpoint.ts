import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { protocolVersion } from "./protocol";

/**
 * Where a shell finds the server of its window. Terminals outlive the window's reload, so this
 * stands in a file that every shell reads for every line, not in their environment.
 */
export interface Endpoint {
  readonly pid: number;
  readonly token: string;
  /** The folder of the run directory that holds this server's socket and FIFOs. */
  readonly generation: string;
  /** How many pairs of FIFOs there are. */
  readonly slots: number;
}

/** One line, because a shell reads it with one `read`: version, pid, token, generation, slots. */
export function writeEndpoint(runDirectory: string, endpoint: Endpoint): void {
  const { pid, token, generation, slots } = endpoint;
  const temporary = join(runDirectory, `endpoint.${generation}`);
  writeFileSync(temporary, `${protocolVersion} ${pid} ${token} ${generation} ${slots}\n`, {
    mode: 0o600,
  });
  renameSync(temporary, join(runDirectory, "endpoint"));
}

/** The endpoint of whoever serves this directory now, or nothing. */
export function readEndpoint(runDirectory: string): Endpoint | undefined {
  let line: string;
  try {
    line = readFileSync(join(runDirectory, "endpoint"), "utf8");
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  }
  const [version, pid, token, generation, slots] = line.trim().split(" ");
  if (version !== String(protocolVersion) || token === undefined || generation === undefined) {
    return undefined;
  }
  return { pid: Number(pid), token, generation, slots: Number(slots) };
}

/** Removes the endpoint if it is still this server's. */
export function withdrawEndpoint(runDirectory: string, generation: string): void {
  if (readEndpoint(runDirectory)?.generation === generation) {
    rmSync(join(runDirectory, "endpoint"), { force: true });
  }
}

/** Whether an error of the file system says that there is nothing at the path. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
