/** The section under which every setting of ours is found. */
export const settingsSection = "tenthSecond";

/** The commands that the extension registers; package.json declares the same ones. */
export const commandIds = {
  toggleStrict: "tenthSecond.toggleStrict",
  reviewSettings: "tenthSecond.reviewSettings",
  openSettings: "tenthSecond.openSettings",
  showHeld: "tenthSecond.showHeld",
  showJournal: "tenthSecond.showJournal",
  checkCoverage: "tenthSecond.checkCoverage",
  markOffLimits: "tenthSecond.markOffLimits",
  allowForAgents: "tenthSecond.allowForAgents",
  reviewExceptions: "tenthSecond.reviewExceptions",
  installAgentHooks: "tenthSecond.installAgentHooks",
  removeAgentHooks: "tenthSecond.removeAgentHooks",
  writeOffLimits: "tenthSecond.writeOffLimits",
  removeOffLimits: "tenthSecond.removeOffLimits",
  narrowCredential: "tenthSecond.narrowCredential",
  runSandboxed: "tenthSecond.runSandboxed",
  guardPowerShell: "tenthSecond.guardPowerShell",
  guardMcpServers: "tenthSecond.guardMcpServers",
  unguardMcpServers: "tenthSecond.unguardMcpServers",
} as const;
export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** The colours that a theme may change. */
export const colorIds = { offLimits: "tenthSecond.offLimitsForeground" } as const;

/** What `when` clauses in package.json may look at. */
export const contextKeys = { settingsToReview: "tenthSecond.settingsToReview" } as const;

/** The views that package.json declares. */
export const viewIds = { credentials: "tenthSecondCredentials" } as const;

export const statusBarId = "tenthSecond.status";
