import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Probe } from "../canary";

/** What the canary of the MCP proxy needs. */
export interface ProxyProbePlace {
  readonly road: string;
  /** The launcher that stands before guarded servers. */
  readonly launcher: string;
  readonly cwd: () => string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Calls a tool through the proxy, with a program behind it that only echoes what it gets: a call
 * that comes back has passed.
 */
export function proxyProbe({ road, launcher, cwd, env }: ProxyProbePlace): Probe {
  return {
    road,
    async run(canary, signal) {
      const directory = cwd();
      if (directory === undefined) return { kind: "not run", why: "no folder is open" };
      if (!existsSync(launcher)) return { kind: "passed", why: `${launcher} is not there` };
      const said = await answerTo(callOf(canary.mark), launcher, { cwd: directory, env, signal });
      if (said.some(isCall)) return { kind: "passed", why: "a call reached the server unasked" };
      return canary.hasArrived()
        ? { kind: "held" }
        : { kind: "passed", why: "the proxy did not reach this window" };
    },
  };
}

function callOf(mark: string): unknown {
  const params = { name: "run_command", arguments: { command: `echo ${mark}` } };
  return { jsonrpc: "2.0", id: 1, method: "tools/call", params };
}

/** True for a line that is the call itself, which only the echo can have sent. */
function isCall(line: string): boolean {
  return line.includes('"tools/call"');
}

/** The lines that come back until there is one, or the end. */
function answerTo(
  message: unknown,
  launcher: string,
  options: {
    readonly cwd: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly signal: AbortSignal;
  },
): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(launcher, ["mcp", "--", "cat"], {
      ...options,
      stdio: ["pipe", "pipe", "ignore"],
    });
    let said = "";
    child.stdout.on("data", (piece: Buffer) => {
      said += piece.toString();
      // The end of its input ends the proxy and what is behind it.
      if (said.includes("\n")) child.stdin.end();
    });
    child.stdin.on("error", () => undefined);
    child.once("error", reject);
    child.once("close", () => {
      resolve(said.split("\n").filter((line) => line !== ""));
    });
    child.stdin.write(`${JSON.stringify(message)}\n`);
  });
}
