import { spawn } from "node:child_process";
import { constants } from "node:os";
import type { Readable, Writable } from "node:stream";
import { runProxy, type Question, type Ruling } from "../../gates/mcp/proxy";
import { serverEnvironment } from "./serverEnvironment";
import { windowsCommand } from "./windowsCommand";

/** The process that stands between: its streams and its signals. */
export interface Host {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly on: (signal: NodeJS.Signals, react: () => void) => unknown;
  readonly off: (signal: NodeJS.Signals, react: () => void) => unknown;
}

/** A server that does not end with its input is told to, and then made to, after so many milliseconds. */
const patience = 3_000;

/** Milliseconds between signs of life while a call is held. */
const heartbeat = 5_000;

const passedOn: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a server behind the proxy. Its standard error is ours, and its end is ours too: the result is
 * its exit status, or 128 and the number of the signal that ended it.
 */
export async function runServer(
  command: string,
  args: readonly string[],
  judge: (question: Question) => Promise<Ruling>,
  host: Host,
): Promise<number> {
  const started =
    host.platform === "win32"
      ? windowsCommand(command, args, host.env)
      : { command, args, verbatim: false };
  const child = spawn(started.command, started.args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: serverEnvironment(host.env),
    windowsHide: true,
    windowsVerbatimArguments: started.verbatim,
  });
  const timers: NodeJS.Timeout[] = [];
  const forward = passedOn.map((signal) => ({ signal, react: () => void child.kill(signal) }));
  for (const { signal, react } of forward) host.on(signal, react);
  const ended = new Promise<number>((resolve) => {
    child.once("error", (error) => {
      host.stderr.write(`tenth-second: ${command} could not be started: ${error.message}\n`);
      resolve(127);
    });
    child.once("close", (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
  const passed = runProxy({
    client: { input: host.stdin, output: host.stdout },
    server: { input: child.stdin, output: child.stdout },
    judge,
    heartbeat,
  }).then(
    () => {
      // The client is gone; what is left to do is to end.
      timers.push(setTimeout(() => child.kill("SIGTERM"), patience));
      timers.push(setTimeout(() => child.kill("SIGKILL"), 2 * patience));
    },
    (error: unknown) => {
      host.stderr.write(
        `tenth-second: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      child.kill("SIGTERM");
    },
  );
  try {
    const code = await ended;
    host.stdin.destroy();
    await passed;
    return code;
  } finally {
    for (const timer of timers) clearTimeout(timer);
    for (const { signal, react } of forward) host.off(signal, react);
  }
}
