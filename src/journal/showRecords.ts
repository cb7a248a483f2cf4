import { lineOf } from "../engine";
import type { JournalRecord } from "./record";
import type { Found } from "./query";
import type { Sighting } from "./sighting";

/** The newest Records as a text to read, newest first. */
export function showRecords({ records, sightings, unreadable }: Found): string {
  const notes = [
    records.length === 0 ? "nothing is recorded yet" : "",
    unreadable === 0 ? "" : `${unreadable} lines could not be read`,
  ].filter((note) => note !== "");
  const shown = records.map((record) =>
    showRecord(record, record.id === undefined ? [] : (sightings.get(record.id) ?? [])),
  );
  return `${[...notes, ...shown].join("\n\n")}\n`;
}

/** One Record: when, what was decided by whom, and below it what it was about. */
function showRecord(record: JournalRecord, sightings: readonly Sighting[]): string {
  const { decision, origin, gate, pid } = record;
  const who = origin.kind === "agent" ? `agent ${origin.name ?? "(unnamed)"}` : origin.kind;
  const process = pid === undefined ? "" : ` ${pid}`;
  return [
    `${record.time}  ${decision.outcome} by ${decision.by}  ${who}  ${gate}${process}  ${record.cwd}`,
    ...indent(actionOf(record)),
    ...record.effects.map(({ effect, outcome, rule }) => `  - ${effect} [${outcome}: ${rule}]`),
    `  = ${decision.reason}`,
    ...seenAgain(sightings),
  ].join("\n");
}

/** A line that deletes in a loop is seen by a shim again and again: the first few tell. */
const mostSightings = 8;

function seenAgain(sightings: readonly Sighting[]): readonly string[] {
  if (sightings.length === 0) return [];
  const by = sightings
    .slice(0, mostSightings)
    .map(({ gate, pid }) => (pid === undefined ? gate : `${gate} ${pid}`));
  const more = sightings.length - by.length;
  return [`  ~ seen again by ${by.join(", ")}${more === 0 ? "" : ` and ${more} times more`}`];
}

function actionOf({ action }: JournalRecord): string {
  return action.kind === "tool" ? `${action.name} ${JSON.stringify(action.input)}` : lineOf(action);
}

function indent(text: string): readonly string[] {
  return text.split("\n").map((line) => `    ${line}`);
}
