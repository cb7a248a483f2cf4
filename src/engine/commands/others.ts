import { agentModels } from "./agents";
import { backupPrograms } from "./backups";
import { cloudTools } from "./cloud";
import { dataPrograms } from "./data";
import type { CommandModel } from "./define";

/**
 * Programs that are run now and then, each of them by many options and sub-commands.
 *
 * @public loaded on need by index.ts
 */
export const otherModels: readonly CommandModel[] = [
  ...agentModels,
  ...backupPrograms,
  ...cloudTools,
  ...dataPrograms,
];
