import type { SqlAction } from "./action";
import { matchesEveryRow } from "./conditions";
import { readName, readNames } from "./objects";
import type { SqlToken } from "./tokens";

const endsCondition = new Set([
  "RETURNING",
  "ORDER",
  "LIMIT",
  "OPTION",
  "OUTPUT",
  "GROUP",
  "SETTINGS",
]);
/** A clause is read up to here; what is longer lists values. */
const longestClause = 3_000;
/** From so many rows on, a limit is only there to satisfy a client that wants one. */
const noLimit = 1_000_000;

/** DELETE FROM a table, at `start`: which rows it takes. */
export function readDelete(tokens: readonly SqlToken[], start: number): readonly SqlAction[] {
  const clause = clauseFrom(tokens, start);
  // `DELETE a FROM a JOIN b`, `DELETE t WHERE …` and `DELETE FROM t`: the names nearest to the verb.
  const place = afterTop(clause, 1);
  const names = readNames(clause, clause[place]?.keyword === "FROM" ? place + 1 : place);
  const limited = limitsRows(tokens, start, clause);
  return (names.length === 0 ? ["an unknown table"] : names.slice(0, 20))
    .filter((_, index) => index === 0 || clause[place]?.keyword !== "FROM" || isJoined(clause))
    .map((name) => rowsOf("delete", tableOf(name, clause), clause, limited));
}

/** UPDATE of a table, at `start`. */
export function readUpdate(tokens: readonly SqlToken[], start: number): readonly SqlAction[] {
  const clause = clauseFrom(tokens, start);
  const target = readName(clause, afterTop(clause, 1));
  const name = target === undefined ? "an unknown table" : tableOf(target.name, clause);
  return [rowsOf("update", name, clause, limitsRows(tokens, start, clause))];
}

function rowsOf(
  does: "delete" | "update",
  name: string,
  clause: readonly SqlToken[],
  limited: boolean,
): SqlAction {
  const where = clause.findIndex((token) => token.keyword === "WHERE");
  if (where < 0) return { does, name, rows: limited || joinNarrows(clause) ? "some" : "every" };
  const condition = withoutTail(upTo(clause.slice(where + 1), endsCondition));
  if (!matchesEveryRow(condition, name)) return { does, name, rows: "some" };
  return { does, name, rows: "every", condition: shown(condition) };
}

/** `TOP (10)` and `LIMIT 10` take some rows; all of a hundred per cent, or millions, are not a limit. */
function limitsRows(
  tokens: readonly SqlToken[],
  start: number,
  clause: readonly SqlToken[],
): boolean {
  if (tokens[start + 1]?.keyword === "TOP") {
    const bracketed = tokens[start + 2]?.text === "(";
    const count = Number(tokens[start + (bracketed ? 3 : 2)]?.text);
    const percent = tokens[start + (bracketed ? 5 : 3)]?.keyword === "PERCENT";
    return !(count >= (percent ? 100 : noLimit));
  }
  const limit = clause.findIndex((token) => token.keyword === "LIMIT");
  return limit > 0 && !(Number(clause[limit + 1]?.text) >= noLimit);
}

/**
 * A join without WHERE narrows only by what its ON says beside which rows belong together: a value,
 * an order. That of a LEFT JOIN keeps every row.
 */
function joinNarrows(clause: readonly SqlToken[]): boolean {
  return clause.some(
    (token, at) =>
      token.keyword === "ON" &&
      !clause.slice(0, at).some(({ keyword }) => keyword === "LEFT") &&
      !matchesEveryRow(upTo(clause.slice(at + 1), endsJoin)) &&
      upTo(clause.slice(at + 1), endsJoin).some(
        (part) =>
          part.kind === "number" ||
          part.kind === "string" ||
          narrowing.has(part.keyword) ||
          /^(?:<|>|<=|>=|<>|!=)$/.test(part.text),
      ),
  );
}

const endsJoin: ReadonlySet<string> = new Set(["SET", "JOIN", "LEFT", "INNER", "RIGHT", "CROSS"]);

const narrowing = new Set(["IN", "LIKE", "IS", "BETWEEN", "EXISTS", "NOT", "TRUE", "FALSE"]);

function isJoined(clause: readonly SqlToken[]): boolean {
  return clause.some((token) => token.keyword === "USING");
}

/** The table behind the name that a statement with joins calls it by: `DELETE u FROM users AS u`. */
function tableOf(name: string, clause: readonly SqlToken[]): string {
  for (const [at, token] of clause.entries()) {
    if (token.keyword === "WHERE") break;
    if (!["FROM", "JOIN", "UPDATE", "USING"].includes(token.keyword)) continue;
    const table = readName(clause, at + 1);
    if (table === undefined) continue;
    const alias = clause[clause[table.next]?.keyword === "AS" ? table.next + 1 : table.next];
    if (alias === undefined || afterTable.has(alias.keyword)) continue;
    if (alias.text.toLowerCase() === name.toLowerCase()) return table.name;
  }
  return name;
}

