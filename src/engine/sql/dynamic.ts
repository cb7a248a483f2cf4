import type { SqlAction } from "./action";
import { afterParentheses, readName } from "./objects";
import type { SqlToken } from "./tokens";
import { nearby } from "./verbs";

/** Reads a text that stands inside a statement as SQL of its own. */
export interface Nested {
  /** How many texts stand around the statement. */
  readonly depth: number;
  readonly read: (text: string) => readonly SqlAction[];
}

/** Functions that do something to what is stored, or outside of the database. */
export function calls(
  tokens: readonly SqlToken[],
  start: number,
  nested: Nested,
): readonly SqlAction[] {
  const called = readName(tokens, start);
  if (called === undefined) return [];
  // Looked for only where they count: every word before a parenthesis comes here.
  const values = (): readonly SqlToken[] => argumentsAt(tokens, called.next);
  const literals = (): readonly SqlToken[] =>
    values().filter((token) => token.kind === "string" || token.kind === "dollar");
  const name = called.name.slice(called.name.lastIndexOf(".") + 1).toLowerCase();
  switch (name) {
    case "dblink_exec":
    case "dblink":
    case "run_command_on_all_nodes":
    case "schedule":
      return literals().flatMap((token) => nested.read(token.text));
    case "drop_chunks":
      return [{ does: "delete", name: literals()[0]?.text ?? "an unknown table", rows: "some" }];
    case "lo_unlink":
      return [
        {
          does: "drop",
          object: "large object",
          kind: "large object",
          name: values()[1]?.text ?? "",
          cascade: false,
        },
      ];
    case "pg_drop_replication_slot":
      return [
        {
          does: "drop",
          object: "other",
          kind: "replication slot",
          name: literals()[0]?.text ?? "of an unknown name",
          cascade: false,
        },
      ];
    case "writefile":
    case "lo_export":
    case "pg_file_write":
      return literals()
        .slice(0, 1)
        .map((token) => ({ does: "write", path: token.text, where: "server" }));
    default:
      return [{ does: "call", name: called.name }];
  }
}

/** EXECUTE of a text that is put together at run time, and SQL Server's EXEC of a procedure. */
export function readExecute(
  tokens: readonly SqlToken[],
  at: number,
  nested: Nested,
): readonly SqlAction[] {
  const start = tokens[at + 1]?.keyword === "IMMEDIATE" ? at + 2 : at + 1;
  const first = tokens[start];
  if (first === undefined) return [];
  const name = readName(tokens, start)?.name.toLowerCase() ?? "";
  const rest = upToNext(tokens.slice(start, start + nearby));
  if (/(?:^|\.)xp_cmdshell$/.test(name)) {
    const command = rest.find((token) => token.kind === "string");
    return [{ does: "run", command: command?.text ?? "an unknown command", where: "server" }];
  }
  // Procedures of SQL Server that take away a user, a job, a server that is linked, old backups' history.
  const procedure = /(?:^|\.)(sp_(?:drop|delete|remove)(?!extendedproperty)\w*)$/.exec(name)?.[1];
  if (procedure !== undefined) {
    const named = rest.find((token) => token.kind === "string")?.text ?? "of an unknown name";
    return [
      {
        does: "drop",
        object: "other",
        kind: `what ${procedure} is given`,
        name: named,
        cascade: false,
      },
    ];
  }
  const text = rest.some((token) => token.kind === "string" || token.kind === "dollar");
  if (text) return readComputed(rest, nested);
  // `EXECUTE FUNCTION f()` of a trigger, and prepared statements, whose text was read where it stood.
  if (first.keyword === "FUNCTION" || first.keyword === "PROCEDURE") return [];
  if (nested.depth > 0 || first.text === "(" || name === "sp_executesql")
    return [{ does: "unknown", text: wordsOf(rest) }];
  return [{ does: "call", name }];
}

/** A text that is put together: what is written out, with a hole for each part that is not. */
export function readComputed(tokens: readonly SqlToken[], nested: Nested): readonly SqlAction[] {
  const pieces = tokens
    .filter((token) => token.kind === "string" || token.kind === "dollar")
    .map((token) => token.text.replace(/%\d{0,9}\$?[-\d]{0,9}[sIL]/g, " computed_name "));
  if (pieces.length === 0) return [];
  const [first, ...rest] = pieces;
  // `format('DROP TABLE %I', 'users')`: a placeholder takes the literal that follows.
  const text =
    rest.length > 0 && (first ?? "").includes(" computed_name ")
      ? (first ?? "").replace("computed_name", `${rest[0] ?? ""} `)
      : pieces.join(" computed_name ");
  const needsName =
    /\b(?:TABLE|DATABASE|SCHEMA|FROM|TRUNCATE|EXISTS|VIEW)\s{0,20}"?\s{0,20}$/i.test(text);
  return nested.read(needsName ? `${text.replace(/"\s*$/, "")} computed_name` : text);
}

/** What stands between the parentheses of a call, as far as one verb looks. */
function argumentsAt(tokens: readonly SqlToken[], start: number): readonly SqlToken[] {
  const window = tokens.slice(start, start + nearby);
  return window.slice(0, afterParentheses(window, 0));
}

/** Some tokens as a text to show. */
export function wordsOf(tokens: readonly SqlToken[]): string {
  return tokens
    .map((token) => token.text)
    .join(" ")
    .slice(0, 80);
}

/** A semicolon need not stand before the next EXEC, which is read where it stands itself. */
function upToNext(tokens: readonly SqlToken[]): readonly SqlToken[] {
  const end = tokens.findIndex(
    (token, index) =>
      (token.text === ";" && token.kind === "symbol") ||
      (index > 0 && (token.keyword === "EXEC" || token.keyword === "EXECUTE")),
  );
  return end < 0 ? tokens : tokens.slice(0, end);
}
