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

function pipelineOf({ input }: ToolCall): string {
  return asText(input["pipeline"] ?? input["stages"] ?? []);
}

function asText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** MongoDB's own server (mongodb-mcp-server) and those that take its tools' names. */
export const mongodb: ServerFamily = {
  name: "MongoDB",
  words: ["mongodb", "mongo", "atlas"],
  also: ({ input }) => textAt(input, ["collection", "collectionname"]) !== undefined,
  tools: {
    deletemany: mongo((name, call) => `db.getCollection(${name}).deleteMany(${filterOf(call)})`),
    deletedocuments: mongo(
      (name, call) => `db.getCollection(${name}).deleteMany(${filterOf(call)})`,
    ),
    deleteone: () => [],
    updatemany: mongo(
      (name, call) =>
        `db.getCollection(${name}).updateMany(${filterOf(call)}, ${asText(call.input["update"] ?? {})})`,
    ),
    dropcollection: mongo((name) => `db.getCollection(${name}).drop()`),
    dropdatabase: mongo(() => "db.dropDatabase()"),
    runcommand: mongo((_name, { input }) => `db.runCommand(${asText(input["command"] ?? input)})`),
    dropindex: () => [],
    aggregate: mongo((name, call) => `db.getCollection(${name}).aggregate(${pipelineOf(call)})`),
    runaggregate: mongo((name, call) => `db.getCollection(${name}).aggregate(${pipelineOf(call)})`),
    find: () => [],
  },
  examples: [
    {
      name: "delete-many",
      input: { database: "app", collection: "users", filter: {} },
      effects: ["delete rows of users in app (irreversible)"],
    },
    {
      name: "delete-many",
      input: { database: "app", collection: "users", filter: { old: true } },
      effects: [],
    },
    {
      name: "delete_documents",
      input: { collection: "users", query: {} },
      effects: ["delete rows of users (irreversible)"],
    },
    {
      name: "update-many",
      input: { database: "app", collection: "users", filter: {}, update: { $set: { a: 1 } } },
      effects: ["overwrite rows of users in app (irreversible)"],
    },
    { name: "delete-one", input: { collection: "users", filter: { _id: 1 } }, effects: [] },
    {
      name: "drop-collection",
      input: { database: "app", collection: "users" },
      effects: ["drop table users in app (irreversible)"],
    },
    {
      name: "drop-database",
      input: { database: "app" },
      effects: ["drop database app (irreversible)"],
    },
    {
      name: "runCommand",
      input: { command: { dropDatabase: 1 } },
      effects: ["drop database that is in use (irreversible)"],
    },
    { name: "drop-index", input: { collection: "users", indexName: "i" }, effects: [] },
    { name: "aggregate", input: { collection: "users", pipeline: [] }, effects: [] },
    {
      name: "aggregate",
      input: { database: "app", collection: "users", pipeline: [{ $out: "users" }] },
      effects: ["overwrite table users in app (irreversible)"],
    },
    {
      name: "run-aggregate",
      input: {
        collection: "a",
        pipeline: [{ $merge: { into: "users", whenMatched: "replace" } }],
      },
      effects: ["overwrite rows of users (irreversible)"],
    },
    {
      name: "run-aggregate",
      input: { collection: "a", pipeline: [{ $merge: { into: "totals" } }] },
      effects: [],
    },
    { name: "find", input: { collection: "users", filter: {} }, effects: [] },
  ],
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
  name: "Redis",
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
  examples: [
    { name: "delete", input: { key: "a" }, effects: ["delete database key a (irreversible)"] },
    {
      name: "del",
      input: { keys: ["a", "b"] },
      effects: ["delete database key a (irreversible)", "delete database key b (irreversible)"],
    },
    { name: "unlink", input: { key: "a" }, effects: ["delete database key a (irreversible)"] },
    {
      name: "flushall",
      input: {},
      effects: ["truncate database every key of every database (irreversible)"],
    },
    { name: "flushdb", input: {}, effects: ["truncate database every key (irreversible)"] },
    { name: "hdel", input: { name: "a", key: "b" }, effects: [] },
    { name: "lpop", input: { name: "a" }, effects: [] },
    { name: "rpop", input: { name: "a" }, effects: [] },
    { name: "srem", input: { name: "a", value: "b" }, effects: [] },
    { name: "zrem", input: { key: "a", member: "b" }, effects: [] },
    { name: "xdel", input: { key: "a", entry_id: "1-0" }, effects: [] },
    { name: "json_del", input: { name: "a", path: "$.b" }, effects: [] },
    { name: "expire", input: { name: "a", expire_seconds: 1 }, effects: [] },
    { name: "set", input: { key: "a", value: "FLUSHALL" }, effects: [] },
  ],
};

/** Upstash runs commands of Redis that come as lists of words. */
export const upstashServer: ServerFamily = {
  name: "Upstash",
  words: ["upstash"],
  tools: {
    redisdatabaserunrediscommands: ({ input }) =>
      rowsOfWords(input["commands"]).map((words) => argv(["redis-cli", ...words])),
    redisdatabaserunsingleredis: ({ input }) =>
      rowsOfWords([input["command"]]).map((words) => argv(["redis-cli", ...words])),
  },
  examples: [
    {
      name: "redis_database_run_redis_commands",
      input: { database_id: "1", commands: [["GET", "a"], ["FLUSHDB"]] },
      effects: ["truncate database every key (irreversible)"],
    },
    { name: "redis_database_run_single_redis", input: { command: ["GET", "a"] }, effects: [] },
  ],
};

function rowsOfWords(value: unknown): readonly (readonly string[])[] {
  if (!Array.isArray(value)) return [];
  return value.map((row: unknown) =>
    (Array.isArray(row) ? row : [row]).filter((word) => typeof word === "string"),
  );
}

/** Prisma's own server, whose tools are commands of its command line. */
export const prismaServer: ServerFamily = {
  name: "Prisma",
  words: ["prisma"],
  tools: { migratereset: () => [argv(["prisma", "migrate", "reset", "--force"])] },
  examples: [
    {
      name: "migrate-reset",
      input: { projectCWD: "/w" },
      effects: ["drop database of DATABASE_URL (irreversible)"],
    },
  ],
};

/** Elasticsearch and OpenSearch: what names an index, or every one. */
export const elastic: ServerFamily = {
  name: "Elasticsearch",
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
  examples: [
    {
      name: "delete_index",
      input: { index: "logs" },
      effects: ["destroy database index logs in elasticsearch (irreversible)"],
    },
    { name: "search", input: { index: "logs", query: { match: { a: "delete" } } }, effects: [] },
  ],
};
