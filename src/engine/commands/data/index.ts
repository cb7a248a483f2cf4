import type { CommandModel } from "../define";
import { arangosh } from "./arango";
import { cypherShell } from "./cypher";
import { frameworkTools } from "./frameworksTable";
import { migrationTools } from "./migrationsTable";
import { mongosh } from "./mongo";
import { otherTaskTools } from "./otherTasksTable";
import { queueTools } from "./queuesTable";
import { restoreTools } from "./restoresTable";
import { siteTools } from "./sitesTable";
import { sqlTools } from "./sqlToolsTable";
import { storeTools } from "./storesTable";

/** Clients of databases and queues, and the tools that migrate, dump and restore them. */
export const dataPrograms: readonly CommandModel[] = [
  arangosh,
  cypherShell,
  ...frameworkTools,
  ...migrationTools,
  mongosh,
  ...otherTaskTools,
  ...queueTools,
  ...restoreTools,
  ...siteTools,
  ...sqlTools,
  ...storeTools,
];
