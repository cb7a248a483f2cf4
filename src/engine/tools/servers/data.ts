import { textAt, textsAt } from "../input";
import type { ToolCall } from "../call";
import { argv, type Deed } from "../deed";
import { storeWords } from "../storeWords";
import type { ServerFamily } from "./row";

/** A program for the MongoDB shell about the call's collection. */
function mongo(program: (collection: string, call: ToolCall) => string) {
  return (call: ToolCall): readonly Deed[] => {
    const collection = textAt(call.input, ["collection", "collectionname", "coll"]) ?? "collection";
    const database = textAt(call.input, ["database", "databasename", "db", "dbname"]);
    const used = database === undefined ? "" : `use ${database}\n`;
    const text = `${used}${program(JSON.stringify(collection), call)}`;
    return [{ does: "mongo", text, store: { ...storeWords(call), database } }];
  };
}

/** A filter as it stands in the call; an empty one takes everything. */
function filterOf({ input }: ToolCall): string {
  const filter = Object.entries(input).find(([key]) =>
    /^(?:filter|query|where|selector)$/i.test(key),
  );
  return filter?.[1] === undefined ? "{}" : asText(filter[1]);
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** MongoDB's own server (mongodb-mcp-server) and those that take its tools' names. */
export const mongodb: ServerFamily = {
  words: ["mongodb", "mongo", "atlas"],
  also: ({ input }) => textAt(input, ["collection", "collectionname"]) !== undefined,
  tools: {
    deletemany: mongo((name, call) => `db.getCollection(${name}).deleteMany(${filterOf(call)})`),
    deletedocuments: mongo(
      (name, call) => `db.getCollection(${name}).deleteMany(${filterOf(call)})`,
    ),
    deleteone: () => [],
    dropcollection: mongo((name) => `db.getCollection(${name}).drop()`),
    dropdatabase: mongo(() => "db.dropDatabase()"),
    runcommand: mongo((_name, { input }) => `db.runCommand(${asText(input["command"] ?? input)})`),
    dropindex: () => [],
    aggregate: () => [],
    find: () => [],
  },
};

/** One command for a Redis server, by redis-cli's own reading. */
function redis(words: readonly string[], keys: readonly string[]) {
  return (call: ToolCall): readonly Deed[] => [
    argv(["redis-cli", ...words, ...textsAt(call.input, keys)]),
  ];
}

const keys = ["key", "keys", "name"];

/** Redis: mcp-redis (Redis) and the reference server, whose tools are named after commands. */
export const redisServer: ServerFamily = {
  words: ["redis", "valkey"],
  tools: {
    delete: redis(["DEL"], keys),
    del: redis(["DEL"], keys),
    unlink: redis(["UNLINK"], keys),
    flushall: redis(["FLUSHALL"], []),
    flushdb: redis(["FLUSHDB"], []),
    hdel: () => [],
    lpop: () => [],
    rpop: () => [],
    srem: () => [],
    zrem: () => [],
    xdel: () => [],
    jsondel: () => [],
    expire: () => [],
    set: () => [],
  },
};

/** Elasticsearch and OpenSearch: what names an index, or every one. */
export const elastic: ServerFamily = {
  words: ["elasticsearch", "elastic", "opensearch"],
  tools: {
    deleteindex: (call) =>
      textsAt(call.input, ["index", "indexname", "indices"]).map((index) => ({
        does: "http",
        request: {
          method: "DELETE",
          url: `http://${call.server ?? "elasticsearch"}:9200/${index}`,
          headers: [],
          body: { kind: "none" },
        },
      })),
    search: () => [],
  },
};
