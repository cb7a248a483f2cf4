import { type ChildProcess, spawn } from "node:child_process";
import assert from "node:assert/strict";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

/** A real shell on a real pseudo-terminal. */
export interface Terminal {
  /** Sends keys as they are; Enter is `\r`, Ctrl-C `\u0003`. */
  readonly type: (keys: string) => void;
  /** Sends a line with Enter, waits for the next prompt, and gives what was shown in between. */
  readonly run: (line: string) => Promise<string>;
  /** Waits until what was shown since `from` matches, and gives it. */
  readonly until: (pattern: RegExp, from?: number) => Promise<string>;
  /** How much has been shown so far. */
  readonly position: () => number;
  readonly shown: (from?: number) => string;
  readonly close: () => Promise<void>;
}

/** Every shell of the tests shows this prompt, with the status of the command before. */
export const atPrompt = /@(\d+)@ (\u001b\[[?>=0-9;]*[a-zA-Z]|\u001b[=>])*$/;

/**
 * Starts `command` on a terminal. `script` of util-linux is on every Debian, and makes the
 * pseudo-terminal; Node alone cannot.
 */
export function openTerminal(
  command: string,
  env: Readonly<Record<string, string>>,
  cwd: string,
): Terminal {
  const script: ChildProcess = spawn("script", ["-qfec", command, "/dev/null"], {
    cwd,
    env: { ...env, SHELL: "/bin/sh", TERM: "xterm-256color", LANG: "C.UTF-8" },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let output = "";
  const changed: (() => void)[] = [];
  const take = (piece: Buffer): void => {
    output += piece.toString("utf8");
    changed.splice(0).forEach((wake) => {
      wake();
    });
  };
  script.stdout?.on("data", take);
  script.stderr?.on("data", take);
  script.stdin?.on("error", () => undefined);
  const ended = once(script, "exit");

  async function until(pattern: RegExp, from = 0): Promise<string> {
    const deadline = Date.now() + 15_000;
    while (!pattern.test(output.slice(from))) {
      assert.ok(Date.now() < deadline, `no ${String(pattern)} in ${JSON.stringify(output)}`);
      await Promise.race([
        new Promise<void>((resolve) => {
          changed.push(resolve);
        }),
        sleep(200),
      ]);
    }
    return output.slice(from);
  }

  return {
    type: (keys) => script.stdin?.write(keys),
    run: async (line) => {
      const from = output.length;
      script.stdin?.write(`${line}\r`);
      return until(atPrompt, from);
    },
    until,
    position: () => output.length,
    shown: (from = 0) => output.slice(from),
    close: async () => {
      // The end of its input is Ctrl-D for the shell; a busy one is hung up on.
      script.stdin?.end();
      if ((await Promise.race([ended, sleep(500)])) === undefined) {
        script.kill("SIGKILL");
      }
      await ended;
    },
  };
}
