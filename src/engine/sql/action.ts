/** What a DROP, CREATE or ALTER names. */
export const sqlObjects = [
  "database",
  "schema",
  "table",
  "column",
  "partition",
  "tablespace",
  "owned",
  "role",
  "view",
  "index",
  "constraint",
  "routine",
  "type",
  "sequence",
  "extension",
  "policy",
  "large object",
  "other",
] as const;
export type SqlObject = (typeof sqlObjects)[number];

/**
 * One thing that a text of SQL does, before it is known to which server. Names are as written,
 * schema-qualified and without quotes.
 */
export type SqlAction =
  | {
      readonly does: "drop";
      readonly object: SqlObject;
      /** The kind as written, in lower case: `materialized view`. */
      readonly kind: string;
      readonly name: string;
      readonly cascade: boolean;
    }
  | { readonly does: "truncate"; readonly name: string; readonly cascade: boolean }
  | {
      readonly does: "delete" | "update";
      readonly name: string;
      readonly rows: "every" | "some";
      /** Why it is every row although there is a condition: `id > 0` keeps none. */
      readonly condition?: string;
    }
  /** CREATE OR REPLACE: what was there before is gone. */
  | {
      readonly does: "replace";
      readonly object: SqlObject;
      readonly kind: string;
      readonly name: string;
    }
  | { readonly does: "revoke"; readonly what: string; readonly from: string }
  | { readonly does: "grant"; readonly what: string; readonly to: string }
  /** A setting of the server or of the guard of a table. */
  | { readonly does: "change"; readonly what: string }
  /** A command of the operating system, on the server or where the client runs. */
  | { readonly does: "run"; readonly command: string; readonly where: "client" | "server" }
  | { readonly does: "write"; readonly path: string; readonly where: "client" | "server" }
  | { readonly does: "include"; readonly path: string }
  | { readonly does: "connect"; readonly database: string }
  | { readonly does: "begin" | "commit" | "rollback" }
  /** A routine or view is defined: its body runs only if something calls it. */
  | { readonly does: "define"; readonly name: string; readonly body: readonly SqlAction[] }
  | { readonly does: "call"; readonly name: string }
  | { readonly does: "temporary"; readonly name: string }
  /** Statements that are only put together when they run. */
  | {
      readonly does: "unknown";
      readonly text: string;
      /** There is more of it than is read. */
      readonly limit?: true;
    };
