import { constantOf, type Constant } from "./constants";
import { argumentsOf, isSymbol, spelled, splitAt, withoutParentheses } from "./tokenGroups";
import type { SqlToken } from "./tokens";

/**
 * The truth of one comparison, whatever the row: undefined if it depends on the row. What people
 * write to get past a client that insists on a condition counts as true too: a row's key compared
 * with nothing (`id > 0`, `id IS NOT NULL`), a pattern that everything fits, a time of creation in
 * the past.
 */
export function comparisonTruth(tokens: readonly SqlToken[]): boolean | undefined {
  return (
    nullTruth(tokens) ??
    patternTruth(tokens) ??
    listTruth(tokens) ??
    rangeTruth(tokens) ??
    orderTruth(tokens)
  );
}

const keyColumns = new Set(["ID", "_ID", "ROWID", "_ROWID_", "OID", "CTID", "UUID", "PK"]);

/** When a row came to be: it always lies in the past. Times of expiry may not. */
const birthColumns =
  /^(?:(?:created|inserted|updated|modified)(?:_?(?:at|on|date|time|ts))?|date_(?:created|added))$/i;

const present = new Set(["NOW", "CURRENT_TIMESTAMP", "SYSDATE", "GETDATE", "SYSDATETIME"]);

/** Functions of a row that are never negative. */
const neverNegative = new Set(["LENGTH", "CHAR_LENGTH", "LEN", "OCTET_LENGTH", "ABS", "COUNT"]);
const belowOne = new Set(["RANDOM", "RAND"]);

function nullTruth(tokens: readonly SqlToken[]): boolean | undefined {
  const at = tokens.findIndex((token) => token.keyword === "IS");
  if (at < 1) return undefined;
  const not = tokens[at + 1]?.keyword === "NOT";
  const wanted = tokens.slice(at + (not ? 2 : 1));
  const left = tokens.slice(0, at);
  if (wanted.length !== 1) return undefined;
  const expected = constantOf(wanted);
  const value = constantOf(left);
  if (value !== undefined && expected !== undefined)
    return (
      (typeof expected === "boolean" ? Boolean(value) === expected : value === expected) !== not
    );
  return expected === null && not && isKey(left) ? true : undefined;
}

function patternTruth(tokens: readonly SqlToken[]): boolean | undefined {
  const pattern = tokens.at(-1);
  if (pattern?.kind !== "string") return undefined;
  const before = tokens.at(-2);
  const insensitive = isSymbol(before, "*") && isSymbol(tokens.at(-3), "~");
  const written = before?.kind === "word" ? before.keyword : (before?.text ?? "");
  const operator: string = insensitive ? "~" : written;
  const negated = tokens.at(insensitive ? -4 : -3);
  if (negated?.keyword === "NOT" || isSymbol(negated, "!")) return undefined;
  switch (operator) {
    case "LIKE":
    case "ILIKE":
      return /^%+$/.test(pattern.text) ? true : undefined;
    case "GLOB":
      return /^\*+$/.test(pattern.text) ? true : undefined;
    case "~":
    case "REGEXP":
    case "RLIKE":
      return /^\^?(?:\.\*)?\$?$/.test(pattern.text) && pattern.text !== "^$" ? true : undefined;
  }
  return undefined;
}

/** `1 IN (1, 2)`. */
function listTruth(tokens: readonly SqlToken[]): boolean | undefined {
  const at = tokens.findIndex((token) => token.keyword === "IN");
  if (at < 1 || tokens[at - 1]?.keyword === "NOT") return undefined;
  const value = constantOf(tokens.slice(0, at));
  if (value === undefined || value === null) return undefined;
  const items = splitAt(withoutParentheses(tokens.slice(at + 1)), ",").map(constantOf);
  return items.includes(value) ? true : undefined;
}

