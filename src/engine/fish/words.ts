import type { Operation, Part, Word } from "../model/program";
import { complain, peek, type Cursor } from "./cursor";
import { readEscape } from "./escapes";
import { asProcess } from "./processes";

/** More words than this are not made of one with braces; it is then not known. */
const mostWords = 500;

/** Deeper nesting than this is not read: people do not write it. */
export const deepestFish = 60;

/** A stretch of a word before its braces are written out. */
type Stretch =
  Part | { readonly kind: "choice"; readonly choices: readonly (readonly Stretch[])[] };

/** Reads the word under the cursor; braces make several of it. */
export function readWords(cursor: Cursor): readonly Word[] {
  const start = cursor.at;
  const stretches = readStretches(cursor, false);
  const span = { start, end: cursor.at };
  const text = cursor.source.slice(start, cursor.at);
  const written = writtenOut(stretches);
  if (written === undefined) return [{ text, parts: [{ kind: "unknown", text }], span }];
  return written.map((parts) => ({ text, parts: joined(parts), span }));
}

/** Reads one word where only one can stand, as after a redirection. */
export function readWord(cursor: Cursor): Word {
  const [first] = readWords(cursor);
  return first ?? { text: "", parts: [], span: { start: cursor.at, end: cursor.at } };
}

/** True where an unquoted word ends. */
function endsWord(character: string): boolean {
  return character === "" || " \t\r\n;|&<>)".includes(character);
}

function readStretches(cursor: Cursor, inBraces: boolean): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const text = (value: string, quoted: boolean): void => {
    stretches.push({ kind: "text", value, quoted });
  };
  for (;;) {
    const character = peek(cursor);
    if (inBraces ? character === "" || character === "," || character === "}" : endsWord(character))
      return stretches;
    switch (character) {
      case "'":
        text(readSingle(cursor), true);
        break;
      case '"':
        stretches.push(...readDouble(cursor));
        break;
      case "\\":
        text(readEscape(cursor), true);
        break;
      case "$":
        stretches.push(readDollar(cursor, false));
        break;
      case "(":
        stretches.push(readSubstitution(cursor, 1, false));
        break;
      case "{":
        stretches.push(...readBraces(cursor));
        break;
      case "*": {
        const start = cursor.at;
        while (peek(cursor) === "*") cursor.at++;
        stretches.push({ kind: "glob", value: cursor.source.slice(start, cursor.at) });
        break;
      }
      case "?":
        cursor.at++;
        stretches.push({ kind: "glob", value: "?" });
        break;
      default: {
        // A stretch of plain letters at once, so that long words take no longer than they must.
        const plain = /[^\s;|&<>()'"\\$*?{},]+/y;
        plain.lastIndex = cursor.at;
        const run = plain.exec(cursor.source)?.[0] ?? character;
        cursor.at += run.length;
        text(run, false);
      }
    }
  }
}

/** Between single quotes only the quote itself and the backslash can be escaped. */
function readSingle(cursor: Cursor): string {
  const start = cursor.at++;
  let value = "";
  for (;;) {
    const character = peek(cursor);
    if (character === "") {
      complain(cursor, "a single quote is not closed", start);
      return value;
    }
    cursor.at++;
    if (character === "'") return value;
    const next = peek(cursor);
    if (character === "\\" && (next === "'" || next === "\\")) {
      value += next;
      cursor.at++;
    } else value += character;
  }
}

/** Between double quotes variables and `$(…)` are expanded, and four characters can be escaped. */
function readDouble(cursor: Cursor): readonly Part[] {
  const start = cursor.at++;
  const parts: Part[] = [];
  let value = "";
  const flush = (): void => {
    if (value !== "" || parts.length === 0) parts.push({ kind: "text", value, quoted: true });
    value = "";
  };
  for (;;) {
    const character = peek(cursor);
    if (character === "" || character === '"') {
      if (character === "") complain(cursor, "a double quote is not closed", start);
      else cursor.at++;
      flush();
      return parts;
    }
    const next = peek(cursor, 1);
    if (character === "\\" && next !== "" && '"\\$\n'.includes(next)) {
      value += next === "\n" ? "" : next;
      cursor.at += 2;
    } else if (character === "$" && (next === "(" || /[\w$]/.test(next))) {
      flush();
      parts.push(readDollar(cursor, true));
    } else {
      value += character;
      cursor.at++;
    }
  }
}

/** `$name`, `$name[2]`, `$$name` and `$(…)`. */
function readDollar(cursor: Cursor, quoted: boolean): Part {
  const start = cursor.at;
  if (peek(cursor, 1) === "(") return readSubstitution(cursor, 2, quoted);
  let dollars = 0;
  while (peek(cursor) === "$") {
    cursor.at++;
    dollars++;
  }
  const name = /^\w+/.exec(cursor.source.slice(cursor.at, cursor.at + 200))?.[0];
  if (name === undefined) return { kind: "text", value: "$".repeat(dollars), quoted };
  cursor.at += name.length;
  const index = readIndex(cursor);
  const text = cursor.source.slice(start, cursor.at);
  const part = { kind: "variable", name: sameThing[name] ?? name, text, quoted } as const;
  if (dollars > 1) return { ...part, operation: { kind: "indirect" } };
  return index === undefined ? part : { ...part, ...chosen(index, name, cursor) };
}

