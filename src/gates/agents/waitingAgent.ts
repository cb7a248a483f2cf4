import type { FindProcess } from "../terminals/processes";

/** The process of an agent that waits for its hook. */
export interface WaitingAgent {
  readonly pid: number;
  /** The processes above it, nearest first. */
  readonly above: readonly number[];
}

/** Deeper nesting than this is not followed. */
const deepest = 32;

/**
 * Many agents start their hooks through a shell, which is gone when the command itself is started.
 * What the hook was told belongs to the agent above it, from which the command will descend.
 */
export function waitingAgent(parent: number, find: FindProcess): WaitingAgent {
  let pid = parent;
  let process = find(pid);
  for (let depth = 0; depth < deepest && process !== undefined && isShell(process.words);) {
    if (process.parent <= 1) break;
    pid = process.parent;
    process = find(pid);
    depth += 1;
  }
  const above: number[] = [];
  for (let next = process?.parent; next !== undefined && next > 1 && above.length < deepest;) {
    above.push(next);
    next = find(next)?.parent;
  }
  return { pid, above };
}

/** A shell that was started for one command, or that runs our launcher or Cline's hook. */
function isShell([program = "", ...args]: readonly string[]): boolean {
  if (!/(?:^|\/)-?(?:ba|da|z|k|fi)?sh$/.test(program)) return false;
  return args.some(
    (arg) => /^-\w*c$/.test(arg) || /(?:^|\/)(?:tenth-second|Hooks\/P(?:re|ost)ToolUse)$/.test(arg),
  );
}
