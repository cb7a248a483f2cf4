import type { Origin } from "../../engine";

/** A line that was judged: its number, its shell, and who gave it. */
export interface PastLine {
  readonly id: number;
  readonly shell: number;
  readonly origin: Origin;
}

/** Who gave the lines that shells ran, so that what they start can be told apart. */
export interface LineHistory {
  add(line: PastLine): void;
  /** Who gave a line, by its number, if it was given before a time: numbers start anew with a window. */
  of(id: number, time: number | undefined): Origin | undefined;
  /** Who gave the line that a shell was running at a time; the last one if no time is known. */
  at(shell: number, time: number | undefined): Origin | undefined;
}

/** Enough for long-running lines in many terminals. */
const most = 512;
/** Clocks of the system and of /proc differ by up to a tick; a line is noted before it runs. */
const slack = 50;

export function createLineHistory(clock: () => number): LineHistory {
  let lines: readonly (PastLine & { readonly at: number })[] = [];
  return {
    add(line) {
      lines = [...lines, { ...line, at: clock() }].slice(-most);
    },
    of(id, time) {
      return lines.findLast((line) => line.id === id && line.at <= until(time))?.origin;
    },
    at(shell, time) {
      return lines.findLast((line) => line.shell === shell && line.at <= until(time))?.origin;
    },
  };
}

function until(time: number | undefined): number {
  return time === undefined ? Infinity : time + slack;
}