/** Names that fish gives to what the resolver knows under the shell's own names. */
const sameThing: Readonly<Record<string, string>> = {
  argv: "@",
  fish_pid: "$",
  pipestatus: "?",
  status: "?",
  version: "FISH_VERSION",
};

/** What stands in the brackets after a variable or a substitution; undefined without any. */
function readIndex(cursor: Cursor): string | undefined {
  const found = /^\[([^\]\n]*)\]/.exec(cursor.source.slice(cursor.at, cursor.at + 100));
  if (found === null) return undefined;
  cursor.at += found[0].length;
  return (found[1] ?? "").trim();
}

/** `[2]` and `[-1]` are elements, `[2..-1]` a slice; fish counts from 1. */
function chosen(
  index: string,
  name: string,
  cursor: Cursor,
): { readonly index: string } | { readonly operation: Operation } {
  const single = /^(-?)(\d+)$/.exec(index);
  if (single !== null) {
    const place = Number(single[2]);
    if (single[1] === "-") return { index: `-${String(place)}` };
    return { index: String(place - 1) };
  }
  const range = /^(\d+)?\.\.(-?\d+)?$/.exec(index);
  if (range === null) return { operation: { kind: "other" } };
  const from = Number(range[1] ?? "1");
  const to = Number(range[2] ?? "-1");
  // In a slice the arguments of the shell are counted from 1, as the resolver knows them.
  const offset = numbered(name === "argv" ? from : from - 1, cursor);
  if (to === -1) return { operation: { kind: "slice", offset } };
  const length = numbered(to < 0 ? to + 1 : to - from + 1, cursor);
  return { operation: { kind: "slice", offset, length } };
}

function numbered(value: number, { at }: Cursor): Word {
  const text = String(value);
  return {
    text,
    parts: [{ kind: "text", value: text, quoted: false }],
    span: { start: at, end: at },
  };
}

/** `(cmd)` or `$(cmd)`; `opening` says how many characters open it. */
function readSubstitution(cursor: Cursor, opening: number, quoted: boolean): Part {
  const start = cursor.at;
  cursor.at += opening;
  if (++cursor.depth > deepestFish) return abandon(cursor, start);
  const body = cursor.readUntilParenthesis(cursor);
  cursor.depth--;
  if (peek(cursor) === ")") cursor.at++;
  else complain(cursor, "a parenthesis is not closed", start);
  // Which line is chosen of what it prints does not matter enough to be known.
  readIndex(cursor);
  const text = cursor.source.slice(start, cursor.at);
  const program = { source: cursor.source, body, problems: [], dialect: "fish" } as const;
  return asProcess(program, text) ?? { kind: "substitution", program, text, quoted };
}

/** Nothing after a nesting that is too deep is read; it is said, and its words are rescanned. */
function abandon(cursor: Cursor, start: number): Part {
  complain(cursor, "the text is nested too deeply to be read", start);
  cursor.at = cursor.source.length;
  return { kind: "unknown", text: cursor.source.slice(start) };
}

/** `{a,b}` makes two words; `{$x}` only says where the name ends; `{}` and `{a}` are themselves. */
function readBraces(cursor: Cursor): readonly Stretch[] {
  const start = cursor.at++;
  if (++cursor.depth > deepestFish) return [abandon(cursor, start)];
  const choices: (readonly Stretch[])[] = [];
  for (;;) {
    choices.push(readStretches(cursor, true));
    if (peek(cursor) !== ",") break;
    cursor.at++;
  }
  cursor.depth--;
  if (peek(cursor) === "}") cursor.at++;
  else complain(cursor, "a brace is not closed", start);
  const [only = []] = choices;
  if (choices.length > 1) return [{ kind: "choice", choices }];
  if (only.length > 0 && only.every((stretch) => stretch.kind === "variable")) return only;
  return [
    { kind: "text", value: "{", quoted: true },
    ...only,
    { kind: "text", value: "}", quoted: true },
  ];
}

/** Every word that the choices of braces make; undefined if they are too many. */
function writtenOut(stretches: readonly Stretch[]): readonly (readonly Part[])[] | undefined {
  let words: Part[][] = [[]];
  for (const stretch of stretches) {
    if (stretch.kind !== "choice") {
      for (const word of words) word.push(stretch);
      continue;
    }
    const tails: (readonly Part[])[] = [];
    for (const choice of stretch.choices) {
      const written = writtenOut(choice);
      if (written === undefined) return undefined;
      tails.push(...written);
    }
    if (words.length * tails.length > mostWords) return undefined;
    words = words.flatMap((head) => tails.map((tail) => [...head, ...tail]));
  }
  return words;
}

/** Letters that stand side by side become one text. */
function joined(parts: readonly Part[]): readonly Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === "text" && last?.kind === "text" && part.quoted === last.quoted) {
      merged[merged.length - 1] = { ...last, value: last.value + part.value };
    } else if (part.kind === "glob" && last?.kind === "glob") {
      merged[merged.length - 1] = { ...last, value: last.value + part.value };
    } else merged.push(part);
  }
  return merged;
}
