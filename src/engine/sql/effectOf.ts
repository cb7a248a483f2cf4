import { scratchEvidence } from "../evidence/production";
import type { Effect, Reversibility } from "../model/effect";
import type { NamedKind, NamedResource, PathResource } from "../model/resource";
import type { SqlAction, SqlObject } from "./action";
import type { Store } from "./store";

/** Where an action takes place. */
export interface Place {
  readonly store: Store;
  /** Names of temporary tables, in lower case. */
  readonly temporary: ReadonlySet<string>;
  readonly path: (text: string) => PathResource;
}

/** The actions that touch something that lasts. */
export type Lossy = Extract<
  SqlAction,
  {
    does:
      | "drop"
      | "truncate"
      | "delete"
      | "update"
      | "replace"
      | "revoke"
      | "grant"
      | "change"
      | "run"
      | "write"
      | "unknown";
  }
>;

/** One action on its store as an effect; undefined if nothing lasting is touched. */
export function effectOf(action: Lossy, place: Place): Effect | undefined {
  const { store } = place;
  switch (action.does) {
    case "drop": {
      if (action.object === "table" && isTemporary(action.name, place.temporary)) return undefined;
      const { kind, loss, because } = drops[action.object];
      const what = kind === "database object" ? `${action.kind} ${action.name}` : action.name;
      const cascades = action.cascade && loss === "recoverable" && action.object !== "constraint";
      return {
        kind: "drop",
        resource: named(kind, what, store),
        ...reversibility(cascades ? "irreversible" : loss, action.name, store, action.object),
        because: cascades ? "CASCADE drops the columns and tables that depend on it" : because,
        ...(action.cascade && !cascades ? { including: "and what depends on it" } : {}),
      };
    }
    case "truncate":
      if (isTemporary(action.name, place.temporary)) return undefined;
      return {
        kind: "truncate",
        resource: named("table", action.name, store),
        ...reversibility("irreversible", action.name, store),
        because: "every row is removed, and only a backup brings them back",
        ...(action.cascade ? { including: "and the tables that refer to it" } : {}),
      };
    case "delete":
    case "update":
      return rowsEffect(action, place);
    case "replace":
      if (action.object === "table" || action.object === "database" || action.object === "schema") {
        return {
          kind: "drop",
          resource: named(action.object, action.name, store),
          ...reversibility("irreversible", action.name, store),
          because: `CREATE OR REPLACE drops the ${action.object} that is there, with its rows`,
        };
      }
      return {
        kind: "change",
        resource: named("database object", `${action.kind} ${action.name}`, store),
        ...reversibility("recoverable", action.name, store),
        because: "the definition that is there is replaced; running the old one again restores it",
      };
    case "revoke":
      return {
        kind: "revoke",
        resource: named("account", `${action.from}: ${action.what}`, store),
        ...reversibility("recoverable", action.from, store),
        because: "the same rights can be granted again",
      };
    case "grant": {
      const wide = store.reach === "elsewhere" && /\b(?:all|superuser|public)\b/i.test(action.what);
      return {
        kind: "grant",
        resource: named("account", `${action.to}: ${action.what}`, store),
        ...reversibility(wide ? "irreversible" : "recoverable", action.to, store),
        because: "the rights can be revoked, but not what is done with them until then",
      };
    }
    case "change":
      return {
        kind: "change",
        resource: named("setting", action.what, store),
        ...reversibility("recoverable", "", store),
        because: "it can be set back",
      };
    case "run": {
      const place = action.where === "client" ? "on this machine" : "on the database server";
      return {
        kind: "unknown",
        unknown: "dynamic",
        resource: {
          kind: "program",
          name: action.command,
          reach: action.where === "client" ? "here" : store.reach,
        },
        because: `the statement runs \`${action.command}\` ${place}, which is not looked into`,
      };
    }
    case "write":
      if (action.where === "server" && store.reach === "elsewhere") return undefined;
      return { kind: "overwrite", resource: place.path(action.path) };
    case "unknown":
      return {
        kind: "unknown",
        unknown: action.limit === true ? "limit" : "dynamic",
        resource: { kind: "text", name: action.text, reach: store.reach },
        because:
          action.limit === true
            ? `the SQL has ${action.text}`
            : `the statement \`${action.text}\` is put together when it runs`,
      };
  }
}

