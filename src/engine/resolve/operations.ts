import { literal, type Argument } from "../model/call";
import type { Operation, Word } from "../model/program";
import { globToRegExp } from "./globPattern";
import type { ExpandJoined } from "./variables";

/** Operations that make a new text of a value. */
export type TextOperation = Extract<
  Operation,
  { kind: "remove" | "replace" | "case" | "length" | "slice" }
>;

/** What an operation makes of a text; undefined if a part of the operation is not known. */
export function textAfter(
  operation: TextOperation,
  value: string,
  expandJoined: ExpandJoined,
): string | undefined {
  switch (operation.kind) {
    case "length":
      return String(value.length);
    case "case":
      return recased(value, operation.operator);
    case "slice": {
      const bounds = boundsOf(operation, expandJoined);
      return bounds === undefined ? undefined : sliceOf(value, bounds);
    }
    case "remove":
    case "replace":
      return patternApplied(operation, value, expandJoined);
  }
}

/** Where a slice begins and how much it takes; a negative begin counts from the end. */
interface Bounds {
  readonly offset: number;
  readonly length: number | undefined;
}

/** The numbers of a slice; undefined if one is not known. */
function boundsOf(
  { offset, length }: Extract<Operation, { kind: "slice" }>,
  expandJoined: ExpandJoined,
): Bounds | undefined {
  const number = (word: Word): number => Number(literal(expandJoined(word)) ?? NaN);
  const bounds = {
    offset: number(offset),
    length: length === undefined ? undefined : number(length),
  };
  const whole = Number.isInteger(bounds.offset) && Number.isInteger(bounds.length ?? 0);
  return whole ? bounds : undefined;
}

/** `${x:offset:length}` of a text. */
function sliceOf(value: string, { offset, length }: Bounds): string {
  const from = offset < 0 ? Math.max(0, value.length + offset) : offset;
  if (length === undefined) return value.slice(from);
  return length < 0 ? value.slice(from, length) : value.slice(from, from + length);
}

/** `${a[@]:offset:length}`: elements instead of letters. `first` is the number of the first one. */
export function elementsOf(
  items: readonly Argument[],
  operation: Extract<Operation, { kind: "slice" }>,
  first: number,
  expandJoined: ExpandJoined,
): readonly Argument[] | undefined {
  const bounds = boundsOf(operation, expandJoined);
  if (bounds === undefined) return undefined;
  const { offset, length } = bounds;
  const from = Math.max(0, offset < 0 ? items.length + offset : offset - first);
  if (length === undefined) return items.slice(from);
  return length < 0 ? items.slice(from, length) : items.slice(from, from + length);
}

function recased(value: string, operator: "^" | "^^" | "," | ",,"): string {
  switch (operator) {
    case "^":
      return value.charAt(0).toUpperCase() + value.slice(1);
    case "^^":
      return value.toUpperCase();
    case ",":
      return value.charAt(0).toLowerCase() + value.slice(1);
    case ",,":
      return value.toLowerCase();
  }
}

/** Each star of a pattern can match at each place of a value: more ways than this are not tried. */
const mostWays = 10_000_000;

function patternApplied(
  operation: Extract<Operation, { kind: "remove" | "replace" }>,
  value: string,
  expandJoined: ExpandJoined,
): string | undefined {
  const pattern = rawPattern(operation.pattern) ?? literal(expandJoined(operation.pattern));
  if (pattern === undefined || value.length > 4096) return undefined;
  if (value.length ** pattern.split("*").length > mostWays) return undefined;
  const shortest = operation.operator.length === 1;
  if (operation.kind === "remove") {
    const atStart = operation.operator.startsWith("#");
    return removed(value, globToRegExp(pattern), atStart, shortest);
  }
  const replacement = literal(expandJoined(operation.replacement));
  if (replacement === undefined) return undefined;
  const matcher = globToRegExp(pattern, operation.operator === "//" ? "every" : "first");
  if (operation.operator === "/#")
    return value.replace(new RegExp(`^(?:${matcher.source})`), () => replacement);
  if (operation.operator === "/%")
    return value.replace(new RegExp(`(?:${matcher.source})$`), () => replacement);
  return value.replace(matcher, () => replacement);
}

/** A pattern with globs in it, as written; undefined if a part of it is not known. */
function rawPattern(word: Word): string | undefined {
  let pattern = "";
  for (const part of word.parts) {
    if (part.kind !== "text" && part.kind !== "glob") return undefined;
    pattern += part.kind === "text" ? part.value.replace(/[\\*?[\]]/g, "\\$&") : part.value;
  }
  return pattern;
}

/** Takes off the shortest or longest start or end of a value that the pattern matches whole. */
function removed(value: string, pattern: RegExp, atStart: boolean, shortest: boolean): string {
  const whole = new RegExp(`^(?:${pattern.source})$`, "s");
  for (let step = 0; step <= value.length; step++) {
    const length = shortest ? step : value.length - step;
    const part = atStart ? value.slice(0, length) : value.slice(value.length - length);
    if (whole.test(part)) {
      return atStart ? value.slice(length) : value.slice(0, value.length - length);
    }
  }
  return value;
}
