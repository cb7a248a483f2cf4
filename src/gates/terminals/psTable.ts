import { execFileSync } from "node:child_process";
import type { Process } from "./processes";

/** One read serves the whole walk from a shell to its terminal, in milliseconds. */
const fresh = 250;

let table: { readonly at: number; readonly processes: ReadonlyMap<number, Process> } | undefined;

/** Looks a process up where there is no /proc (macOS): `ps` tells of all at once, at the price of a process. */
export function findInPs(pid: number): Process | undefined {
  if (table === undefined || Date.now() - table.at > fresh) {
    table = { at: Date.now(), processes: readPs(runPs()) };
  }
  return table.processes.get(pid);
}

/**
 * Reads `ps -o pid=,ppid=,lstart=,args=` in the C locale. The bounds of words are lost, so a blank
 * splits. `lstart` has whole seconds: a process counts as started at the end of its second, so that
 * the line which started it came before it.
 */
export function readPs(output: string): ReadonlyMap<number, Process> {
  const processes = new Map<number, Process>();
  for (const line of output.split("\n")) {
    const [, pid, parent, start = "", args = ""] =
      /^\s*(\d+)\s+(\d+)\s+(\w{3}\s+\w{3}\s+\d+\s+[\d:]{8}\s+\d{4})\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined) continue;
    const started = Date.parse(start);
    processes.set(Number(pid), {
      pid: Number(pid),
      parent: Number(parent),
      words: args.split(/\s+/).filter((word) => word !== ""),
      ...(Number.isNaN(started) ? {} : { started: started + 999 }),
    });
  }
  return processes;
}

function runPs(): string {
  const options = { encoding: "utf8", timeout: 1_000, env: { LC_ALL: "C" } } as const;
  try {
    return execFileSync("/bin/ps", ["-axww", "-o", "pid=,ppid=,lstart=,args="], {
      ...options,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    // Without ps nothing is known of the processes: whoever acts stays unknown, which is the safe side.
    return "";
  }
}
