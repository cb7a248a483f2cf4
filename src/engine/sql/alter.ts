import type { SqlAction, SqlObject } from "./action";
import { matchesEveryRow } from "./conditions";
import { readKind, readName } from "./objects";
import type { SqlToken } from "./tokens";

/** What ALTER TABLE … DROP x removes when it is not a column. */
const parts: Readonly<Record<string, SqlObject>> = {
  CONSTRAINT: "constraint",
  CHECK: "constraint",
  FOREIGN: "constraint",
  PRIMARY: "constraint",
  KEY: "index",
  INDEX: "index",
  UNIQUE: "constraint",
  PERIOD: "constraint",
  PARTITION: "partition",
  PARTITIONS: "partition",
  SUBPARTITION: "partition",
  PART: "partition",
  DETACHED: "partition",
  PROJECTION: "index",
  STATISTICS: "index",
  COLUMN: "column",
  COLUMNS: "column",
  ATTRIBUTE: "column",
};

/** DROP of these changes how new rows are checked; nothing that is stored is lost. */
const harmless = new Set(["DEFAULT", "NOT", "IDENTITY", "EXPRESSION", "COMMENT", "TAG", "MASKING"]);

/** ALTER of anything: only what it drops, empties or switches off is of interest. */
export function readAlter(tokens: readonly SqlToken[]): readonly SqlAction[] {
  const kind = readKind(tokens, 1);
  if (tokens[1]?.keyword === "SYSTEM") {
    return [{ does: "change", what: `server setting ${tokens[3]?.text ?? "of an unknown name"}` }];
  }
  if (kind === undefined) return [];
  if (kind.object !== "table" && kind.object !== "type" && kind.object !== "view") return [];
  const target = readName(tokens, kind.next);
  if (target === undefined) return [];
  const actions: SqlAction[] = [];
  let depth = 0;
  for (let at = target.next; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.text === "(" && token.kind === "symbol") depth++;
    if (token?.text === ")" && token.kind === "symbol") depth--;
    if (depth > 0) continue;
    const next = tokens[at + 1]?.keyword ?? "";
    if (token?.keyword === "DROP") actions.push(...readDropOf(tokens, at, target.name));
    else if (token?.keyword === "CLEAR" && next === "COLUMN") {
      const column = tokens[at + 2]?.text ?? "";
      const name = `${target.name} column ${column}`.trim();
      actions.push({ does: "truncate", name, cascade: false });
    } else if (token?.keyword === "TRUNCATE" && next.includes("PARTITION")) {
      actions.push({
        does: "truncate",
        name: `${target.name} partition ${tokens[at + 2]?.text ?? ""}`.trim(),
        cascade: false,
      });
    } else if (token?.keyword === "DELETE" && next === "WHERE") {
      actions.push({ does: "delete", name: target.name, rows: rowsOf(tokens.slice(at + 2)) });
    } else if (token?.keyword === "UPDATE") {
      // ClickHouse's form of UPDATE.
      const where = tokens.findIndex((word, index) => index > at && word.keyword === "WHERE");
      const rows = where < 0 ? "every" : rowsOf(tokens.slice(where + 1));
      actions.push({ does: "update", name: target.name, rows });
    } else if (token?.keyword === "REPLACE" && next === "PARTITION") {
      const from = tokens.findIndex((word, index) => index > at && word.keyword === "FROM");
      const partition = tokens
        .slice(at + 2, from < 0 ? at + 4 : from)
        .map((word) => word.text)
        .join(" ");
      actions.push({
        does: "truncate",
        name: `${target.name} partition ${partition}`,
        cascade: false,
      });
    } else if (token?.keyword === "MODIFY" && next === "TTL") {
      const name = `rows of ${target.name} that are older than its new TTL`;
      actions.push({ does: "truncate", name, cascade: false });
    } else if (token?.keyword === "DATA_RETENTION_TIME_IN_DAYS" && endsHistory(tokens, at)) {
      actions.push({
        does: "truncate",
        name: `Time Travel history of ${target.name}`,
        cascade: false,
      });
    } else if (token?.keyword === "DISCARD" && next === "TABLESPACE") {
      actions.push({ does: "truncate", name: target.name, cascade: false });
    } else if (token?.keyword === "DISABLE") {
      const what = tokens
        .slice(at, at + 4)
        .map((word) => word.text.toLowerCase())
        .join(" ");
      actions.push({ does: "change", what: `${what} of table ${target.name}` });
    }
  }
  return actions;
}

function rowsOf(condition: readonly SqlToken[]): "every" | "some" {
  return matchesEveryRow(condition) ? "every" : "some";
}

/** `DATA_RETENTION_TIME_IN_DAYS = 0` */
function endsHistory(tokens: readonly SqlToken[], at: number): boolean {
  return tokens[at + 1]?.text === "=" && tokens[at + 2]?.text === "0";
}

/** `DROP [COLUMN] [IF EXISTS] name`, `DROP CONSTRAINT name` …, at `at`. */
function readDropOf(tokens: readonly SqlToken[], at: number, table: string): readonly SqlAction[] {
  const word = tokens[at + 1]?.keyword ?? "";
  if (harmless.has(word)) return [];
  const object = parts[word] ?? "column";
  const start = parts[word] === undefined ? at + 1 : at + 2;
  // `DROP (a, b)` of Oracle and `DROP FOREIGN KEY x`, `DROP PRIMARY KEY` of MySQL.
  const open = tokens[start]?.text === "(" ? start + 1 : start;
  const named =
    tokens[open]?.keyword === "KEY" ? readName(tokens, open + 1) : readName(tokens, open);
  const rest = tokens.slice(at, at + 8);
  const end = rest.findIndex((token) => token.kind === "symbol" && token.text === ",");
  const own = end < 0 ? rest : rest.slice(0, end);
  const cascade = own.some((token) => token.keyword === "CASCADE");
  const name = named === undefined ? table : `${table}.${named.name}`;
  return [{ does: "drop", object, kind: object, name, cascade }];
}
