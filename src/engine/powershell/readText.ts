import type { Expression, TextPart } from "./syntax";
import {
  atEnd,
  complain,
  deeper,
  isDoubleQuote,
  isSingleQuote,
  match,
  peek,
  take,
  type Reader,
} from "./reader";
import { readStatements } from "./readStatement";
import { controlCharacters } from "../model/controlCharacters";

const scopes = new Set(["global", "script", "local", "private", "using", "variable"]);

/** `$name`, `${any text}`, `$env:NAME`, `$_`; undefined if the dollar stands for itself. */
export function readVariable(reader: Reader, splat = false): Expression | undefined {
  const braced = splat ? undefined : match(reader, /\$\{([^}]*)\}/y);
  const plain =
    braced ?? match(reader, splat ? /@((?:\w+:)?\w+)/y : /\$((?:\w+:(?=\w))?\w+|[$?^])/y);
  if (plain === undefined) return undefined;
  reader.at += plain[0].length;
  const [, written = ""] = plain;
  const colon = written.indexOf(":");
  const drive = colon < 0 ? "" : written.slice(0, colon).toLowerCase();
  const name = scopes.has(drive) ? written.slice(colon + 1) : written;
  return { kind: "variable", name: name.toLowerCase(), text: plain[0], splat };
}

/** `$( … )`, whose value stands in the text around it. */
export function readSubexpression(reader: Reader): Expression {
  const start = reader.at;
  reader.at += 2;
  return deeper(
    reader,
    () => {
      const body = readStatements(reader, ")");
      if (!take(reader, ")")) complain(reader, "`$(` is not closed", start);
      return { kind: "statements", body, isArray: false };
    },
    (text): Expression => ({ kind: "unknown", text }),
  );
}

/** A string in quotes or a here-string; the reader stands at its first character. */
export function readString(reader: Reader): Expression {
  const here = match(reader, /@(['"\u2018-\u201b\u201c-\u201e])[ \t]*\r?\n/y);
  if (here !== undefined) return readHereString(reader, here[0], isSingleQuote(here[1] ?? ""));
  return isSingleQuote(peek(reader)) ? readSingleQuoted(reader) : readDoubleQuoted(reader);
}

/** Two quotes inside stand for one; nothing else means anything. */
function readSingleQuoted(reader: Reader): Expression {
  const start = reader.at++;
  let value = "";
  let from = reader.at;
  for (;;) {
    if (atEnd(reader)) {
      complain(reader, "a string is not closed", start);
      break;
    }
    if (!isSingleQuote(peek(reader))) reader.at++;
    else if (isSingleQuote(peek(reader, 1))) {
      value += reader.text.slice(from, reader.at + 1);
      reader.at += 2;
      from = reader.at;
    } else break;
  }
  value += reader.text.slice(from, reader.at);
  reader.at++;
  return { kind: "text", parts: [value], bare: false };
}

/** A backslash escapes nothing here: `"a\"` ends at the second quote. */
function readDoubleQuoted(reader: Reader): Expression {
  const start = reader.at++;
  const parts: TextPart[] = [];
  for (;;) {
    if (atEnd(reader)) {
      complain(reader, "a string is not closed", start);
      break;
    }
    if (isDoubleQuote(peek(reader))) {
      if (!isDoubleQuote(peek(reader, 1))) break;
      addText(parts, '"');
      reader.at += 2;
    } else readTextPart(reader, parts);
  }
  reader.at++;
  return { kind: "text", parts: parts.length === 0 ? [""] : parts, bare: false };
}

function readHereString(reader: Reader, opening: string, literal: boolean): Expression {
  const start = reader.at;
  reader.at += opening.length;
  const closing = literal ? /^['\u2018-\u201b]@/gm : /^["\u201c-\u201e]@/gm;
  closing.lastIndex = reader.at;
  const found = closing.exec(reader.text);
  if (found === null) complain(reader, "a here-string is not closed", start);
  const end = found === null ? reader.text.length : found.index;
  const textEnd = reader.text.slice(0, end).replace(/\r?\n$/, "").length;
  const parts: TextPart[] = [];
  if (literal) parts.push(reader.text.slice(reader.at, Math.max(reader.at, textEnd)));
  else {
    while (reader.at < textEnd) readTextPart(reader, parts);
  }
  reader.at = found === null ? reader.text.length : Math.max(reader.at, end + 2);
  return { kind: "text", parts: parts.length === 0 ? [""] : parts, bare: false };
}

/** One escape, variable, subexpression or stretch of plain text. */
export function readTextPart(reader: Reader, parts: TextPart[]): void {
  const character = peek(reader);
  if (character === "`") {
    addText(parts, readEscape(reader));
    return;
  }
  if (character === "$") {
    if (peek(reader, 1) === "(") {
      parts.push(readSubexpression(reader));
      return;
    }
    const variable = readVariable(reader);
    if (variable !== undefined) {
      parts.push(variable);
      return;
    }
  }
  const plain = match(reader, /[^`$"\u201c-\u201e\n]+/y);
  addText(parts, plain?.[0] ?? character);
  reader.at += plain?.[0].length ?? 1;
}

const escapes: Readonly<Record<string, string>> = { ...controlCharacters, "0": "\0" };

/** A backtick and what it escapes. */
function readEscape(reader: Reader): string {
  const code = match(reader, /`u\{([0-9a-fA-F]{1,6})\}/y);
  if (code?.[1] !== undefined) {
    reader.at += code[0].length;
    const point = parseInt(code[1], 16);
    return point > 0x10ffff ? "" : String.fromCodePoint(point);
  }
  const escaped = peek(reader, 1);
  reader.at += 2;
  return escapes[escaped] ?? escaped;
}

/** Adds text to the parts, to the last one if that is text too. */
function addText(parts: TextPart[], text: string): void {
  const last = parts.at(-1);
  if (typeof last === "string") parts[parts.length - 1] = last + text;
  else parts.push(text);
}
