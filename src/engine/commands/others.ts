import { agentModels } from "./agents";
import { backupPrograms } from "./backups";
import { btrfs } from "./btrfs";
import { cloudTools } from "./cloud";
import { dataPrograms } from "./data";
import type { CommandModel } from "./define";
import { deployments } from "./deploymentsTable";
import { firewalls } from "./firewallTable";
import { flashers } from "./flashersTable";
import { httpie } from "./httpie";
import { sevenZip } from "./sevenZip";
import { smallTools } from "./smallToolsTable";
import { setfacl } from "./setfacl";
import { sshKeygen } from "./sshKeygen";
import { wipers } from "./wipers";

/**
 * Programs that are run now and then, each of them by many options and sub-commands.
 *
 * @public loaded on need by index.ts
 */
export const otherModels: readonly CommandModel[] = [
  ...agentModels,
  ...backupPrograms,
  btrfs,
  ...cloudTools,
  ...dataPrograms,
  ...deployments,
  ...firewalls,
  ...flashers,
  httpie,
  sevenZip,
  ...smallTools,
  setfacl,
  sshKeygen,
  ...wipers,
];
