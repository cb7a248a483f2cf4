import { existsSync, readFileSync } from "node:fs";
import { findInPs } from "./psTable";

/** What the system says about a running process. */
export interface Process {
  readonly pid: number;
  readonly parent: number;
  /** Its argument vector, the program first; empty where it cannot be read. */
  readonly words: readonly string[];
  /** When it started, in milliseconds as `Date.now()` counts; absent where it cannot be read. */
  readonly started?: number;
}

/** Looks up a process; undefined if there is none or the system does not tell. */
export type FindProcess = (pid: number) => Process | undefined;

const hasProc = existsSync("/proc/self/stat");

/** Ticks of a second in /proc/PID/stat: USER_HZ, which is 100 on every Linux that VS Code runs on. */
const ticks = 100;

/**
 * Reads a process from /proc, at once: its files are made in memory, and waiting for a thread of
 * the pool would cost a line ten times as much. Where there is no /proc, `ps` tells.
 */
export function findProcess(pid: number): Process | undefined {
  if (!hasProc) return findInPs(pid);
  const stat = read(`/proc/${pid}/stat`);
  // The second field is the program's name in parentheses, which may itself hold spaces and parentheses.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const parent = Number(fields?.[1]);
  const start = Number(fields?.[19]);
  if (!Number.isInteger(parent)) return undefined;
  const boot = bootTime();
  return {
    pid,
    parent,
    words: (read(`/proc/${pid}/cmdline`) ?? "").split("\0").filter((word) => word !== ""),
    ...(boot === undefined || !Number.isFinite(start)
      ? {}
      : { started: boot + (start * 1000) / ticks }),
  };
}

/** The environment with which a process was started; undefined if it cannot be read. */
export function environmentOf(pid: number): Readonly<Record<string, string>> | undefined {
  const text = read(`/proc/${pid}/environ`);
  if (text === undefined) return undefined;
  return Object.fromEntries(
    text.split("\0").flatMap((entry) => {
      const equals = entry.indexOf("=");
      return equals > 0 ? [[entry.slice(0, equals), entry.slice(equals + 1)]] : [];
    }),
  );
}

function bootTime(): number | undefined {
  const uptime = Number.parseFloat(read("/proc/uptime") ?? "");
  return Number.isFinite(uptime) ? Date.now() - uptime * 1000 : undefined;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // A process may end at any moment and /proc need not exist: no text is an answer, not a failure.
    return undefined;
  }
}
