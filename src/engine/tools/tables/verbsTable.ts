import type { NamedKind } from "../../model/resource";

/** Words by which a tool says that it takes something away for good. */
export const hardVerbs: ReadonlySet<string> = new Set([
  ...["delete", "destroy", "drop", "purge", "wipe", "erase", "truncate", "terminate", "nuke"],
  ...["obliterate", "flushall", "flushdb", "shred", "unpublish", "deprovision"],
  ...["decommission", "teardown", "del", "deleteall", "deletemany", "rmrf"],
]);

/** Words that may mean that, or only that something is put aside. */
export const softVerbs: ReadonlySet<string> = new Set([
  ...["remove", "rm", "reset", "revoke", "clear", "empty", "prune", "kill", "force", "overwrite"],
  ...["uninstall", "rollback", "cleanup", "clean", "discard", "undeploy", "rotate", "expire"],
  ...["unlink", "flush", "detach", "restore", "evict", "reap", "downgrade", "trash"],
]);

/** Where a provider keeps what was deleted: to empty it is to delete all of that for good. */
export const lastResorts: ReadonlySet<string> = new Set(["trash", "bin", "recyclebin", "trashcan"]);
export const emptyingVerbs: ReadonlySet<string> = new Set(["empty", "clear", "purge", "flush"]);

/** Words that tell that a tool only looks, at the beginning of its name, or at its end. */
export const lookingVerbs: ReadonlySet<string> = new Set([
  ...["get", "list", "read", "search", "describe", "find", "show", "view", "fetch", "query"],
  ...["lookup", "inspect", "count", "browse", "explain", "check", "validate", "diff", "status"],
  ...["info", "stats", "history", "log", "logs", "summary", "summarize", "analyze", "preview"],
  ...["estimate", "plan", "lint", "download", "export", "watch", "monitor", "resolve", "compare"],
  ...["ping", "help", "whoami", "think", "snapshot", "retrieve", "scan", "detect", "verify"],
]);

/** Words beside a looking one that tell that it runs what it is given all the same. */
export const runningWords: ReadonlySet<string> = new Set([
  ...["execute", "exec", "run", "sql", "eval", "evaluate", "command", "shell", "statement"],
  ...["query", "cypher", "graphql", "mutation", "script"],
]);

/** What is taken away, by the word for it in the tool's name. Kinds as the engine's resources have them. */
export const nouns: Readonly<Record<string, NamedKind>> = {
  account: "account",
  accounts: "account",
  app: "project",
  application: "project",
  backup: "volume backup",
  backups: "volume backup",
  branch: "git branch",
  bucket: "bucket",
  buckets: "bucket",
  cluster: "infrastructure",
  clusters: "infrastructure",
  collection: "table",
  collections: "table",
  column: "database object",
  columns: "database object",
  container: "container",
  containers: "container",
  credential: "credential",
  credentials: "credential",
  data: "rows",
  database: "database",
  databases: "database",
  db: "database",
  deployment: "service",
  deployments: "service",
  disk: "volume",
  document: "rows",
  documents: "rows",
  domain: "setting",
  environment: "environment",
  function: "service",
  image: "image",
  images: "image",
  index: "table",
  infrastructure: "infrastructure",
  instance: "infrastructure",
  instances: "infrastructure",
  key: "credential",
  keys: "credential",
  keyspace: "database",
  lambda: "service",
  namespace: "namespace",
  namespaces: "namespace",
  object: "object",
  objects: "object",
  mariadb: "database",
  mongo: "database",
  mongodb: "database",
  mysql: "database",
  organization: "account",
  org: "account",
  package: "package",
  partition: "table",
  pod: "cluster object",
  postgres: "database",
  postgresql: "database",
  project: "project",
  projects: "project",
  queue: "service",
  record: "rows",
  records: "rows",
  release: "release",
  repo: "project",
  repository: "project",
  resource: "infrastructure",
  resources: "infrastructure",
  role: "account",
  row: "rows",
  rows: "rows",
  schema: "schema",
  secret: "credential",
  secrets: "credential",
  server: "infrastructure",
  service: "service",
  services: "service",
  site: "project",
  snapshot: "volume backup",
  snapshots: "volume backup",
  stack: "infrastructure",
  storage: "volume",
  table: "table",
  tables: "table",
  tenant: "account",
  token: "credential",
  topic: "service",
  user: "account",
  users: "account",
  vm: "infrastructure",
  vms: "infrastructure",
  volume: "volume",
  volumes: "volume",
  worker: "service",
  workspace: "project",
  zone: "setting",
};

/** What holds work or data: to clear or reset one is to lose what is in it. */
export const stores: ReadonlySet<NamedKind> = new Set<NamedKind>([
  ...(["database", "schema", "table", "rows", "volume", "volume backup", "bucket"] as const),
  ...(["namespace", "project", "environment", "infrastructure", "git branch"] as const),
]);

/** Words that tell that a tool makes or changes something, whatever follows: `create_delete_rule`. */
export const makingVerbs: ReadonlySet<string> = new Set([
  ...["create", "add", "make", "update", "set", "insert", "put", "post", "push", "edit", "new"],
  ...["enable", "configure", "register", "start", "open", "send", "schedule", "generate", "build"],
  ...["deploy", "undelete", "recover"],
]);

/**
 * What is small, put back in a moment, or the agent's own: a tool that takes only this away is not
 * worth a question by its name alone.
 */
export const smallThings: ReadonlySet<string> = new Set([
  ...[
    "drag",
    "browser",
    "mouse",
    "annotation",
    "assignee",
    "assignees",
    "bookmark",
    "breakpoint",
    "breakpoints",
    "cache",
  ],
  ...["caches", "cell", "cells", "character", "characters", "component", "connection", "console"],
  ...["cookie", "cookies", "draft", "drafts", "edge", "element", "elements", "emoji", "entities"],
  ...["entity", "filter", "filters", "font", "highlight", "history", "input", "label", "labels"],
  ...["layer", "layout", "line", "lines", "link", "localstorage", "marker", "memories", "memory"],
  ...["node", "nodes", "notification", "notifications", "observation", "observations", "pin"],
  ...["process", "processes", "property", "reaction", "reactions", "relation", "relations"],
  ...["reminder", "selection", "selections", "session", "sessions", "shape", "shapes", "star"],
  ...["step", "style", "styles", "tab", "tabs", "terminal", "text", "timer", "todo", "todos"],
  ...["viewport", "watch", "watcher", "webhook", "window", "word", "comment", "comments"],
]);

/** Switches that say that nothing is to be asked, or that more is to be hit: consent of the model. */
export const forcingSwitches: readonly string[] = [
  ...["force", "confirm", "confirmed", "yes", "approve", "approved", "autoapprove", "skipconfirm"],
  ...["skipconfirmation", "noconfirm", "cascade", "recursive", "all", "allnamespaces", "purge"],
  ...["permanent", "permanently", "hard", "harddelete", "deleteall", "iunderstand", "skipbackup"],
  ...["skipfinalsnapshot", "deletebackups", "deletevolumes", "removevolumes", "volumes"],
  ...["userconsent", "acknowledge", "acceptdataloss", "dangerous", "bypass", "override"],
];
