/** Text that extensions put into a terminal, waiting for the shell to show the line it became. */
export interface SentText {
  /** Remembers a text. `execute` says that a line end goes with it. */
  add(text: string, by: string, execute: boolean): void;
  /** Who sent the text of a line; each text answers once, so that a person may run it again. */
  take(line: string): string | undefined;
}

interface Sent {
  readonly line: string;
  readonly by: string;
  readonly at: number;
}

/** What was sent longer ago than this was never run, or was run where no line is seen. */
const memory = 10 * 60_000;
const most = 64;

/** Keeps what came through the API for one terminal. */
export function createSentText(clock: () => number): SentText {
  let lines: readonly Sent[] = [];
  let started: Sent | undefined;

  function add(text: string, by: string, execute: boolean): void {
    const whole = (started?.line ?? "") + text + (execute ? "\n" : "");
    const parts = whole.split(/\r\n|\r|\n/);
    const rest = parts.pop() ?? "";
    const at = clock();
    const complete = parts
      .filter((line) => line.trim() !== "")
      .map((line) => ({ line: line.trim(), by, at }));
    lines = [...lines, ...complete].slice(-most);
    started = rest.trim() === "" ? undefined : { line: rest, by, at };
  }

  function take(line: string): string | undefined {
    const since = clock() - memory;
    lines = lines.filter(({ at }) => at >= since);
    const wanted = new Set(line.split("\n").map((part) => part.trim()));
    const matched = lines.filter((sent) => wanted.has(sent.line));
    const [first] = matched;
    if (first !== undefined) {
      lines = lines.filter((sent) => !matched.includes(sent));
      return first.by;
    }
    // A text without a line end that stands in the line: an extension wrote it, a person pressed Enter.
    if (started !== undefined && line.includes(started.line.trim())) {
      const { by } = started;
      started = undefined;
      return by;
    }
    return undefined;
  }

  return { add, take };
}