/** What may follow a table that has no other name; in quotes it would be a name. */
const afterTable = new Set(["WHERE", "SET", "ON", "USING", "JOIN", "LEFT", "RIGHT", "INNER"]);

/**
 * The tokens of a clause: what is in parentheses is kept only inside the condition (so that the
 * WHERE of a sub-query is not taken for its own), and it ends where its parenthesis closes or, in
 * dialects that need no semicolon, where another statement begins.
 */
function clauseFrom(tokens: readonly SqlToken[], start: number): readonly SqlToken[] {
  const clause: SqlToken[] = [];
  let depth = 0;
  let condition = false;
  for (let at = start; at < Math.min(tokens.length, start + longestClause); at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const symbol = token.kind === "symbol" ? token.text : "";
    if (symbol === "(") depth++;
    if (symbol === ")") depth--;
    if (depth < 0 || symbol === ";") break;
    if (depth === 0 && at > start && beginsStatement(tokens, at)) break;
    if (depth === 0 && token.keyword === "WHERE") condition = true;
    if (depth === 0 || condition || symbol === ")") clause.push(token);
  }
  return clause;
}

/** True where a statement clearly begins, so that it may stand after another without a semicolon. */
export function beginsStatement(tokens: readonly SqlToken[], at: number): boolean {
  const next = tokens[at + 1]?.keyword ?? "";
  switch (tokens[at]?.keyword) {
    case "DELETE":
      return next === "FROM";
    case "TRUNCATE":
      return next === "TABLE";
    case "DROP":
      return [
        "TABLE",
        "DATABASE",
        "SCHEMA",
        "VIEW",
        "INDEX",
        "PROCEDURE",
        "FUNCTION",
        "TRIGGER",
        "USER",
        "LOGIN",
        "ROLE",
      ].includes(next);
    case "INSERT":
      return next === "INTO";
    case "CREATE":
      return next === "TABLE" || next === "INDEX";
    case "UPDATE":
      return isUpdate(tokens, at) && !isListed(tokens, at);
    case undefined:
      return false;
  }
  return false;
}

/** True if `UPDATE name [AS alias] SET` stands here, which `FOR UPDATE` and `ON UPDATE` do not. */
export function isUpdate(tokens: readonly SqlToken[], at: number): boolean {
  if (tokens[at]?.keyword !== "UPDATE") return false;
  const name = readName(tokens, afterTop(tokens, at + 1));
  if (name === undefined || tokens[at + 1]?.keyword === "SET") return false;
  for (let index = name.next; index < Math.min(tokens.length, name.next + 60); index++) {
    const token = tokens[index];
    if (token?.keyword === "SET") return true;
    if (token?.keyword === "WHERE" || token?.text === ";") return false;
  }
  return false;
}

/** `BEFORE UPDATE`, `DELETE OR UPDATE`: a verb that is only mentioned. */
function isListed(tokens: readonly SqlToken[], at: number): boolean {
  return ["BEFORE", "AFTER", "FOR", "OR", "OF"].includes(tokens[at - 1]?.keyword ?? "");
}

/** The place after `TOP (10) PERCENT`. */
function afterTop(tokens: readonly SqlToken[], start: number): number {
  let at = start;
  if (tokens[at]?.keyword !== "TOP") return at;
  at++;
  while (at < tokens.length && (tokens[at]?.kind === "symbol" || tokens[at]?.kind === "number"))
    at++;
  return tokens[at]?.keyword === "PERCENT" ? at + 1 : at;
}

/** The tokens before the first of some keywords that is not in parentheses. */
function upTo(tokens: readonly SqlToken[], ends: ReadonlySet<string>): readonly SqlToken[] {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "symbol" && token.text === "(") depth++;
    if (token.kind === "symbol" && token.text === ")") depth--;
    if (depth === 0 && ends.has(token.keyword)) return tokens.slice(0, index);
  }
  return tokens;
}

/** Drops the END of a block that has no semicolon before it. */
function withoutTail(condition: readonly SqlToken[]): readonly SqlToken[] {
  const end = condition.findIndex((token) => token.keyword === "END" || token.keyword === "GO");
  const isCase = condition.some((token) => token.keyword === "CASE");
  return end < 0 || isCase ? condition : condition.slice(0, end);
}

function shown(condition: readonly SqlToken[]): string {
  const text = condition
    .map((token) => (token.kind === "string" ? `'${token.text}'` : token.text))
    .join(" ");
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
