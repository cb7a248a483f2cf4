import type { JournalRecord } from "./record";
import type { Found } from "./query";

/** The newest Records as a text to read, newest first. */
export function showRecords({ records, unreadable }: Found): string {
  const notes = [
    records.length === 0 ? "nothing is recorded yet" : "",
    unreadable === 0 ? "" : `${unreadable} lines could not be read`,
  ].filter((note) => note !== "");
  return `${[...notes, ...records.map(showRecord)].join("\n\n")}\n`;
}

/** One Record: when, what was decided by whom, and below it what it was about. */
function showRecord(record: JournalRecord): string {
  const { decision, origin, gate, pid } = record;
  const who = origin.kind === "agent" ? `agent ${origin.name ?? "(unnamed)"}` : origin.kind;
  const process = pid === undefined ? "" : ` ${pid}`;
  return [
    `${record.time}  ${decision.outcome} by ${decision.by}  ${who}  ${gate}${process}  ${record.cwd}`,
    ...indent(actionOf(record)),
    ...record.effects.map(({ effect, outcome, rule }) => `  - ${effect} [${outcome}: ${rule}]`),
    `  = ${decision.reason}`,
  ].join("\n");
}

function actionOf({ action }: JournalRecord): string {
  switch (action.kind) {
    case "command":
      return action.text;
    case "argv":
      return action.argv.join(" ");
    case "tool":
      return `${action.name} ${JSON.stringify(action.input)}`;
  }
}

function indent(text: string): readonly string[] {
  return text.split("\n").map((line) => `    ${line}`);
}
