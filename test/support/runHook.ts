import { spawn } from "node:child_process";
import type { Writable } from "node:stream";
import type { HookOutput } from "../../src/gates/agents/agentCodec";

/** Where a hook is run. */
export interface HookPlace {
  /** The bundle of the command-line tool. */
  readonly bundle: string;
  readonly cwd: string;
  readonly home: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `tenth-second hook ARGS` in a process of its own, and hands it what `feed` writes. */
export function runHook(
  { bundle, cwd, home, env }: HookPlace,
  args: readonly string[],
  feed: (input: Writable) => void,
): Promise<HookOutput> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, "hook", ...args], {
      cwd,
      env: { PATH: "/usr/bin:/bin", HOME: home, ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    // A hook may answer before it has read everything.
    child.stdin.on("error", () => undefined);
    child.on("error", reject);
    child.on("close", (code) => {
      child.stdin.destroy();
      resolve({ stdout, stderr, exitCode: code ?? -1 });
    });
    feed(child.stdin);
  });
}