/** `1 BETWEEN 0 AND 2`. */
function rangeTruth(tokens: readonly SqlToken[]): boolean | undefined {
  const at = tokens.findIndex((token) => token.keyword === "BETWEEN");
  const and = tokens.findIndex((token, index) => index > at && token.keyword === "AND");
  if (at < 1 || and < 0 || tokens[at - 1]?.keyword === "NOT") return undefined;
  const [value, low, high] = [
    constantOf(tokens.slice(0, at)),
    constantOf(tokens.slice(at + 1, and)),
    constantOf(tokens.slice(and + 1)),
  ];
  if (typeof value !== "number" || typeof low !== "number" || typeof high !== "number")
    return undefined;
  return value >= low && value <= high;
}

function orderTruth(tokens: readonly SqlToken[]): boolean | undefined {
  const place = tokens.findIndex(
    (token) => token.kind === "symbol" && /^(?:=|==|<>|!=|<|>|<=|>=|<=>)$/.test(token.text),
  );
  if (place < 1) return undefined;
  const left = tokens.slice(0, place);
  const right = withoutAny(tokens.slice(place + 1));
  const operator = tokens[place]?.text ?? "";
  if (spelled(left) === spelled(right)) return /^(?:==?|<=|>=|<=>)$/.test(operator);
  const value = constantOf(right);
  const constant = constantOf(left);
  if (constant !== undefined && value !== undefined) return compares(constant, operator, value);
  if (isKey(left) && keepsEveryKey(operator, value)) return true;
  return inThePast(left, operator, right) || inRange(left, operator, value) ? true : undefined;
}

/** `= ANY (SELECT …)` asks the same as the selection does. */
function withoutAny(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const [first] = tokens;
  return first?.keyword === "ANY" || first?.keyword === "SOME" ? tokens.slice(1) : tokens;
}

function keepsEveryKey(operator: string, value: Constant | undefined): boolean {
  if (operator === ">") return value === 0 || value === -1;
  if (operator === ">=") return value === 0 || value === 1 || value === -1;
  const nothing = value === 0 || value === -1 || (typeof value === "string" && noKey.test(value));
  return (operator === "<>" || operator === "!=") && nothing;
}

/** No row has these for its key. */
const noKey = /^(?:|0|-1|0{8}-0{4}-0{4}-0{4}-0{12})$/;

function inThePast(
  left: readonly SqlToken[],
  operator: string,
  right: readonly SqlToken[],
): boolean {
  if (operator !== "<" && operator !== "<=") return false;
  const column = left.at(-1);
  if (column === undefined || (column.kind !== "word" && column.kind !== "name")) return false;
  const [first] = right;
  if (right.length === 1 && first?.kind === "string")
    return /^(?:20[5-9]\d|2[1-9]\d\d|[3-9]\d{3})-/.test(first.text);
  const now = right.length === 1 ? first?.keyword : argumentsOf(right)?.name;
  return now !== undefined && present.has(now) && birthColumns.test(column.text);
}

function inRange(
  left: readonly SqlToken[],
  operator: string,
  value: Constant | undefined,
): boolean {
  const name = argumentsOf(left)?.name;
  if (name === undefined || typeof value !== "number") return false;
  if (operator === ">=" && value <= 0) return neverNegative.has(name) || belowOne.has(name);
  if (operator === ">" && value < 0) return neverNegative.has(name) || belowOne.has(name);
  return (operator === "<" || operator === "<=") && value >= 1 && belowOne.has(name);
}

function compares(left: Constant, operator: string, right: Constant): boolean | undefined {
  if (left === null || right === null) return operator === "<=>" ? left === right : undefined;
  const [a, b] = typeof left === typeof right ? [left, right] : [Number(left), Number(right)];
  switch (operator) {
    case "=":
    case "==":
    case "<=>":
      return a === b;
    case "<>":
    case "!=":
      return a !== b;
    case "<":
      return a < b;
    case "<=":
      return a <= b;
    case ">":
      return a > b;
    case ">=":
      return a >= b;
  }
  return undefined;
}

function isKey(tokens: readonly SqlToken[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined || (last.kind !== "word" && last.kind !== "name")) return false;
  return (
    keyColumns.has(last.text.toUpperCase()) &&
    tokens.every((token, index) => index % 2 === 0 || token.text === ".")
  );
}
