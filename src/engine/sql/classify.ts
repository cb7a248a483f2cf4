import type { SqlAction } from "./action";
import { readAlter } from "./alter";
import { calls, readComputed, readExecute, wordsOf, type Nested } from "./dynamic";
import { readMeta } from "./meta";
import { afterParentheses, readKind, readName } from "./objects";
import { beginsStatement, isUpdate, readDelete, readUpdate } from "./rows";
import { splitStatements } from "./statements";
import { mostTokens, tokenizeSql, type SqlDialect, type SqlToken } from "./tokens";
import {
  readCopy,
  readDrop,
  readGrant,
  readMerge,
  readRemove,
  readRestore,
  readRevoke,
  readSuperuser,
  readSystem,
  readTruncate,
  vacuumInto,
  nearby,
} from "./verbs";

/** Bodies and literals are read as SQL again, up to this depth. */
const deepest = 6;

/** After so many the rest is not looked at, and that is said. */
const mostActions = 1000;

const unread: SqlAction = { does: "unknown", text: "more statements than are read", limit: true };

/** Everything that a text of SQL does, in order. */
export function classifySql(text: string, dialect: SqlDialect): readonly SqlAction[] {
  return readText(text, dialect, 0);
}

function readText(text: string, dialect: SqlDialect, depth: number): readonly SqlAction[] {
  if (depth > deepest) return [{ does: "unknown", text: "statements nested too deeply" }];
  const nested: Nested = { depth, read: (inner) => readText(inner, dialect, depth + 1) };
  const actions: SqlAction[] = [];
  const all = tokenizeSql(text, dialect);
  if (all.length >= mostTokens) actions.push(unread);
  for (const { tokens, meta } of splitStatements(all)) {
    actions.push(...readStatement(tokens, nested));
    if (actions.length > mostActions) {
      actions.length = mostActions;
      actions.push(unread);
      break;
    }
    if (meta === undefined) continue;
    actions.push(...readMeta(meta, dialect));
    // The rows of the query are run as statements; what is written out in it shows what they are.
    if (/^\\gexec\b/.test(meta)) actions.push(...readComputed(tokens, nested));
  }
  // BEGIN and END of a body are blocks, not transactions.
  return depth === 0 ? actions : actions.filter((action) => !transaction.has(action.does));
}

const transaction: ReadonlySet<SqlAction["does"]> = new Set(["begin", "commit", "rollback"]);

function readStatement(tokens: readonly SqlToken[], nested: Nested): readonly SqlAction[] {
  const second = tokens[1]?.keyword ?? "";
  switch (tokens[0]?.keyword) {
    case undefined:
    case "COMMENT":
    case "SHOW":
    case "DESCRIBE":
    case "DESC":
      return [];
    case "EXPLAIN": {
      const verb = tokens.findIndex((token) =>
        ["DELETE", "UPDATE", "WITH", "MERGE", "INSERT", "SELECT"].includes(token.keyword),
      );
      const runs = tokens.slice(1, verb).some((token) => token.keyword === "ANALYZE");
      return runs && verb > 0 ? readStatement(tokens.slice(verb), nested) : [];
    }
    case "BEGIN":
    case "START": {
      // In a body BEGIN opens a block; what stands in it is read all the same.
      const rest = tokens.slice(1).findIndex((_token, index) => beginsStatement(tokens, index + 1));
      return [
        { does: "begin" },
        ...(rest < 0 ? scan(tokens, 1, nested) : scan(tokens, rest + 1, nested)),
      ];
    }
    case "COMMIT":
      return [{ does: "commit" }];
    case "END":
      return second === "" || second === "TRANSACTION" || second === "WORK"
        ? [{ does: "commit" }]
        : [];
    case "ROLLBACK":
    case "ABORT":
      return tokens.some((token) => token.keyword === "TO" || token.keyword === "PREPARED")
        ? []
        : [{ does: "rollback" }];
    case "CREATE":
      return [...readSuperuser(tokens), ...readCreate(tokens, nested)];
    case "ALTER":
      return [...readSuperuser(tokens), ...readAlter(tokens)];
    case "GRANT":
      return readGrant(tokens);
    case "REVOKE":
      return readRevoke(tokens);
    case "USE":
      return tokens.length === 2 ? [{ does: "connect", database: tokens[1]?.text ?? "" }] : [];
    case "MERGE":
      return readMerge(tokens);
    case "COPY":
      return readCopy(tokens);
    case "SHUTDOWN":
      return [{ does: "change", what: "server that is shut down" }];
    case "DO":
      return tokens.flatMap((token) =>
        token.kind === "dollar" || token.kind === "string" ? nested.read(token.text) : [],
      );
    case "RESET":
    case "PURGE":
      if (second === "MASTER" || second === "BINARY")
        return [{ does: "truncate", name: "binary logs", cascade: false }];
      // Oracle's bin is where dropped tables can still be had back from.
      if (/^(?:RECYCLEBIN|DBA_RECYCLEBIN|TABLE|TABLESPACE)$/.test(second))
        return [{ does: "truncate", name: "dropped tables in the bin", cascade: false }];
      return [];
    case "RESTORE":
      return readRestore(tokens);
    case "REMOVE":
    case "RM":
      return readRemove(tokens);
    case "PREPARE":
      // MySQL's form takes a text, which runs when it is executed.
      if (tokens[2]?.keyword !== "FROM") return scan(tokens, 0, nested);
      return tokens[3]?.kind === "string"
        ? nested.read(tokens[3].text)
        : [{ does: "unknown", text: wordsOf(tokens.slice(3)) }];
    case "SYSTEM":
      return readSystem(tokens);
    case "TRUNCATE":
      return readTruncate(tokens, 0);
    case "REPLACE":
      // ClickHouse's short form of CREATE OR REPLACE.
      if (second === "TABLE") {
        const name = readName(tokens, 2)?.name ?? "an unknown table";
        return [{ does: "replace", object: "table", kind: "table", name }];
      }
      return second === "INTO"
        ? [{ does: "update", name: readName(tokens, 2)?.name ?? "an unknown table", rows: "some" }]
        : [];
    default:
      return scan(tokens, 0, nested);
  }
}

