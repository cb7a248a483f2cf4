import type { SqlToken } from "./tokens";

const keyColumns = new Set(["ID", "_ID", "ROWID", "_ROWID_", "OID", "CTID", "UUID", "PK"]);

/** A longer condition lists values, which is narrow enough. */
const longest = 2_000;

/**
 * True if a WHERE condition keeps no row out. Beside what is always true (`true`, `1=1`, `id = id`)
 * that is a row's key compared with nothing (`id > 0`, `id IS NOT NULL`, `name LIKE '%'`): people
 * write it to get past a client that insists on a condition.
 */
export function matchesEveryRow(condition: readonly SqlToken[]): boolean {
  return condition.length <= longest && alwaysTrue(condition, 0);
}

function alwaysTrue(tokens: readonly SqlToken[], nesting: number): boolean {
  if (nesting > 20) return false;
  const inner = withoutParentheses(tokens);
  if (inner.length === 0) return true;
  const alternatives = splitAt(inner, "OR");
  if (alternatives.length > 1) return alternatives.some((part) => alwaysTrue(part, nesting + 1));
  const parts = splitAt(inner, "AND");
  if (parts.length > 1) return parts.every((part) => alwaysTrue(part, nesting + 1));
  if (inner[0]?.keyword === "NOT") return alwaysFalse(withoutParentheses(inner.slice(1)));
  return simpleTruth(inner);
}

function simpleTruth(tokens: readonly SqlToken[]): boolean {
  const [first, second, third, fourth] = tokens;
  if (first === undefined) return true;
  if (tokens.length === 1) return isTrue(first);
  if (first.keyword === "EXISTS" && tokens.some((token) => token.keyword === "SELECT")) {
    return !tokens.some((token) => token.keyword === "FROM");
  }
  const place = tokens.findIndex(
    (token) => token.kind === "symbol" && /^(?:=|==|<>|!=|<|>|<=|>=)$/.test(token.text),
  );
  if (place > 0) {
    const left = tokens.slice(0, place);
    const right = tokens.slice(place + 1);
    const operator = tokens[place]?.text ?? "";
    if (spelled(left) === spelled(right)) return ["=", "==", "<=", ">="].includes(operator);
    if (left.length === 1 && right.length === 1 && isConstant(left[0]) && isConstant(right[0])) {
      return compares(left[0], operator, right[0]);
    }
    return isKey(left) && keepsEveryKey(operator, spelled(right));
  }
  if (second?.keyword === "IS" && third?.keyword === "NOT" && fourth?.keyword === "NULL") {
    return isKey([first]) || isConstant(first);
  }
  const pattern = tokens.at(-1);
  const like = tokens.at(-2)?.keyword;
  if ((like === "LIKE" || like === "ILIKE") && tokens.at(-3)?.keyword !== "NOT") {
    return pattern?.kind === "string" && /^%+$/.test(pattern.text);
  }
  return false;
}

function keepsEveryKey(operator: string, value: string): boolean {
  if (operator === ">" || operator === ">=")
    return /^-?[01]$/.test(value) && !(operator === ">" && value === "1");
  return (operator === "<>" || operator === "!=") && /^(?:0|-1|'')$/.test(value);
}

function compares(
  left: SqlToken | undefined,
  operator: string,
  right: SqlToken | undefined,
): boolean {
  const [a, b] = [left?.text ?? "", right?.text ?? ""];
  const difference =
    left?.kind === "number" && right?.kind === "number"
      ? Number(a) - Number(b)
      : a < b
        ? -1
        : Number(a > b);
  switch (operator) {
    case "=":
    case "==":
      return difference === 0;
    case "<>":
    case "!=":
      return difference !== 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
  }
  return false;
}

function isTrue(token: SqlToken): boolean {
  if (token.kind === "number") return Number(token.text) !== 0;
  return (
    token.keyword === "TRUE" || (token.kind === "string" && /^(?:t|true|1)$/i.test(token.text))
  );
}

function alwaysFalse(tokens: readonly SqlToken[]): boolean {
  const [first, second, third] = tokens;
  if (tokens.length === 1) return first?.keyword === "FALSE" || first?.text === "0";
  if (tokens.length !== 3 || !isConstant(first) || !isConstant(third)) return false;
  return !compares(first, second?.text ?? "", third);
}

function isConstant(token: SqlToken | undefined): boolean {
  return token?.kind === "number" || token?.kind === "string";
}

function isKey(tokens: readonly SqlToken[]): boolean {
  const last = tokens.at(-1);
  if (last === undefined || (last.kind !== "word" && last.kind !== "name")) return false;
  return (
    keyColumns.has(last.text.toUpperCase()) &&
    tokens.every((token, index) => index % 2 === 0 || token.text === ".")
  );
}

function spelled(tokens: readonly SqlToken[]): string {
  return tokens
    .map((token) => (token.kind === "string" ? `'${token.text}'` : token.text.toLowerCase()))
    .join("");
}

/** Takes off parentheses that hold the whole condition. */
function withoutParentheses(tokens: readonly SqlToken[]): readonly SqlToken[] {
  let inner = tokens;
  while (inner[0]?.text === "(" && closesAt(inner) === inner.length - 1) inner = inner.slice(1, -1);
  return inner;
}

function closesAt(tokens: readonly SqlToken[]): number {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "symbol") continue;
    if (token.text === "(") depth++;
    else if (token.text === ")" && --depth === 0) return index;
  }
  return -1;
}

/** Splits at a word outside of parentheses; the AND of BETWEEN does not count. */
function splitAt(
  tokens: readonly SqlToken[],
  keyword: "AND" | "OR",
): readonly (readonly SqlToken[])[] {
  const parts: SqlToken[][] = [[]];
  let depth = 0;
  let between = false;
  for (const token of tokens) {
    if (token.kind === "symbol" && token.text === "(") depth++;
    if (token.kind === "symbol" && token.text === ")") depth--;
    if (depth === 0 && token.keyword === "BETWEEN") between = true;
    if (depth === 0 && token.keyword === keyword) {
      if (keyword === "AND" && between) between = false;
      else {
        parts.push([]);
        continue;
      }
    }
    parts.at(-1)?.push(token);
  }
  return parts;
}
