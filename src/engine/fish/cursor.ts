import type { Problem, Statement } from "../model/program";

/** Where reading stands in a text, and what was not understood so far. */
export interface Cursor {
  readonly source: string;
  at: number;
  /** How deeply blocks, substitutions and braces are nested here. */
  depth: number;
  readonly problems: Problem[];
  /** Reads statements up to the parenthesis that closes a substitution; set by the reader of statements. */
  readonly readUntilParenthesis: (cursor: Cursor) => readonly Statement[];
}

/** The character under the cursor, or one further on; empty at the end. */
export function peek(cursor: Cursor, ahead = 0): string {
  return cursor.source.charAt(cursor.at + ahead);
}

/** Goes over blanks, comments and line continuations, but not over the end of a line. */
export function skipBlanks(cursor: Cursor): void {
  for (;;) {
    const character = peek(cursor);
    if (character === " " || character === "\t" || character === "\r") cursor.at++;
    else if (character === "\\" && peek(cursor, 1) === "\n") cursor.at += 2;
    else if (character === "\\" && peek(cursor, 1) === "\r" && peek(cursor, 2) === "\n") {
      cursor.at += 3;
    } else if (character === "#") {
      const end = cursor.source.indexOf("\n", cursor.at);
      cursor.at = end < 0 ? cursor.source.length : end;
    } else return;
  }
}

/** More problems than this say nothing new about a text. */
const mostProblems = 20;

/** Notes something that was not understood, from a place in the text to its end. */
export function complain(cursor: Cursor, message: string, start: number): void {
  if (cursor.problems.length >= mostProblems) return;
  cursor.problems.push({ message, span: { start, end: cursor.source.length } });
}
