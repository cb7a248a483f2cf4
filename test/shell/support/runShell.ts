import { spawn } from "node:child_process";
import { once } from "node:events";

/** How a shell ended that was not given a terminal. */
export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end, while the test's gate goes on serving. */
export async function runShell(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  input: string | number = "",
): Promise<Ended> {
  const [program = "", ...rest] = argv;
  const child = spawn(program, rest, {
    cwd,
    // Node's pipe is a socket, for which a bash at the top level would believe to be run by rshd and
    // read .bashrc instead of BASH_ENV. In an editor's terminal it never is at the top level.
    env: { SHLVL: "1", ...env },
    stdio: [typeof input === "number" ? input : "pipe", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (piece: Buffer) => (stdout += piece.toString()));
  child.stderr?.on("data", (piece: Buffer) => (stderr += piece.toString()));
  child.stdin?.on("error", () => undefined);
  child.stdin?.end(input);
  const [status, signal] = (await once(child, "close")) as [number | null, NodeJS.Signals | null];
  return { status, signal, stdout, stderr };
}
