import { agentOfProcess } from "./agentMarkers";
import type { FindProcess, Process } from "./processes";

/** What the processes above a shell say. */
export interface Ancestry {
  /** The nearest process above (or the shell itself) that is the shell of a terminal of ours. */
  readonly terminal?: number;
  /** The process that the terminal's shell started and that led here; absent for its own lines. */
  readonly child?: Process;
  /** An agent's program on the way. */
  readonly agent?: string;
  /** The processes above the shell up to the terminal's shell, nearest first. */
  readonly above: readonly number[];
}

/** Deeper nesting than this is not followed: the origin is then unknown. */
const deepest = 32;

/** Walks from a shell up to a terminal's shell. */
export function ancestryOf(
  shell: number,
  isTerminal: (pid: number) => boolean,
  find: FindProcess,
): Ancestry {
  let pid = shell;
  let child: Process | undefined;
  let agent: string | undefined;
  const above: number[] = [];
  for (let depth = 0; depth < deepest; depth += 1) {
    if (isTerminal(pid)) {
      return {
        terminal: pid,
        above,
        ...(child === undefined ? {} : { child }),
        ...(agent === undefined ? {} : { agent }),
      };
    }
    const process = find(pid);
    if (process === undefined || process.parent <= 1) break;
    agent ??= agentOfProcess(process.words);
    child = process;
    pid = process.parent;
    above.push(pid);
  }
  return { above, ...(agent === undefined ? {} : { agent }) };
}
