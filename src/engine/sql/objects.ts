import type { SqlObject } from "./action";
import type { SqlToken } from "./tokens";

/** Words after DROP or CREATE that make up the kind, longest first where one begins another. */
const kinds: readonly (readonly [words: string, object: SqlObject])[] = [
  ["DATABASE", "database"],
  ["KEYSPACE", "database"],
  ["CATALOG", "database"],
  ["SCHEMA", "schema"],
  ["DATASET", "schema"],
  ["TEMPORARY TABLE", "table"],
  ["FOREIGN TABLE", "other"],
  ["EXTERNAL TABLE", "other"],
  ["VIRTUAL TABLE", "table"],
  ["TRANSIENT TABLE", "table"],
  ["SNAPSHOT TABLE", "table"],
  ["DYNAMIC TABLE", "table"],
  ["TABLES", "table"],
  ["TABLE", "table"],
  ["TABLESPACE", "tablespace"],
  ["MATERIALIZED VIEW", "view"],
  ["LIVE VIEW", "view"],
  ["VIEW", "view"],
  ["UNIQUE INDEX", "index"],
  ["INDEX", "index"],
  ["STATISTICS", "index"],
  ["OWNED BY", "owned"],
  ["OWNED", "owned"],
  ["ROLE", "role"],
  ["USER MAPPING", "other"],
  ["USER", "role"],
  ["LOGIN", "role"],
  ["GROUP", "role"],
  ["AGGREGATE", "routine"],
  ["FUNCTION", "routine"],
  ["PROCEDURE", "routine"],
  ["PROC", "routine"],
  ["ROUTINE", "routine"],
  ["PACKAGE BODY", "routine"],
  ["PACKAGE", "routine"],
  ["EVENT TRIGGER", "routine"],
  ["TRIGGER", "routine"],
  ["EVENT", "routine"],
  ["RULE", "routine"],
  ["OPERATOR CLASS", "routine"],
  ["OPERATOR FAMILY", "routine"],
  ["OPERATOR", "routine"],
  ["CAST", "routine"],
  ["TYPE", "type"],
  ["DOMAIN", "type"],
  ["COLLATION", "type"],
  ["SEQUENCE", "sequence"],
  ["EXTENSION", "extension"],
  ["ROW POLICY", "policy"],
  ["SECURITY POLICY", "policy"],
  ["POLICY", "policy"],
  ["SYNONYM", "view"],
  ["TEXT SEARCH CONFIGURATION", "other"],
  ["FOREIGN DATA WRAPPER", "other"],
  ["ACCESS METHOD", "other"],
];

/** Words that may stand between the verb and the kind and say nothing about it. */
const fillers = new Set([
  "OR",
  "REPLACE",
  "ALTER",
  "UNLOGGED",
  "GLOBAL",
  "LOCAL",
  "RECURSIVE",
  "TRUSTED",
  "PROCEDURAL",
  "CONSTRAINT",
  "FORCE",
  "EDITIONABLE",
  "NONEDITIONABLE",
  "SECURE",
  "PUBLIC",
]);

/** The kind that is written at a place, and where its name begins. */
export function readKind(
  tokens: readonly SqlToken[],
  start: number,
):
  | {
      readonly object: SqlObject;
      readonly kind: string;
      readonly next: number;
      readonly temporary: boolean;
    }
  | undefined {
  let at = start;
  let temporary = false;
  for (; at < start + 8; at++) {
    const keyword = tokens[at]?.keyword ?? "";
    if (keyword === "TEMP" || keyword === "TEMPORARY") temporary = true;
    else if (!fillers.has(keyword)) break;
  }
  for (const [words, object] of kinds) {
    const parts = words.split(" ");
    if (parts.every((part, index) => tokens[at + index]?.keyword === part)) {
      return { object, kind: words.toLowerCase(), next: at + parts.length, temporary };
    }
  }
  return undefined;
}

const beforeName = new Set([
  "IF",
  "NOT",
  "EXISTS",
  "ONLY",
  "CONCURRENTLY",
  "ASYNC",
  "TABLE",
  "LOW_PRIORITY",
  "QUICK",
  "IGNORE",
  "SYNC",
]);

/** A name, its parts joined by dots, and the place after it. */
export function readName(
  tokens: readonly SqlToken[],
  start: number,
): { readonly name: string; readonly next: number } | undefined {
  let at = start;
  while (beforeName.has(tokens[at]?.keyword ?? "")) at++;
  const parts: string[] = [];
  // psql's variables: `:name`, `:"name"`.
  const variable =
    tokens[at]?.text === ":" && tokens[at]?.kind === "symbol" ? tokens[at + 1] : undefined;
  if (variable !== undefined) return { name: `:${variable.text}`, next: at + 2 };
  // A placeholder of a manual: `<table>`.
  const placed =
    tokens[at]?.text === "<" && tokens[at + 2]?.text === ">" ? tokens[at + 1] : undefined;
  if (placed !== undefined) return { name: `<${placed.text}>`, next: at + 3 };
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    const named = token?.kind === "word" || token?.kind === "name" || token?.kind === "string";
    if (token === undefined || !named) break;
    parts.push(token.text);
    if (tokens[at + 1]?.text !== ".") {
      at++;
      break;
    }
    at++;
    // `database..table` leaves the schema out.
    if (tokens[at + 1]?.text === ".") at++;
  }
  if (parts.length === 0) return undefined;
  if (tokens[at]?.text === "*") at++;
  return { name: parts.join("."), next: at };
}

/** A list of names with commas, as DROP and TRUNCATE take it; argument types in parentheses are passed over. */
export function readNames(tokens: readonly SqlToken[], start: number): readonly string[] {
  const names: string[] = [];
  let at = start;
  for (;;) {
    const found = readName(tokens, at);
    if (found === undefined) return names;
    names.push(found.name);
    at = afterParentheses(tokens, found.next);
    if (tokens[at]?.text !== ",") return names;
    at++;
  }
}

/** The place after a group in parentheses, or the same place if none begins there. */
export function afterParentheses(tokens: readonly SqlToken[], start: number): number {
  const first = tokens[start];
  if (first?.text !== "(" || first.kind !== "symbol") return start;
  let depth = 0;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind !== "symbol") continue;
    if (token.text === "(") depth++;
    else if (token.text === ")" && --depth === 0) return at + 1;
  }
  return tokens.length;
}
