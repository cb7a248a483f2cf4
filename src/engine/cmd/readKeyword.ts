import { match, peek, take, type Reader } from "../powershell/reader";
import { readChain, readLines, skip } from "./read";
import type { Statement } from "./syntax";

/** `if [/i] [not] CONDITION COMMAND [else COMMAND]`; undefined if it is nothing of the kind. */
export function readIf(reader: Reader, grouped: boolean): Statement | undefined {
  const start = reader.at;
  skip(reader, /(?:\s*\/i(?=\s))?(?:\s+not(?=\s))?[ \t]*/iy);
  const first = takeWord(reader);
  if (first === undefined) return undefined;
  if (/^(?:exist|defined|errorlevel|cmdextversion)$/i.test(first)) takeWord(reader);
  else if (first.endsWith("==")) takeWord(reader);
  else if (!first.includes("==")) {
    const second = takeWord(reader) ?? "";
    if (second === "==" || /^(?:equ|neq|lss|leq|gtr|geq)$/i.test(second)) takeWord(reader);
  }
  const condition = reader.text.slice(start, reader.at);
  skip(reader, /[ \t]+/y);
  const isGroup = peek(reader) === "(";
  const then = readBody(reader, grouped);
  const otherwise: Statement[] = [];
  const before = reader.at;
  skip(reader, isGroup ? /\s+/y : /[ \t]+/y);
  const follows = match(reader, /else(?=[\s(])/iy);
  if (follows === undefined) reader.at = before;
  else {
    reader.at += 4;
    skip(reader, /[ \t]+/y);
    otherwise.push(...readBody(reader, grouped));
  }
  return { kind: "if", condition, then, otherwise };
}

/** A group, or the rest of the line. */
function readBody(reader: Reader, grouped: boolean): readonly Statement[] {
  if (!take(reader, "(")) return [readChain(reader, grouped)];
  const body = readLines(reader, true);
  take(reader, ")");
  return body;
}

/** A word of a condition, quotes and all. */
function takeWord(reader: Reader): string | undefined {
  skip(reader, /[ \t]+/y);
  const word = match(reader, /(?:"[^"\r\n]*"?|[^\s"()&|])+/y);
  if (word === undefined) return undefined;
  reader.at += word[0].length;
  return word[0];
}

/** `for [/d|/r|/l|/f] [OPTION] %i in (SET) do COMMAND`. */
export function readFor(reader: Reader, grouped: boolean, start: number): Statement | undefined {
  const head = match(
    reader,
    /[ \t]*(\/[drlf])?([^\r\n]{0,300}?)%%?([A-Za-z#@$])[ \t]+in[ \t]*\(/iy,
  );
  if (head === undefined) return undefined;
  reader.at += head[0].length;
  const set = match(reader, /(?:"[^"]*"|\^[\s\S]|[^")^])*/y)?.[0] ?? "";
  reader.at += set.length;
  skip(reader, /\)\s*/y);
  const does = match(reader, /do(?=[\s(@])/iy);
  if (does === undefined) return undefined;
  reader.at += 2;
  skip(reader, /[ \t@]+/y);
  return {
    kind: "for",
    mode: (head[1] ?? "").toLowerCase(),
    option: (head[2] ?? "").trim(),
    variable: head[3] ?? "",
    set: set.replace(/\^([\s\S])/g, "$1").trim(),
    body: readBody(reader, grouped),
    span: { start, end: reader.at },
  };
}
