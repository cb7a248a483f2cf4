import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Canary, Probe, ProbeResult } from "../canary";

/** A shell that is started with its command, as agents and tasks start it. */
export interface ShellStart {
  readonly road: string;
  /** Absolute; the probe is not run when there is no such file. */
  readonly program: string;
  readonly args: (command: string) => readonly string[];
  readonly env: () => Readonly<Record<string, string | undefined>>;
}

/** Has a shell write a file, and looks whether the line arrived and the file stayed away. */
export function shellProbe({ road, program, args, env }: ShellStart): Probe {
  return {
    road,
    async run(canary, signal) {
      if (!existsSync(program)) return { kind: "not run", why: `${program} is not installed` };
      return await withTrace(async (trace) => {
        await ended(program, args(canaryCommand(canary, trace)), env(), signal);
        return whatBecame(canary, trace);
      });
    },
  };
}

/** A line that leaves a trace if it runs, in any POSIX-like shell and fish. */
export function canaryCommand({ mark }: Canary, trace: string): string {
  return `echo ${mark} > '${trace}'`;
}

/** What the trace and the gate say together. */
export function whatBecame(canary: Canary, trace: string): ProbeResult {
  if (existsSync(trace)) return { kind: "passed", why: "a canary ran without being held" };
  return canary.hasArrived()
    ? { kind: "held" }
    : { kind: "not run", why: "the canary neither ran nor arrived in time" };
}

/** Gives a path where nothing is, in a directory of its own that is removed afterwards. */
export async function withTrace<T>(use: (trace: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), "tenth-second-"));
  try {
    return await use(join(directory, "ran"));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** Runs a program to its end, or until time is up. */
export function ended(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...args], { env, stdio: "ignore", signal });
    child.once("error", (error) => {
      // Out of time is an answer: it neither ran nor was denied.
      if (signal.aborted) resolve();
      else reject(error);
    });
    child.once("close", () => {
      resolve();
    });
  });
}
