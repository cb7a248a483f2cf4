import type { Problem } from "../model/program";

/** Where the reader stands in the text. It only ever moves forward, so that reading is linear. */
export interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  readonly problems: Problem[];
}

/** Deeper nesting is not read: people do not write it. */
const deepest = 150;

export function newReader(text: string): Reader {
  return { text, at: 0, depth: 0, problems: [] };
}

/** The character at the reader, or one after it; empty at the end. */
export function peek(reader: Reader, ahead = 0): string {
  return reader.text.charAt(reader.at + ahead);
}

/** True if the text goes on with these characters. */
export function looksAt(reader: Reader, text: string): boolean {
  return reader.text.startsWith(text, reader.at);
}

/** Steps over the text if it is there. */
export function take(reader: Reader, text: string): boolean {
  if (!looksAt(reader, text)) return false;
  reader.at += text.length;
  return true;
}

/** What a sticky expression matches here, without stepping over it. */
export function match(reader: Reader, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = reader.at;
  return pattern.exec(reader.text) ?? undefined;
}

export function atEnd(reader: Reader): boolean {
  return reader.at >= reader.text.length;
}

/** Notes what could not be read from here on. Later complaints are about a part of the same text. */
export function complain(reader: Reader, message: string, start = reader.at): void {
  const [first] = reader.problems;
  if (first !== undefined && first.span.start <= start) return;
  reader.problems[0] = { message, span: { start, end: reader.text.length } };
}

/** Runs a reader one level deeper; past the cap the rest of the text is given up, and that is said. */
export function deeper<T>(reader: Reader, read: () => T, instead: (text: string) => T): T {
  if (reader.depth >= deepest) {
    const start = reader.at;
    if (!atEnd(reader)) complain(reader, "the text is nested too deeply to be read");
    reader.at = reader.text.length;
    return instead(reader.text.slice(start));
  }
  reader.depth++;
  const result = read();
  reader.depth--;
  return result;
}

/** Longer chains of operators or members are not read: what reads them goes down one step for each. */
const longestChain = 500;

/** True if a chain may go on; past the cap the rest of the text is given up, and that is said. */
export function chainGoesOn(reader: Reader, links: number): boolean {
  if (links < longestChain) return true;
  if (!atEnd(reader)) complain(reader, "the text is chained too long to be read");
  reader.at = reader.text.length;
  return false;
}

/** Steps over blanks, comments and joined lines; over line ends too if `lines`. */
export function skipBlanks(reader: Reader, lines: boolean): void {
  for (;;) {
    const character = peek(reader);
    if (character === " " || character === "\t" || character === "\u00a0" || character === "\f")
      reader.at++;
    else if (character === "\r" || character === "\n") {
      if (!lines) return;
      reader.at++;
    } else if (character === "`" && /^\r?\n/.test(reader.text.slice(reader.at + 1, reader.at + 3)))
      reader.at += peek(reader, 1) === "\r" ? 3 : 2;
    else if (character === "#") skipTo(reader, "\n", false);
    else if (looksAt(reader, "<#")) skipTo(reader, "#>", true);
    else return;
  }
}

function skipTo(reader: Reader, end: string, over: boolean): void {
  const found = reader.text.indexOf(end, reader.at);
  if (found < 0) reader.at = reader.text.length;
  else reader.at = over ? found + end.length : found;
}

/** PowerShell takes typographic quotes and dashes for plain ones. */
export function isSingleQuote(character: string): boolean {
  return character !== "" && "'\u2018\u2019\u201a\u201b".includes(character);
}

export function isDoubleQuote(character: string): boolean {
  return character !== "" && '"\u201c\u201d\u201e'.includes(character);
}

export function isDash(character: string): boolean {
  return character !== "" && "-\u2013\u2014\u2015".includes(character);
}