function rowsEffect(
  action: Extract<SqlAction, { does: "delete" | "update" }>,
  place: Place,
): Effect | undefined {
  if (isTemporary(action.name, place.temporary)) return undefined;
  const { store } = place;
  const verb = action.does === "delete" ? "DELETE" : "UPDATE";
  const resource = named("rows", action.name, store);
  if (action.rows === "some") {
    // With a condition it is what programs do all day; only production makes it worth a question.
    if (store.production === undefined) return { kind: "change", resource, reversibility: "none" };
    const because = `${verb} changes stored rows, and only a backup brings them back`;
    return { kind: "change", resource, reversibility: "irreversible", because };
  }
  return {
    kind: action.does === "delete" ? "delete" : "overwrite",
    resource,
    ...reversibility("irreversible", action.name, store),
    because:
      action.condition === undefined
        ? `${verb} without WHERE takes every row`
        : `WHERE ${action.condition} keeps no row, so ${verb} takes every row`,
  };
}

function named(kind: NamedKind, name: string, store: Store): NamedResource {
  const inDatabase = kind === "database" ? undefined : store.database;
  const where = [inDatabase, store.host].filter((part) => part !== undefined).join(" on ");
  return {
    kind,
    name,
    ...(where === "" ? {} : { in: where }),
    reach: store.reach,
    ...(store.production === undefined ? {} : { production: store.production }),
  };
}

/**
 * How bad a loss is here: what a throw-away store loses can be made again, and what production loses
 * is one step worse.
 */
function reversibility(
  loss: "recoverable" | "irreversible",
  name: string,
  store: Store,
  object?: SqlObject,
): { readonly reversibility: Reversibility } {
  if (store.production !== undefined) {
    return { reversibility: loss === "irreversible" ? "catastrophic" : "irreversible" };
  }
  const whole = object === "database" || object === "schema";
  const word = whole ? scratchEvidence(name) : scratchName(name);
  const scratch = store.scratch ?? (store.reach === "here" ? word : undefined);
  return { reversibility: loss === "irreversible" && scratch !== undefined ? "regenerable" : loss };
}

/** Tables are called `tests` for good reasons; `tmp` and `scratch` mean it, and so does `app_test`. */
function scratchName(name: string): string | undefined {
  const word = scratchEvidence(name);
  if (word === undefined || /^(?:tmp|temp|scratch)$/.test(word)) return word;
  return /(?:^|[_-])test$/i.test(name) ? word : undefined;
}

interface Drop {
  readonly kind: NamedKind;
  readonly loss: "recoverable" | "irreversible";
  readonly because: string;
}

const definition: Omit<Drop, "kind"> = {
  loss: "recoverable",
  because: "no rows are lost; running its definition again brings it back",
};
const rows: Omit<Drop, "kind"> = {
  loss: "irreversible",
  because: "what is stored in it is deleted, and only a backup brings it back",
};

const drops: Readonly<Record<SqlObject, Drop>> = {
  database: { kind: "database", ...rows },
  schema: { kind: "schema", ...rows },
  table: { kind: "table", ...rows },
  column: { kind: "database object", ...rows },
  partition: { kind: "database object", ...rows },
  tablespace: { kind: "database object", ...rows },
  "large object": { kind: "database object", ...rows },
  owned: {
    kind: "database object",
    ...rows,
    because: "everything that the role owns in the database is dropped",
  },
  other: {
    kind: "database object",
    ...rows,
    because: "what it holds is not known to Tenth Second",
  },
  role: { kind: "account", loss: "irreversible", because: "its password and its rights are gone" },
  view: { kind: "database object", ...definition },
  index: { kind: "database object", ...definition },
  constraint: { kind: "database object", ...definition },
  routine: { kind: "database object", ...definition },
  type: { kind: "database object", ...definition },
  sequence: { kind: "database object", ...definition },
  extension: { kind: "database object", ...definition },
  policy: { kind: "database object", ...definition },
};

function isTemporary(name: string, temporary: ReadonlySet<string>): boolean {
  const bare = name.toLowerCase();
  return (
    bare.startsWith("pg_temp") ||
    bare.startsWith("temp.") ||
    bare.startsWith("#") ||
    temporary.has(bare)
  );
}
