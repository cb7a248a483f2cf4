import {
  atEnd,
  complain,
  deeper,
  match,
  newReader,
  peek,
  take,
  type Reader,
} from "../powershell/reader";
import { overCaps, type Caps } from "../shell/caps";
import { readFor, readIf } from "./readKeyword";
import type { Batch, Item, Redirect, Statement } from "./syntax";

const caps: Caps = { separators: 4000, lines: 8000, brackets: 12_000, variables: Infinity };

/** Reads text of cmd.exe: a line of it, or a batch file. Never throws and drops nothing. */
export function readCmd(source: string): Batch {
  const message = overCaps(source, caps);
  if (message !== undefined) {
    const span = { start: 0, end: source.length };
    return { source, body: [], problems: [{ message, span }] };
  }
  const reader = newReader(source);
  const body = readLines(reader, false);
  return { source, body, problems: reader.problems };
}

/** Lines up to the closing parenthesis of a group, or to the end of the text. */
export function readLines(reader: Reader, grouped: boolean): readonly Statement[] {
  const statements: Statement[] = [];
  for (;;) {
    skip(reader, /[\s;,=@]+/y);
    if (atEnd(reader)) return statements;
    if (peek(reader) === ")") {
      if (grouped) return statements;
      // Outside of a group it is ignored, with the rest of its line.
      skip(reader, /\)[^\r\n&|]*/y);
      continue;
    }
    const before = reader.at;
    statements.push(readChain(reader, grouped));
    if (reader.at === before) reader.at++;
  }
}

/** Commands joined by `&`, `&&` and `||`, to the end of the line. */
export function readChain(reader: Reader, grouped: boolean): Statement {
  const items: Item[] = [];
  let join: Item["join"] = "then";
  for (;;) {
    items.push({ join, statement: readPipeline(reader, grouped) });
    skip(reader, /[ \t]+/y);
    if (take(reader, "&&")) join = "and";
    else if (take(reader, "||")) join = "or";
    else if (take(reader, "&")) join = "then";
    else break;
    skip(reader, /[ \t;,=]+/y);
  }
  const [only] = items;
  return items.length === 1 && only !== undefined ? only.statement : { kind: "all", items };
}

function readPipeline(reader: Reader, grouped: boolean): Statement {
  const stages = [readOne(reader, grouped)];
  for (;;) {
    skip(reader, /[ \t]+/y);
    if (match(reader, /\|(?!\|)/y) === undefined) break;
    reader.at++;
    stages.push(readOne(reader, grouped));
  }
  const [only] = stages;
  return stages.length === 1 && only !== undefined ? only : { kind: "pipeline", stages };
}

function readOne(reader: Reader, grouped: boolean): Statement {
  skip(reader, /[ \t;,=@]+/y);
  const start = reader.at;
  const nothing: Statement = { kind: "all", items: [] };
  if (peek(reader) === "(") {
    reader.at++;
    return deeper(
      reader,
      (): Statement => {
        const body = readLines(reader, true);
        if (!take(reader, ")")) complain(reader, "a parenthesis is not closed", start);
        return { kind: "group", body, redirects: readRedirects(reader) };
      },
      () => nothing,
    );
  }
  if (peek(reader) === ":") {
    const label = match(reader, /:+[ \t]*([^\s:&|<>]*)[^\r\n]*/y);
    reader.at += label?.[0].length ?? 1;
    return { kind: "label", name: (label?.[1] ?? "").toLowerCase() };
  }
  if (match(reader, /rem(?=[\s/.,;=]|$)/iy) !== undefined) {
    skip(reader, /[^\r\n]*/y);
    return nothing;
  }
  const word = match(reader, /(?:if|for)(?=[\s/(])/iy);
  if (word !== undefined) {
    reader.at += word[0].length;
    const read = deeper(
      reader,
      () =>
        word[0].toLowerCase() === "if" ? readIf(reader, grouped) : readFor(reader, grouped, start),
      () => nothing,
    );
    if (read !== undefined) return read;
    reader.at = start;
  }
  return readCommand(reader, grouped);
}

/** The text of one command: carets escape, quotes protect, redirections are taken out. */
function readCommand(reader: Reader, grouped: boolean): Statement {
  const start = reader.at;
  const redirects: Redirect[] = [];
  let text = "";
  let quoted = false;
  for (;;) {
    const plain = match(reader, quoted ? /[^"\r\n]+/y : /(?:[^"^&|<>()\r\n\d]|\d(?![<>]))+/y);
    if (plain !== undefined) {
      text += plain[0];
      reader.at += plain[0].length;
    }
    const character = peek(reader);
    if (character === "" || character === "\n" || character === "\r") break;
    if (character === '"') {
      quoted = !quoted;
      text += character;
      reader.at++;
    } else if (character === "^") {
      // At the end of a line it joins the next one.
      const joint = match(reader, /\^\r?\n/y);
      if (joint === undefined) text += peek(reader, 1);
      reader.at += joint?.[0].length ?? 2;
    } else if (character === "&" || character === "|" || (character === ")" && grouped)) break;
    else {
      // Looked for in the reader's text, because a text that grows would be copied each time.
      const before = reader.text.charAt(reader.at - 1);
      const redirect = readRedirect(reader, text === "" || /[\s;,=]/.test(before));
      if (redirect === undefined) {
        text += character;
        reader.at++;
      } else redirects.push(redirect);
    }
  }
  return { kind: "command", text: text.trim(), redirects, span: { start, end: reader.at } };
}

function readRedirects(reader: Reader): readonly Redirect[] {
  const found: Redirect[] = [];
  for (;;) {
    skip(reader, /[ \t]+/y);
    const redirect = readRedirect(reader, true);
    if (redirect === undefined) return found;
    found.push(redirect);
  }
}

/** `>`, `2>>`, `<`, `2>&1`; a digit names a stream only where a word could begin. */
function readRedirect(reader: Reader, atWord: boolean): Redirect | undefined {
  const found = match(reader, atWord ? /(\d)?(>>?|<)(?:&[\d-])?/y : /()(>>?|<)(?:&[\d-])?/y);
  if (found === undefined) return undefined;
  reader.at += found[0].length;
  const operator = found[2] === ">" || found[2] === ">>" ? found[2] : "<";
  const stream =
    found[1] === undefined || found[1] === "" ? (operator === "<" ? "0" : "1") : found[1];
  if (found[0].includes("&")) return { operator, stream, target: undefined };
  skip(reader, /[ \t]+/y);
  const target = match(reader, /(?:"[^"\r\n]*"?|\^.|[^\s"^&|<>();,=])+/y);
  if (target === undefined) return { operator, stream, target: undefined };
  reader.at += target[0].length;
  return { operator, stream, target: target[0].replace(/["]|\^(?=.)/g, "") };
}

/** Steps over what an expression matches here. */
export function skip(reader: Reader, pattern: RegExp): void {
  const found = match(reader, pattern);
  if (found !== undefined) reader.at += found[0].length;
}
