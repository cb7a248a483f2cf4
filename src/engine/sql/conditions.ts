import { comparisonTruth } from "./comparisons";
import { constantOf, truthOf } from "./constants";
import { argumentsOf, isSymbol, spelled, splitAt, withoutParentheses } from "./tokenGroups";
import type { SqlToken } from "./tokens";

/** A longer condition lists values, which is narrow enough. */
const longest = 2_000;

/**
 * True if a WHERE condition keeps no row of a table out: `true`, `1=1`, `id = id`, `NOT false`,
 * `id IN (SELECT id FROM the same table)`, and what `comparisonTruth` takes for it.
 */
export function matchesEveryRow(condition: readonly SqlToken[], table?: string): boolean {
  return condition.length <= longest && truth(condition, table, 0) === true;
}

/** What a condition is for every row; undefined if that depends on the row. */
function truth(
  tokens: readonly SqlToken[],
  table: string | undefined,
  nesting: number,
): boolean | undefined {
  if (nesting > 20) return undefined;
  const inner = withoutParentheses(tokens);
  if (inner.length === 0) return true;
  const of = (part: readonly SqlToken[]): boolean | undefined => truth(part, table, nesting + 1);
  const alternatives = splitAt(inner, "OR");
  if (alternatives.length > 1) {
    const truths = alternatives.map(of);
    if (truths.includes(true) || excludeEachOther(alternatives)) return true;
    return truths.every((part) => part === false) ? false : undefined;
  }
  const parts = splitAt(inner, "AND");
  if (parts.length > 1) {
    const truths = parts.map(of);
    if (truths.includes(false)) return false;
    return truths.every((part) => part === true) ? true : undefined;
  }
  const [first] = inner;
  if (first?.keyword === "NOT" || isSymbol(first, "!")) {
    const denied = of(inner.slice(1));
    return denied === undefined ? undefined : !denied;
  }
  if (first?.keyword === "CASE") return caseTruth(inner, of);
  const call = argumentsOf(inner);
  if (call !== undefined && /^I?IF$/.test(call.name)) {
    const [condition = [], yes = [], no = []] = call.args;
    const holds = of(condition);
    return holds === undefined ? undefined : of(holds ? yes : no);
  }
  const value = constantOf(inner);
  if (value !== undefined) return truthOf(value);
  if (first?.keyword === "EXISTS") return selects(inner, table) ? true : undefined;
  if (isSameTable(inner, table)) return true;
  if (inner.length === 1) return /^_?rowid_?$/i.test(first?.text ?? "") ? true : undefined;
  return comparisonTruth(inner);
}

/** `a IS NULL OR a IS NOT NULL`, `a = 1 OR a <> 1`, `a OR NOT a`: one of the two always holds. */
function excludeEachOther(alternatives: readonly (readonly SqlToken[])[]): boolean {
  const texts = new Set(alternatives.map((part) => spelled(withoutParentheses(part))));
  return [...texts].some(
    (text) =>
      texts.has(`not ${text}`) ||
      (texts.has(text.replace(/ is null$/, " is not null").replace(/ = /, " <> ")) &&
        / is null$| = /.test(text)),
  );
}

function caseTruth(
  tokens: readonly SqlToken[],
  of: (part: readonly SqlToken[]) => boolean | undefined,
): boolean | undefined {
  const then = tokens.findIndex((token) => token.keyword === "THEN");
  const end = tokens.findIndex(
    (token, index) => index > then && ["WHEN", "ELSE", "END"].includes(token.keyword),
  );
  if (tokens[1]?.keyword !== "WHEN" || then < 0 || end < 0) return undefined;
  return of(tokens.slice(2, then)) === true ? of(tokens.slice(then + 1, end)) : undefined;
}

/** `EXISTS (SELECT 1)`: from nothing, or from the table itself, without a condition. */
function selects(tokens: readonly SqlToken[], table: string | undefined): boolean {
  const inner = withoutParentheses(tokens.slice(1));
  if (inner[0]?.keyword !== "SELECT") return false;
  return !inner.some((token) => token.keyword === "FROM") || isWhole(inner, table);
}

/** `id IN (SELECT id FROM users)` in a statement about `users`. */
function isSameTable(tokens: readonly SqlToken[], table: string | undefined): boolean {
  const at = tokens.findIndex((token) => token.keyword === "IN" || isSymbol(token, "="));
  if (at < 1 || table === undefined || tokens[at - 1]?.keyword === "NOT") return false;
  const any = ["ANY", "SOME"].includes(tokens[at + 1]?.keyword ?? "");
  if (isSymbol(tokens[at], "=") && !any) return false;
  const inner = withoutParentheses(tokens.slice(at + (any ? 2 : 1)));
  const column = tokens[at - 1]?.text.toLowerCase();
  return (
    inner[0]?.keyword === "SELECT" &&
    inner[1]?.text.toLowerCase() === column &&
    isWhole(inner, table)
  );
}

/** True if a selection ends with the name of the table, so that it leaves no row out. */
function isWhole(selection: readonly SqlToken[], table: string | undefined): boolean {
  const from = selection.findIndex((token) => token.keyword === "FROM");
  const name = selection.slice(from + 1);
  return (
    from > 0 &&
    name.every((token, index) => index % 2 === 0 || token.text === ".") &&
    table !== undefined &&
    inSchema(name.map((token) => token.text).join("")) === inSchema(table)
  );
}

/** A table's name without the schema that is meant when none is named; in another it is another table. */
function inSchema(table: string): string {
  return table.toLowerCase().replace(/^(?:public|dbo)\./, "");
}
