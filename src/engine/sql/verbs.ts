import type { SqlAction } from "./action";
import { readKind, readName, readNames } from "./objects";
import type { SqlToken } from "./tokens";

/** How far one verb looks ahead, so that hostile text costs no more than its length. */
export const nearby = 300;

/** DROP of anything, at a place. */
export function readDrop(tokens: readonly SqlToken[], at: number): readonly SqlAction[] {
  const kind = readKind(tokens, at + 1);
  if (kind?.temporary === true) return [];
  if (kind === undefined) {
    // `DROP WAREHOUSE x`: a kind of this dialect's own. In the middle of a text it is just a word.
    const word = tokens[at + 1];
    if (at > 0 || word?.kind !== "word") return [];
    const name = readName(tokens, at + 2)?.name ?? "of an unknown name";
    return [{ does: "drop", object: "other", kind: word.text.toLowerCase(), name, cascade: false }];
  }
  const cascade = mentions(tokens, at, "CASCADE");
  const names = readNames(tokens, kind.next);
  const every = kind.kind === "tables" ? ["every table"] : ["of an unknown name"];
  return (names.length === 0 || kind.kind === "tables" ? every : names).map((name) => ({
    does: "drop",
    object: kind.object,
    kind: kind.kind === "tables" ? "table" : kind.kind,
    name,
    cascade,
  }));
}

/** TRUNCATE of tables, at a place. */
export function readTruncate(tokens: readonly SqlToken[], at: number): readonly SqlAction[] {
  const cascade = mentions(tokens, at, "CASCADE");
  const [first, second] = [tokens[at + 1]?.keyword, tokens[at + 2]?.keyword];
  if (first === "ALL" && second === "TABLES")
    return [{ does: "truncate", name: "every table", cascade }];
  if (first === "DATABASE" || first === "SCHEMA") {
    const name = readName(tokens, at + 2)?.name ?? "of an unknown name";
    return [{ does: "truncate", name: `every table of ${name}`, cascade }];
  }
  const names = readNames(tokens, at + 1);
  return (names.length === 0 ? ["an unknown table"] : names).map((name) => ({
    does: "truncate",
    name,
    cascade,
  }));
}

/** REVOKE: which rights, and from whom. */
export function readRevoke(tokens: readonly SqlToken[]): readonly SqlAction[] {
  const from = tokens.findLastIndex((token) => token.keyword === "FROM");
  const what = tokens
    .slice(1, from < 0 ? undefined : from)
    .map((token) => token.text)
    .join(" ");
  const names = from < 0 ? [] : readNames(tokens, from + 1);
  return [
    {
      does: "revoke",
      what: what.replaceAll(" , ", ", ").slice(0, 120),
      from: names.join(", ") || "an unknown role",
    },
  ];
}

/** GRANT gives rights, and a role may be made or changed so that nothing stops it. */
export function readGrant(tokens: readonly SqlToken[]): readonly SqlAction[] {
  const to = tokens.findLastIndex((token) => token.keyword === "TO");
  const what = tokens
    .slice(1, to < 0 ? undefined : to)
    .map((token) => token.text)
    .join(" ");
  const names = to < 0 ? [] : readNames(tokens, to + 1);
  return [
    {
      does: "grant",
      what: what.replaceAll(" , ", ", ").slice(0, 120),
      to: names.join(", ") || "an unknown role",
    },
  ];
}

/** CREATE and ALTER of a role, user or login with rights over everything. */
export function readSuperuser(tokens: readonly SqlToken[]): readonly SqlAction[] {
  if (!/^(?:USER|ROLE|LOGIN)$/.test(tokens[1]?.keyword ?? "")) return [];
  if (!tokens.some((token) => token.keyword === "SUPERUSER")) return [];
  return [{ does: "grant", what: "superuser", to: tokens[2]?.text ?? "an unknown role" }];
}

