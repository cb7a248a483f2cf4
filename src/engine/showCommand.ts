import type { Action } from "./model/request";
import type { Span } from "./model/program";
import { findSecrets, maskSecrets, maskSpans } from "./secrets/maskSecrets";
import { makeVisible } from "./visible";

/** A command as it is shown: masked, nothing invisible, and whether all that matters is in view. */
export interface ShownCommand {
  readonly text: string;
  /** False when something destructive may be in a part that was cut: then the whole must be shown first. */
  readonly complete: boolean;
}

/** Up to here nothing is cut: a dialog of this length can still be read. */
const readable = { characters: 2_000, lines: 30 };
/** Above this a dialog is no place for it, whatever it holds. */
const tooLong = 20_000;
/** What stays around the cut: the beginning, the end, and the surroundings of each part that matters. */
const head = 400;
const tail = 300;
const around = 80;

/** The whole command, verbatim but for secrets' values and invisible characters. */
export function showCommand(action: Action): string {
  return makeVisible(maskSecrets(writeOut(action)));
}

/**
 * The command for a dialog. A long one loses its middle, but only parts that hold none of `spans`;
 * an undefined span means that a part that matters cannot be placed, so that nothing may be cut.
 */
export function showCommandBriefly(
  action: Action,
  spans: readonly (Span | undefined)[],
): ShownCommand {
  const text = writeOut(action);
  if (isReadable(text)) return { text: showCommand(action), complete: true };
  const parts = action.kind === "command" ? partsInView(text, spans) : undefined;
  const kept = parts?.reduce((sum, part) => sum + part.end - part.start, 0) ?? text.length;
  if (parts !== undefined && kept <= tooLong) {
    return { text: showParts(text, parts), complete: true };
  }
  if (text.length <= tooLong) return { text: showCommand(action), complete: true };
  const ends = [
    { start: 0, end: head },
    { start: text.length - tail, end: text.length },
  ];
  return { text: showParts(text, ends), complete: false };
}

function isReadable(text: string): boolean {
  return text.length <= readable.characters && text.split("\n").length <= readable.lines;
}

/** The action as text: a command as it was given, an argument vector quoted, a tool call as JSON. */
function writeOut(action: Action): string {
  switch (action.kind) {
    case "command":
      return action.text;
    case "argv":
      return action.argv.map(quote).join(" ");
    case "tool": {
      const name = action.server === undefined ? action.name : `${action.server}/${action.name}`;
      return `${name} ${JSON.stringify(action.input, undefined, 2)}`;
    }
  }
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** The stretches to keep, in order and merged; undefined if one of the spans cannot be placed. */
function partsInView(text: string, spans: readonly (Span | undefined)[]): Span[] | undefined {
  const wanted: Span[] = [
    { start: 0, end: head },
    { start: text.length - tail, end: text.length },
  ];
  for (const span of spans) {
    if (span === undefined || span.start >= span.end || span.end > text.length) return undefined;
    wanted.push({
      start: Math.max(0, span.start - around),
      end: Math.min(text.length, span.end + around),
    });
  }
  wanted.sort((a, b) => a.start - b.start);
  const merged: Span[] = [];
  for (const part of wanted) {
    const last = merged.at(-1);
    if (last === undefined || part.start > last.end + around) merged.push(part);
    else if (part.end > last.end) merged[merged.length - 1] = { start: last.start, end: part.end };
  }
  return merged;
}

function showParts(text: string, parts: readonly Span[]): string {
  const secrets = findSecrets(text);
  let shown = "";
  let at = 0;
  for (const part of parts) {
    if (part.start > at) shown += ` […${countOf(part.start - at)} not shown…] `;
    shown += makeVisible(maskSpans(text, secrets, part));
    at = part.end;
  }
  return shown;
}

function countOf(characters: number): string {
  return `${characters.toLocaleString("en-US")} characters`;
}
