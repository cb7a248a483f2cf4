import type { Effect } from "../model/effect";
import type { PathResource } from "../model/resource";
import type { SqlAction } from "./action";
import { classifySql } from "./classify";
import { effectOf } from "./effectOf";
import { storeOf, storeOfUrl, type Store } from "./store";
import { sqlLimit, type SqlDialect } from "./tokens";

/** Where statements run, and how paths in them are to be read. */
export interface SqlSession {
  readonly dialect: SqlDialect;
  readonly store: Store;
  /** A path that the client opens. */
  readonly path: (text: string) => PathResource;
  /** The text of a file that the client runs, if it is known. */
  readonly read: (path: PathResource) => string | undefined;
  /** The store after `\c name` or `.open name`, where a name is not enough. */
  readonly connect?: (name: string) => Store;
}

/** Files that run files are followed so far. */
const deepestInclude = 5;

/** An effect, and whether ROLLBACK takes it back. */
interface Entry {
  readonly effect: Effect;
  readonly transactional: boolean;
}

interface State {
  store: Store;
  entries: Entry[];
  /** Where the open transaction began in `entries`. */
  begun: number | undefined;
  readonly temporary: Set<string>;
  readonly bodies: Map<string, readonly SqlAction[]>;
}

/** What texts of SQL do that are run one after the other in one session. */
export function sqlEffects(texts: readonly string[], session: SqlSession): readonly Effect[] {
  const state: State = {
    store: session.store,
    entries: [],
    begun: undefined,
    temporary: new Set(),
    bodies: new Map(),
  };
  for (const text of texts) {
    for (const action of classifySql(text, session.dialect)) perform(action, state, session, 0);
    if (text.length > sqlLimit) state.entries.push({ effect: tooLong, transactional: false });
  }
  return unique(state.entries.map((entry) => entry.effect));
}

const tooLong: Effect = {
  kind: "unknown",
  unknown: "limit",
  resource: { kind: "text", name: "SQL", reach: "here" },
  because: "only the first million characters of the SQL were read",
};

function perform(action: SqlAction, state: State, session: SqlSession, depth: number): void {
  switch (action.does) {
    case "begin":
      state.begun ??= state.entries.length;
      return;
    case "commit":
      state.begun = undefined;
      return;
    case "rollback":
      if (state.begun !== undefined) rollBack(state);
      return;
    case "temporary":
      state.temporary.add(action.name.toLowerCase());
      return;
    case "define":
      state.bodies.set(action.name.toLowerCase(), action.body);
      return;
    case "call": {
      const body = state.bodies.get(action.name.toLowerCase());
      if (body === undefined || depth >= deepestInclude) return;
      for (const inner of body) perform(inner, state, session, depth + 1);
      return;
    }
    case "connect":
      state.store = session.connect?.(action.database) ?? connected(state.store, action.database);
      return;
    case "include":
      include(action.path, state, session, depth);
      return;
    case "drop":
    case "truncate":
    case "delete":
    case "update":
    case "replace":
    case "revoke":
    case "grant":
    case "change":
    case "run":
    case "write":
    case "unknown": {
      const effect = effectOf(action, { ...state, path: session.path });
      if (effect === undefined) return;
      // MySQL commits before it changes a definition; nothing takes back what left the database.
      const definition = action.does === "drop" || action.does === "truncate";
      const outside = action.does === "run" || action.does === "write" || action.does === "unknown";
      const transactional = !outside && !(session.dialect === "mysql" && definition);
      state.entries.push({ effect, transactional });
    }
  }
}

function rollBack(state: State): void {
  const begun = state.begun ?? 0;
  state.entries = state.entries.filter((entry, index) => index < begun || !entry.transactional);
  state.begun = undefined;
}

function include(written: string, state: State, session: SqlSession, depth: number): void {
  const path = session.path(written);
  const text = depth < deepestInclude ? session.read(path) : undefined;
  if (text === undefined) {
    state.entries.push({ effect: { kind: "execute", resource: path }, transactional: false });
    return;
  }
  for (const action of classifySql(text, session.dialect))
    perform(action, state, session, depth + 1);
}

function connected(store: Store, name: string): Store {
  return storeOfUrl(name) ?? storeOf({ database: name, host: store.host });
}

/** The same effect twice says nothing new. */
function unique(effects: readonly Effect[]): readonly Effect[] {
  const seen = new Set<string>();
  return effects.filter((effect) => {
    const key = JSON.stringify(effect);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