/** MERGE touches the rows that match; a match that is always or never made leaves no condition. */
export function readMerge(tokens: readonly SqlToken[]): readonly SqlAction[] {
  const name = readName(tokens, tokens[1]?.keyword === "INTO" ? 2 : 1)?.name ?? "an unknown table";
  const blind = tokens.some(
    (token, at) => token.keyword === "ON" && /^(?:TRUE|FALSE)$/.test(tokens[at + 1]?.keyword ?? ""),
  );
  const deletes = branchesOf(tokens, "DELETE");
  if (deletes.length > 0) {
    const rows = blind && deletes.includes("any row") ? "every" : "some";
    return [{ does: "delete", name, rows }];
  }
  const updates = branchesOf(tokens, "UPDATE").length > 0;
  return updates ? [{ does: "update", name, rows: "some" }] : [];
}

/** The branches of a MERGE that end in a verb, each with whether it has a condition of its own. */
function branchesOf(
  tokens: readonly SqlToken[],
  verb: string,
): readonly ("any row" | "rows that meet a condition")[] {
  let conditional = false;
  return tokens.flatMap(({ keyword }, at) => {
    if (keyword === "WHEN") conditional = false;
    if (keyword === "AND") conditional = true;
    if (keyword !== verb || tokens[at - 1]?.keyword !== "THEN") return [];
    return [conditional ? "rows that meet a condition" : "any row"];
  });
}

/** T-SQL's RESTORE DATABASE puts a backup in the place of what is there. */
export function readRestore(tokens: readonly SqlToken[]): readonly SqlAction[] {
  if (tokens[1]?.keyword !== "DATABASE" || !mentions(tokens, 0, "REPLACE")) return [];
  const name = readName(tokens, 2)?.name ?? "of an unknown name";
  return [{ does: "drop", object: "database", kind: "database", name, cascade: false }];
}

/** ClickHouse's SYSTEM DROP REPLICA; the other things that SYSTEM drops are caches. */
export function readSystem(tokens: readonly SqlToken[]): readonly SqlAction[] {
  const at = tokens.findIndex((token) => token.keyword === "REPLICA");
  if (tokens[1]?.keyword !== "DROP" || at < 0 || at > 3) return [];
  const name = tokens[at + 1]?.text ?? "of an unknown name";
  return [{ does: "drop", object: "other", kind: "replica", name, cascade: false }];
}

/** SurrealDB's REMOVE of a namespace, database or table, and Snowflake's of the files of a stage. */
export function readRemove(tokens: readonly SqlToken[]): readonly SqlAction[] {
  if (tokens[1]?.text.startsWith("@") === true) {
    const name = tokens
      .slice(1, 12)
      .map((token) => token.text)
      .join("");
    return [{ does: "drop", object: "other", kind: "files of stage", name, cascade: false }];
  }
  const kind = tokens[1]?.keyword ?? "";
  const object = kind === "TABLE" ? "table" : "database";
  if (!/^(?:NAMESPACE|NS|DATABASE|DB|TABLE)$/.test(kind)) return [];
  const guarded = tokens[2]?.keyword === "IF" ? 4 : 2;
  const name = readName(tokens, guarded)?.name ?? "of an unknown name";
  return [{ does: "drop", object, kind: object, name, cascade: false }];
}

/** COPY into a file of the server, or through a program on it. */
export function readCopy(tokens: readonly SqlToken[]): readonly SqlAction[] {
  const at = tokens.findIndex(
    (token, index) => index > 0 && (token.keyword === "TO" || token.keyword === "FROM"),
  );
  const next = tokens[at + 1];
  if (at < 0 || next === undefined) return [];
  if (next.keyword === "PROGRAM") {
    return [{ does: "run", command: tokens[at + 2]?.text ?? "", where: "server" }];
  }
  if (tokens[at]?.keyword === "TO" && next.kind === "string")
    return [{ does: "write", path: next.text, where: "server" }];
  return [];
}

/** SQLite's VACUUM INTO writes a file. */
export function vacuumInto(tokens: readonly SqlToken[]): readonly SqlAction[] {
  const into = tokens.findIndex((token) => token.keyword === "INTO");
  const path = tokens[into + 1];
  return into > 0 && path?.kind === "string"
    ? [{ does: "write", path: path.text, where: "server" }]
    : [];
}

/** True if a keyword comes soon after a place. */
function mentions(tokens: readonly SqlToken[], at: number, keyword: string): boolean {
  return tokens.slice(at, at + nearby).some((token) => token.keyword === keyword);
}