/**
 * Finds the verbs inside a statement: those of a WITH, of a block, after an IF, or of further
 * statements that nothing separates.
 */
function scan(tokens: readonly SqlToken[], start: number, nested: Nested): readonly SqlAction[] {
  const actions: SqlAction[] = [];
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || token.keyword === "") continue;
    const next = tokens[at + 1];
    switch (token.keyword) {
      case "DELETE":
        if (at === start || beginsStatement(tokens, at) || next?.keyword === "TOP")
          actions.push(...readDelete(tokens, at));
        continue;
      case "UPDATE":
        if (
          (at === start && next?.kind !== "symbol") ||
          (isUpdate(tokens, at) && beginsStatement(tokens, at))
        ) {
          actions.push(...readUpdate(tokens, at));
        }
        continue;
      case "DROP":
        actions.push(...readDrop(tokens, at));
        continue;
      case "TRUNCATE":
        if (at === start || next?.keyword === "TABLE" || follows(tokens, at))
          actions.push(...readTruncate(tokens, at));
        continue;
      case "MERGE":
        if (next?.keyword !== "INTO") continue;
        // The verbs after it are its own.
        return [...actions, ...readMerge(tokens.slice(at))];
      case "OVERWRITE":
        if (tokens[at - 1]?.keyword === "INSERT") {
          const name = readName(tokens, next?.keyword === "INTO" ? at + 2 : at + 1)?.name;
          actions.push({ does: "truncate", name: name ?? "an unknown table", cascade: false });
        }
        continue;
      case "EXEC":
      case "EXECUTE":
        actions.push(...readExecute(tokens, at, nested));
        continue;
      case "OUTFILE":
      case "DUMPFILE":
        if (next?.kind === "string")
          actions.push({ does: "write", path: next.text, where: "server" });
        continue;
      case "VACUUM":
        actions.push(...vacuumInto(tokens.slice(at, at + nearby)));
        continue;
      case "CALL":
      case "PERFORM":
        actions.push(...calls(tokens, at + 1, nested));
        continue;
      default:
        if (next?.text === "(" && next.kind === "symbol")
          actions.push(...calls(tokens, at, nested));
    }
  }
  return actions;
}

/** True after a word that lets a statement begin: `THEN TRUNCATE a`. */
function follows(tokens: readonly SqlToken[], at: number): boolean {
  return ["THEN", "ELSE", "BEGIN", "LOOP", "DO", "AS"].includes(tokens[at - 1]?.keyword ?? "");
}

function readCreate(tokens: readonly SqlToken[], nested: Nested): readonly SqlAction[] {
  const kind = readKind(tokens, 1);
  if (kind === undefined) return [];
  const target = readName(tokens, kind.next);
  const name = target?.name ?? "of an unknown name";
  if (kind.temporary) return kind.object === "table" ? [{ does: "temporary", name }] : [];
  const replaces =
    tokens[1]?.keyword === "OR" && ["REPLACE", "ALTER"].includes(tokens[2]?.keyword ?? "");
  const actions: SqlAction[] = [];
  if (replaces) actions.push({ does: "replace", object: kind.object, kind: kind.kind, name });
  if (kind.object === "routine" && target !== undefined) {
    const dollar = tokens.find((token) => token.kind === "dollar");
    const body =
      dollar === undefined
        ? scan(tokens, afterParentheses(tokens, target.next), {
            ...nested,
            depth: nested.depth + 1,
          })
        : nested.read(dollar.text);
    if (body.length > 0) actions.push({ does: "define", name, body });
  }
  // A statement may follow the definition of a table with nothing between (SQL Server).
  if (kind.object === "table" && target !== undefined) {
    const after = afterParentheses(tokens, target.next);
    actions.push(
      ...scan(tokens.slice(after), 0, nested).filter((action) => action.does !== "call"),
    );
  }
  return actions;
}
