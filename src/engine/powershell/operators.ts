import { literal, type Argument, type Piece } from "../model/call";
import type { Span } from "../model/program";
import { argumentOf, collected, itemsOf, nothing, textValue, truthOf, type Value } from "./value";

/** Longer results are not made: the value is then not known. */
const longest = 20_000;

/** What a binary operator makes of two values. */
export function binaryOf(
  operator: string,
  left: Value,
  right: Value,
  written: string,
  span: Span,
): Value {
  const unknown: Value = { kind: "unknown", text: written, mayBeEmpty: false };
  const known = (value: Value): string | undefined =>
    value.kind === "text" ? literal(value.argument) : undefined;
  switch (operator.replace(/^-[ic](?=replace|split)/, "-")) {
    case "+":
      return sum(left, right, written, span);
    case "*": {
      const text = known(left);
      const times = Number(known(right));
      if (text === undefined || !Number.isInteger(times)) return unknown;
      if (isNumber(text)) return textValue(String(Number(text) * times), span);
      return text.length * times > longest
        ? unknown
        : textValue(text.repeat(Math.max(0, times)), span);
    }
    case "-":
    case "/": {
      const one = Number(known(left) ?? Number.NaN);
      const other = Number(known(right) ?? Number.NaN);
      const result = operator === "-" ? one - other : one / other;
      return Number.isFinite(result) ? textValue(String(result), span) : unknown;
    }
    case "-f":
      return formatted(left, right, span) ?? unknown;
    case "-join": {
      const separator = known(right);
      return separator === undefined ? unknown : joined(left, separator, written, span);
    }
    case "-replace": {
      const [pattern, replacement] = itemsOf(right).map(known);
      return replaced(left, pattern, replacement ?? "", span) ?? unknown;
    }
    case "-split": {
      const text = known(left);
      const separator = known(right);
      if (text === undefined || separator === undefined || !isPlain(separator)) return unknown;
      return collected(text.split(unescaped(separator)).map((part) => textValue(part, span)));
    }
    case "..": {
      const from = Number(known(left) ?? Number.NaN);
      const to = Number(known(right) ?? Number.NaN);
      if (!Number.isInteger(from) || !Number.isInteger(to) || Math.abs(to - from) > 500)
        return unknown;
      const step = from <= to ? 1 : -1;
      const count = Math.abs(to - from) + 1;
      const items = Array.from({ length: count }, (_, at) =>
        textValue(String(from + at * step), span),
      );
      return { kind: "list", items };
    }
    // Either side may be the value; both are kept, so that neither is missed.
    case "?:":
      return collected([left, right]);
    case "??":
      return left.kind === "nothing"
        ? right
        : truthOf(left) === true
          ? left
          : collected([left, right]);
    case "-as":
      return left;
    default:
      return unknown;
  }
}

/** What an operator before a value makes of it. */
export function unaryOf(operator: string, operand: Value, written: string, span: Span): Value {
  if (operator === "-join") return joined(operand, "", written, span);
  if (operator === "-" && operand.kind === "text") {
    const text = literal(operand.argument);
    if (text !== undefined && isNumber(text)) return textValue(String(-Number(text)), span);
  }
  if (operator === "+") return operand;
  return { kind: "unknown", text: written, mayBeEmpty: false };
}

function isNumber(text: string): boolean {
  return text !== "" && Number.isFinite(Number(text));
}

function sum(left: Value, right: Value, written: string, span: Span): Value {
  if (left.kind === "nothing") return right;
  if (left.kind === "list" || left.kind === "files") {
    const items = [...itemsOf(left), ...itemsOf(right)];
    return items.length > longest
      ? { kind: "unknown", text: written, mayBeEmpty: false }
      : { kind: "list", items };
  }
  if (left.kind === "table" && right.kind === "table")
    return { kind: "table", entries: new Map([...left.entries, ...right.entries]) };
  const one = argumentOf(left, written, span);
  const other = argumentOf(right, written, span);
  const first = literal(one);
  const second = literal(other);
  if (first !== undefined && second !== undefined && isNumber(first) && isNumber(second))
    return textValue(String(Number(first) + Number(second)), span);
  const argument = concatenated([one, other], "", span);
  return argument.text.length > longest
    ? { kind: "unknown", text: written, mayBeEmpty: false }
    : { kind: "text", argument };
}

/** Arguments as one text, with a separator between them; what is not known stays so. */
function concatenated(args: readonly Argument[], separator: string, span: Span): Argument {
  const pieces: Piece[] = [];
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string")
      pieces[pieces.length - 1] = last + piece;
    else if (piece !== "") pieces.push(piece);
  };
  args.forEach((argument, index) => {
    if (index > 0) add(separator);
    for (const piece of argument.pieces) add(piece);
  });
  return {
    text: args.map((argument) => argument.text).join(separator),
    pieces: pieces.length === 0 ? [""] : pieces,
    glob: args.some((argument) => argument.glob),
    provenance: args[0]?.provenance ?? "literal",
    span,
  };
}

function joined(value: Value, separator: string, written: string, span: Span): Value {
  const args = itemsOf(value).map((item) => argumentOf(item, written, span));
  return { kind: "text", argument: concatenated(args, separator, span) };
}

/** `"{0}{1}" -f "a", "b"`. */
export function formatted(left: Value, right: Value, span: Span): Value | undefined {
  const format = left.kind === "text" ? literal(left.argument) : undefined;
  if (format === undefined) return undefined;
  const values = itemsOf(right);
  const parts = format.split(/\{(\d{1,3})(?:[,:][^{}]*)?\}/);
  const args = parts.map((part, at): Argument => {
    if (at % 2 === 0)
      return argumentOf(
        textValue(part.replaceAll("{{", "{").replaceAll("}}", "}"), span),
        "",
        span,
      );
    return argumentOf(values[Number(part)] ?? nothing, `{${part}}`, span);
  });
  return { kind: "text", argument: concatenated(args, "", span) };
}

/** True for a regular expression that stands for its own text. */
function isPlain(pattern: string): boolean {
  return /^(?:[^.*+?^${}()|[\]\\]|\\[^A-Za-z0-9])*$/.test(pattern);
}

function unescaped(pattern: string): string {
  return pattern.replace(/\\(.)/g, "$1");
}

/** Replaces a text that a pattern spells out; a true regular expression is not tried. */
export function replaced(
  value: Value,
  pattern: string | undefined,
  replacement: string,
  span: Span,
): Value | undefined {
  const text = value.kind === "text" ? literal(value.argument) : undefined;
  if (text === undefined || pattern === undefined || pattern === "" || !isPlain(pattern))
    return undefined;
  const plain = unescaped(pattern);
  const parts: string[] = [];
  const lower = text.toLowerCase();
  let at = 0;
  for (;;) {
    const found = lower.indexOf(plain.toLowerCase(), at);
    if (found < 0) break;
    parts.push(text.slice(at, found), replacement);
    at = found + plain.length;
  }
  const result = parts.join("") + text.slice(at);
  return result.length > longest ? undefined : textValue(result, span);
}
