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
      if (onlyTests(action.text) || (!failed && onlyShowsTexts(action.text))) return false;
      return tellsRefusal(output);
    case "argv":
      return tellsRefusal(output);
    case "tool": {
      const isAnswer = action.server !== undefined && output.length <= shortAnswer;
      return (failed || isAnswer) && tellsRefusal(output);
    }
  }
}

/** How servers and tools say that they do not let somebody in, or not do that. */
const refusals = [
  String.raw`\b(?:401|403)\b[^\n]{0,40}\b(?:unauthori[sz]ed|forbidden|error|denied)`,
  String.raw`\bHTTP\/[\d.]+ 40[13]\b|returned error: 40[13]\b`,
  String.raw`\b(?:status|code)["']?\s{0,2}[:=]?\s{0,2}["']?40[13]\b`,
  String.raw`(?:not |un)authori[sz]ed|\(forbidden\)|bad credentials|authentication failed`,
  String.raw`permission denied (?:\(publickey|, please try)|permission denied, please try`,
  String.raw`permission_denied|insufficient (?:permissions?|privileges?|scopes?)\b`,
  String.raw`access ?denied|access to the resource is denied|(?:do|does) not have (?:the )?(?:required )?permission`,
  String.raw`(?:invalid|expired|revoked) (?:api[ _-]?|access[ _-]?)?(?:token|key|credentials)`,
  String.raw`token (?:has )?expired|not accessible by personal access token`,
  String.raw`expiredtoken|invalidclienttokenid|signaturedoesnotmatch|\b(?:noauth|wrongpass)\b`,
  String.raw`(?:authentication|login) (?:is )?required|requires? (?:authentication|login)`,
  String.raw`(?:must be|not) logged in|please log ?in|please run:?\s{1,4}[\`'"]?\w{1,20} (?:auth )?login`,
];
const refusal = new RegExp(refusals.join("|"), "i");

/** Whether what a command prints says that it lacked the right credentials. */
export function tellsRefusal(output: string): boolean {
  return refusal.test(output);
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
  const last = command.split(separator).findLast((part) => part.trim() !== "") ?? "";
  return programOf(last);
}

const showing =
  /^(?:cat|bat|less|more|head|tail|grep|egrep|fgrep|rg|ag|ack|sed|awk|jq|nl|diff|find|fd|ls|echo|printf|git|strings|xxd|cd|journalctl)$/;

/** Logs are texts of others, and what tests print is what they expect of the program under test. */
const telling =
  /^(?:docker|podman|kubectl|oc|heroku|fly|flyctl|railway|vercel|netlify|gh|aws|gcloud|pm2|stern)\s(?:\S{1,80}\s){0,6}(?:logs?|tail)(?:\s|$)/;
const testing =
  /^(?:(?:npx|bunx|pnpm|yarn|bun|npm|deno|bundle|exec|run|uv|poetry|pipenv|python3?|-m|php|rake|artisan|bin\/rails|rails|cargo|go|dotnet|mvn|\.\/mvnw|gradle|\.\/gradlew|make|mix|swift|nx|turbo|dlx)\s{1,4}){0,4}(?:-\S{1,40}\s{1,4}){0,2}(?:t|tst|tests?(?:[:_-][\w:.-]{1,40})?|vitest|jest|mocha|ava|tap|playwright|cypress|pytest|py\.test|unittest|tox|nox|nextest|rspec|phpunit|pest|ctest|e2e|spec|check)(?:\s|$)/;

/** Whether every command of a line does no more than show texts of others. */
function onlyShowsTexts(command: string): boolean {
  return every(
    command,
    (part) =>
      runsTests(part) ||
      telling.test(part) ||
      (showing.test(programOf(part)) &&
        !/\bgit\s.*\b(?:push|fetch|pull|clone|ls-remote)\b/.test(part)),
  );
}

/** Whether what failed is tests: somebody else's refusal is what they are about. */
function onlyTests(command: string): boolean {
  return (
    every(command, (part) => runsTests(part) || showing.test(programOf(part))) &&
    command.split(separator).some(runsTests)
  );
}

/** Between commands of a line; `2>&1` is none. */
const separator = /\|\|?|&&|(?<!>)&(?!>)|[;\n]/;

function every(command: string, holds: (part: string) => boolean): boolean {
  const parts = command.split(separator).filter((part) => part.trim() !== "");
  return parts.every((part) => holds(withoutAssignments(part)));
}

function runsTests(part: string): boolean {
  return testing.test(withoutAssignments(part));
}

function withoutAssignments(part: string): string {
  return part.trim().replace(/^(?:\w{1,40}=\S{0,200}\s{1,4}){1,8}/, "");
}

function programOf(part: string): string {
  const words = part.trim().split(/\s+/);
  const program = words.find((word) => !/^\w+=/.test(word)) ?? "";
  return program.slice(program.lastIndexOf("/") + 1);
}
