import type { Action } from "../engine";

/** What is known of something that has ended. */
export interface Ended {
  readonly action: Action;
  /** Whoever ran it says that it failed. */
  readonly failed: boolean;
  /** What it printed or answered. */
  readonly output: string;
  readonly exitCode?: number;
}

/** An answer that only says no is short; longer ones, in characters, are contents. */
const shortAnswer = 2_000;

/**
 * Whether something ended for lack of the right credentials. A text that is merely shown (a file, a
 * search, a page) says nothing about whoever shows it.
 */
export function wasRefused({ action, failed, output, exitCode }: Ended): boolean {
  switch (action.kind) {
    case "command":
      if (exitCode !== undefined && exitTellsRefusal(action.text, exitCode)) return true;
      return (failed || !onlyShowsTexts(action.text)) && tellsRefusal(output);
    case "argv":
      return tellsRefusal(output);
    case "tool": {
      const isAnswer = action.server !== undefined && output.length <= shortAnswer;
      return (failed || isAnswer) && tellsRefusal(output);
    }
  }
}

/** Whether what a command prints says that it lacked the right credentials. */
export function tellsRefusal(output: string): boolean {
  return /\b(?:401|403)\b[^\n]{0,40}\b(?:unauthori[sz]ed|forbidden|error|denied)|\bHTTP\/[\d.]+ 40[13]\b|\b(?:status|code)["']?\s{0,2}[:=]?\s{0,2}["']?40[13]\b|returned error: 40[13]\b|not authori[sz]ed|unauthori[sz]ed|permission denied \(publickey|access denied|accessdenied|(?:invalid|expired|revoked) (?:api[ _-]?|access[ _-]?)?(?:token|key|credentials)|token (?:has )?expired|authentication failed|bad credentials|requires authentication|must be logged in|please log ?in/i.test(
    output,
  );
}

/**
 * Exit statuses that mean a refused login, by the manuals of curl (67), wget (6), gh (4) and
 * sshpass (5).
 */
const refusingExits: ReadonlyMap<string, number> = new Map([
  ["curl", 67],
  ["wget", 6],
  ["gh", 4],
  ["sshpass", 5],
]);

function exitTellsRefusal(command: string, exitCode: number): boolean {
  return refusingExits.get(lastProgram(command)) === exitCode;
}

/** The status of a line is that of its last command. */
function lastProgram(command: string): string {
  const last = command.split(/\|\|?|&&?|[;\n]/).findLast((part) => part.trim() !== "") ?? "";
  return programOf(last);
}

const showing =
  /^(?:cat|bat|less|more|head|tail|grep|egrep|fgrep|rg|ag|ack|sed|awk|jq|nl|diff|find|fd|ls|echo|printf|git|strings|xxd|cd)$/;

/** Whether every command of a line does no more than show texts that were there before. */
function onlyShowsTexts(command: string): boolean {
  const parts = command.split(/\|\|?|&&?|[;\n]/).filter((part) => part.trim() !== "");
  return parts.every(
    (part) =>
      showing.test(programOf(part)) &&
      !/\bgit\s.*\b(?:push|fetch|pull|clone|ls-remote)\b/.test(part),
  );
}

function programOf(part: string): string {
  const words = part.trim().split(/\s+/);
  const program = words.find((word) => !/^\w+=/.test(word)) ?? "";
  return program.slice(program.lastIndexOf("/") + 1);
}
