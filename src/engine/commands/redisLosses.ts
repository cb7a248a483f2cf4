import type { Reversibility } from "../model/effect";

/** What a command of Redis loses. */
export interface Loss {
  readonly name: string;
  readonly kind: "truncate" | "delete" | "change" | "stop";
  readonly reversibility: Reversibility;
  readonly because: string;
}

const flushed: Loss = {
  name: "every key",
  kind: "truncate",
  reversibility: "irreversible",
  because: "the keys are removed at once; only a dump that was made before brings them back",
};

/** Something that is deleted from the memory of the server. */
export function removed(name: string): Loss {
  return {
    name,
    kind: "delete",
    reversibility: "irreversible",
    because: "it is removed at once; only a dump that was made before brings it back",
  };
}

/** Commands that lose data or stop the server, by their first word or words. Source: redis.io/commands. */
export const losses: Readonly<Record<string, Loss>> = {
  FLUSHALL: { ...flushed, name: "every key of every database" },
  FLUSHDB: flushed,
  SWAPDB: {
    name: "two databases",
    kind: "change",
    reversibility: "recoverable",
    because: "swapping again undoes it",
  },
  "CLUSTER RESET": { ...flushed, name: "the node's keys and its place in the cluster" },
  "CLUSTER FLUSHSLOTS": {
    name: "the node's slots",
    kind: "change",
    reversibility: "irreversible",
    because: "the node no longer serves its part of the keys",
  },
  REPLICAOF: {
    ...flushed,
    name: "every key",
    because: "what the server holds is replaced by what the other one has",
  },
  SLAVEOF: {
    ...flushed,
    name: "every key",
    because: "what the server holds is replaced by what the other one has",
  },
  "SCRIPT FLUSH": {
    name: "cached scripts",
    kind: "change",
    reversibility: "recoverable",
    because: "clients load their scripts again",
  },
  "FUNCTION FLUSH": {
    name: "every function",
    kind: "truncate",
    reversibility: "irreversible",
    because: "libraries have to be loaded again from where they are kept",
  },
  SHUTDOWN: {
    name: "the server",
    kind: "stop",
    reversibility: "recoverable",
    because: "it can be started again; NOSAVE loses what was not saved",
  },
  "DEBUG RELOAD": {
    name: "what was not saved",
    kind: "change",
    reversibility: "irreversible",
    because: "memory is replaced by the last dump",
  },
  "FT.DROPINDEX": {
    name: "a search index",
    kind: "delete",
    reversibility: "irreversible",
    because: "it has to be built again; with DD what it indexed is deleted too",
  },
  "JSON.DEL": removed("a document"),
  "JSON.CLEAR": removed("what a document holds"),
  "XGROUP DESTROY": removed("a group of consumers"),
  "ACL DELUSER": {
    name: "a user",
    kind: "change",
    reversibility: "recoverable",
    because: "the user can be made again",
  },
};
