import type { CommandModel } from "../define";
import { backupTools } from "./backupsTable";
import { keptElsewhere } from "./keptElsewhereTable";
import { machineTools } from "./machinesTable";
import { versionTools } from "./versionsTable";

/** Backups, virtual machines, and other programs that keep or wipe what is stored. */
export const backupPrograms: readonly CommandModel[] = [
  ...backupTools,
  ...keptElsewhere,
  ...machineTools,
  ...versionTools,
];
