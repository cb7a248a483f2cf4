import { commands, Disposable, l10n, Uri, window } from "vscode";
import type { PowerShellProfiles } from "../gates/shell/powershellProfiles";
import type { HookDialogs } from "./agents/hookDialogs";
import { showNarrower, type CredentialRow } from "./credentials/view";
import { commandIds, settingsSection, type CommandId } from "./ids";
import {
  allowForAgents,
  markOffLimits,
  reviewExceptions,
  targetsOf,
  type OffLimitsSettings,
} from "./offLimits/commands";
import type { NativeDialogs } from "./offLimits/nativeDialogs";
import { guardMcpServers, type McpGuarding } from "./mcp/guardMcpServers";
import { guardPowerShell } from "./shells/guardPowerShell";
import { strictToggle, type ModeSetting } from "./strictMode";

/** What the commands act on. */
export interface CommandTargets {
  readonly mode: ModeSetting;
  readonly offLimits: OffLimitsSettings;
  readonly reviewSettings: () => Promise<void>;
  /** Brings a question back that was set aside; false if there is none. */
  readonly showHeld: () => boolean;
  readonly showJournal: () => Promise<void>;
  readonly showCoverage: () => Promise<void>;
  readonly mcp: McpGuarding;
  readonly powershell: PowerShellProfiles;
  readonly runSandboxed: () => Promise<void>;
  readonly agentHooks: Pick<HookDialogs, "install" | "remove">;
  readonly native: Pick<NativeDialogs, "write" | "remove">;
}

/** Registers every command of the extension; one that is missing does not compile. */
export function registerCommands(targets: CommandTargets): Disposable {
  const { mode, offLimits, reviewSettings, showHeld, showJournal, mcp, agentHooks } = targets;
  const handlers: Readonly<Record<CommandId, (...args: readonly unknown[]) => unknown>> = {
    [commandIds.toggleStrict]: strictToggle(mode),
    [commandIds.reviewSettings]: reviewSettings,
    [commandIds.openSettings]: () =>
      commands.executeCommand("workbench.action.openSettings", settingsSection),
    [commandIds.showHeld]: () => {
      if (showHeld()) return undefined;
      return window.showInformationMessage(l10n.t("No command waits to be decided."));
    },
    [commandIds.showJournal]: showJournal,
    [commandIds.checkCoverage]: targets.showCoverage,
    [commandIds.markOffLimits]: (...args) => markOffLimits(filesIn(args), offLimits),
    [commandIds.allowForAgents]: (...args) => allowForAgents(filesIn(args), offLimits),
    [commandIds.reviewExceptions]: () => reviewExceptions(offLimits),
    [commandIds.installAgentHooks]: agentHooks.install,
    [commandIds.removeAgentHooks]: agentHooks.remove,
    [commandIds.writeOffLimits]: targets.native.write,
    [commandIds.removeOffLimits]: targets.native.remove,
    [commandIds.narrowCredential]: showNarrower,
    [commandIds.runSandboxed]: targets.runSandboxed,
    [commandIds.guardPowerShell]: () => guardPowerShell(targets.powershell),
    [commandIds.guardMcpServers]: () => guardMcpServers("guard", mcp),
    [commandIds.unguardMcpServers]: () => guardMcpServers("unguard", mcp),
  };
  return Disposable.from(
    ...Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler)),
  );
}

/** The Explorer gives the clicked file and then the selection; any caller may give anything. */
function filesIn([clicked, selected]: readonly unknown[]): readonly Uri[] {
  const files = Array.isArray(selected) ? selected.filter((one) => one instanceof Uri) : [];
  const row =
    clicked instanceof Uri ? clicked : (clicked as Partial<CredentialRow> | undefined)?.file;
  return targetsOf(row, files);
}
