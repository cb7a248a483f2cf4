import { argumentsOf, isSymbol, withoutParentheses } from "./tokenGroups";
import type { SqlToken } from "./tokens";

/** What an expression is whatever row it is about: a number, a text, a truth value, or NULL. */
export type Constant = number | string | boolean | null;

/** The value of an expression in which no column stands; undefined if it is not one, or not known. */
export function constantOf(written: readonly SqlToken[]): Constant | undefined {
  const tokens = withoutCast(withoutParentheses(written));
  const [first, second] = tokens;
  if (first === undefined || tokens.length > 40) return undefined;
  if (tokens.length === 1) return constantToken(first);
  if (tokens.length === 2 && (isSymbol(first, "-") || isSymbol(first, "+"))) {
    const value = second === undefined ? undefined : constantToken(second);
    return typeof value === "number" ? (first.text === "-" ? -value : value) : undefined;
  }
  const call = argumentsOf(tokens);
  if (call !== undefined) return resultOf(call.name, call.args);
  if (first.keyword === "SELECT" && !tokens.some((token) => endsSelection.has(token.keyword)))
    return constantOf(tokens.slice(1));
  return arithmetic(tokens);
}

/** With one of these it depends on rows what a selection gives. */
const endsSelection = new Set(["FROM", "WHERE", "UNION", "EXCEPT", "INTERSECT", "LIMIT"]);

/** The truth of a value where a condition is wanted; NULL keeps no row. */
export function truthOf(value: Constant): boolean {
  if (typeof value === "string") return /^(?:t|true|y|yes|on|[1-9]\d*)$/i.test(value);
  return value !== null && value !== false && value !== 0;
}

function constantToken(token: SqlToken): Constant | undefined {
  if (token.kind === "string") return token.text;
  if (token.kind === "number") {
    const value = Number(token.text);
    return Number.isNaN(value) ? undefined : value;
  }
  if (token.keyword === "TRUE") return true;
  if (token.keyword === "FALSE") return false;
  return token.keyword === "NULL" ? null : undefined;
}

/** `value::type`; a truth value written as text is one then. */
function withoutCast(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const at = tokens.findIndex((token) => isSymbol(token, "::"));
  const type = tokens.slice(at + 1);
  return at > 0 && type.every((token) => token.kind === "word" || token.kind === "name")
    ? withoutParentheses(tokens.slice(0, at))
    : tokens;
}

function resultOf(name: string, args: readonly (readonly SqlToken[])[]): Constant | undefined {
  switch (name) {
    case "COALESCE":
    case "IFNULL":
    case "NVL":
    case "ISNULL": {
      for (const arg of args) {
        const value = constantOf(arg);
        if (value === undefined || value !== null) return value;
      }
      return null;
    }
    case "CAST":
    case "TRY_CAST": {
      const [arg = []] = args;
      const as = arg.findIndex((token) => token.keyword === "AS");
      return as < 0 ? undefined : constantOf(arg.slice(0, as));
    }
    case "NULLIF": {
      const [a, b] = args.map(constantOf);
      return a === undefined || b === undefined ? undefined : a === b ? null : a;
    }
    case "ABS": {
      const value = constantOf(args[0] ?? []);
      return typeof value === "number" ? Math.abs(value) : undefined;
    }
  }
  return undefined;
}

/** `1 + 1`, from left to right; what mixes precedences is left alone. */
function arithmetic(tokens: readonly SqlToken[]): number | undefined {
  if (tokens.length % 2 === 0) return undefined;
  const operators = new Set(tokens.filter((_, index) => index % 2 === 1).map(({ text }) => text));
  const first = tokens[0] === undefined ? undefined : constantToken(tokens[0]);
  if (operators.size !== 1 || typeof first !== "number") return undefined;
  let total = first;
  for (let at = 1; at < tokens.length; at += 2) {
    const right = tokens[at + 1];
    const value = right === undefined ? undefined : constantToken(right);
    if (typeof value !== "number") return undefined;
    const operator = tokens[at]?.text ?? "";
    if (operator === "+") total += value;
    else if (operator === "-") total -= value;
    else if (operator === "*") total *= value;
    else return undefined;
  }
  return total;
}
