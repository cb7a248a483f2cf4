import type { CommandWord, Expression, Redirect, Stage, TextPart } from "./syntax";
import { readExpression } from "./readExpression";
import { readItems } from "./readList";
import { readPostfix, readPrimary } from "./readPrimary";
import { readString, readTextPart, readVariable } from "./readText";
import {
  atEnd,
  isDash,
  isDoubleQuote,
  isSingleQuote,
  looksAt,
  match,
  peek,
  skipBlanks,
  take,
  type Reader,
} from "./reader";

const redirection = /(?:([1-6*])?(>>?)(?:&[12]|(?!&))|<(?!#))/y;

/** One command of a pipeline: its name, words and redirections, to the end of the stage. */
export function readCommand(reader: Reader): Stage {
  const start = reader.at;
  let operator: "&" | "." | undefined;
  const invoked = match(reader, /&(?!&)|\.(?=[\s({"'$&])/y);
  if (invoked !== undefined) {
    operator = invoked[0] === "&" ? "&" : ".";
    reader.at += 1;
    skipBlanks(reader, false);
  }
  const name = readCommandName(reader);
  const words: CommandWord[] = [];
  const redirects: Redirect[] = [];
  readWords(reader, words, redirects);
  return { kind: "command", operator, name, words, redirects, span: { start, end: reader.at } };
}

/** Redirections after an expression: `'' > file`. */
function readRedirects(reader: Reader): readonly Redirect[] {
  const redirects: Redirect[] = [];
  for (;;) {
    skipBlanks(reader, false);
    const redirect = readRedirect(reader);
    if (redirect === undefined) return redirects;
    redirects.push(redirect);
  }
}

function readCommandName(reader: Reader): Expression {
  const character = peek(reader);
  if (character === "(" || character === "{" || character === "$" || quoteAt(reader))
    return readArgumentValue(reader);
  return readBareWord(reader);
}

function readWords(reader: Reader, words: CommandWord[], redirects: Redirect[]): void {
  for (;;) {
    skipBlanks(reader, false);
    const character = peek(reader);
    if (atEnd(reader) || /[\r\n;|)}]/.test(character)) return;
    // `&` ends the command; a job in the background, or a chain.
    if (character === "&") return;
    const redirect = readRedirect(reader);
    if (redirect !== undefined) {
      redirects.push(redirect);
      continue;
    }
    if (match(reader, /--%(?=\s|$)/y) !== undefined) {
      readVerbatim(reader, words);
      return;
    }
    const before = reader.at;
    const parameter = readParameter(reader);
    words.push(parameter ?? { kind: "argument", value: readArgument(reader) });
    if (reader.at === before) reader.at++;
  }
}

/** After `--%` nothing is read any more, to the end of the line or the next pipe. */
function readVerbatim(reader: Reader, words: CommandWord[]): void {
  reader.at += 3;
  const rest = match(reader, /(?:"[^"\r\n]*"|[^"|\r\n])*/y)?.[0] ?? "";
  reader.at += rest.length;
  for (const word of rest.match(/(?:"[^"]*"?|[^\s"])+/g) ?? []) {
    const value: Expression = { kind: "text", parts: [word.replaceAll('"', "")], bare: true };
    words.push({ kind: "argument", value });
  }
}

function readRedirect(reader: Reader): Redirect | undefined {
  const found = match(reader, redirection);
  if (found === undefined) return undefined;
  const start = reader.at;
  reader.at += found[0].length;
  const stream = found[1] ?? "1";
  const appends = found[2] === ">>";
  if (found[0].includes("&"))
    return { appends, stream, target: undefined, span: { start, end: reader.at } };
  skipBlanks(reader, false);
  const target = readArgumentValue(reader);
  if (found[0] === "<")
    return { appends: true, stream: "0", target: undefined, span: { start, end: reader.at } };
  return { appends, stream, target, span: { start, end: reader.at } };
}

const parameter = /[-\u2013\u2014\u2015]([A-Za-z_?](?:`?[\w-])*)(?:(:)|(?=$|[\s;|&(){},"']))/y;

function readParameter(reader: Reader): CommandWord | undefined {
  if (!isDash(peek(reader))) return undefined;
  const found = match(reader, parameter);
  if (found?.[1] === undefined) return undefined;
  reader.at += found[0].length;
  const name = found[1].replaceAll("`", "");
  if (found[2] === undefined) return { kind: "parameter", name, value: undefined };
  skipBlanks(reader, false);
  return { kind: "parameter", name, value: readArgument(reader) };
}

/** One argument; a comma makes a list of several values. */
function readArgument(reader: Reader): Expression {
  return readItems(reader, readArgumentValue);
}

function quoteAt(reader: Reader): boolean {
  return isSingleQuote(peek(reader)) || isDoubleQuote(peek(reader));
}

/**
 * A value in argument position. What begins with a quote ends with it: `"a"b` is two arguments,
 * which is why `"rd /s /q \"D:\x\""` does not say what it seems to.
 */
function readArgumentValue(reader: Reader): Expression {
  const character = peek(reader);
  if (quoteAt(reader)) return readPostfix(reader, readString(reader));
  if (character === "(" || character === "{") return readPostfix(reader, readPrimary(reader));
  if (character === "@") {
    if (/^@[({'"\u2018-\u201e]/.test(reader.text.slice(reader.at, reader.at + 2)))
      return readPostfix(reader, readPrimary(reader));
    const splat = readVariable(reader, true);
    if (splat !== undefined) return splat;
  }
  if (character === "[" && match(reader, /\[[\w.]+\](?:::|$|[\s)])/y) !== undefined) {
    const before = reader.at;
    const value = readPostfix(reader, readPrimary(reader));
    if (value.kind === "member") return value;
    reader.at = before;
  }
  if (character === "$" && peek(reader, 1) === "(") {
    const value = readPrimary(reader);
    // `$(…).Path` is a value, `$(…)\path` a word.
    if (match(reader, /\.[A-Za-z_]\w*|\[/y) !== undefined) return readPostfix(reader, value);
    if (endsHere(reader)) return value;
    return { kind: "text", parts: [value, ...bareParts(reader)], bare: true };
  }
  if (character === "$") {
    const before = reader.at;
    const variable = readVariable(reader);
    if (variable !== undefined) {
      // `$x.Name` and `$x[0]` are values; `$x\name` is a word with a variable in it.
      if (match(reader, /\.[A-Za-z_]\w*|\[|::|\?\.|$|[\s;|&(){},]/y) !== undefined) {
        const value = readPostfix(reader, variable);
        if (endsHere(reader)) return value;
        return { kind: "text", parts: [value, ...bareParts(reader)], bare: true };
      }
      reader.at = before;
    }
  }
  return readBareWord(reader);
}

function endsHere(reader: Reader): boolean {
  return atEnd(reader) || /[\s;|&(){},<>]/.test(peek(reader));
}

/** A word without quotes around it; quotes, variables and subexpressions may stand inside. */
function readBareWord(reader: Reader): Expression {
  const parts = bareParts(reader);
  return { kind: "text", parts: parts.length === 0 ? [""] : parts, bare: true };
}

function bareParts(reader: Reader): TextPart[] {
  const parts: TextPart[] = [];
  while (!endsHere(reader)) {
    if (quoteAt(reader)) parts.push(readString(reader));
    else if (peek(reader) === "`" || peek(reader) === "$") readTextPart(reader, parts);
    else {
      const plain = match(reader, /[^\s;|&(){},<>`$'"\u2018-\u201e]+/y)?.[0] ?? peek(reader);
      reader.at += plain.length;
      parts.push(plain);
    }
  }
  return parts;
}

/** An expression in the place of a command, with the pieces of a pipeline around it. */
export function readExpressionStage(reader: Reader): Stage {
  const start = reader.at;
  const expression = readExpression(reader);
  const redirects = readRedirects(reader);
  return { kind: "expression", expression, redirects, span: { start, end: reader.at } };
}

/** Steps over the pipe before the next stage, which may stand on the next line. */
export function takePipe(reader: Reader): boolean {
  skipBlanks(reader, false);
  if (looksAt(reader, "||")) return false;
  if (take(reader, "|")) return true;
  const before = reader.at;
  skipBlanks(reader, true);
  if (looksAt(reader, "|") && !looksAt(reader, "||")) {
    reader.at++;
    return true;
  }
  reader.at = before;
  return false;
}
