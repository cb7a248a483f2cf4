import { commands, l10n, window } from "vscode";
import type { SettingsProblem } from "../host/settings/readSettings";
import { commandIds } from "./ids";

/** Says once which values in settings files have no effect, and why. */
export function reportSettings(problems: readonly SettingsProblem[]): void {
  const [first] = problems;
  if (first === undefined) return;
  const open = l10n.t("Open Settings");
  const message =
    problems.length === 1
      ? l10n.t("Tenth Second: {0}.", first.message)
      : l10n.t("Tenth Second: {0}, and {1} more.", first.message, problems.length - 1);
  void window.showWarningMessage(message, open).then((answer) => {
    if (answer === open) return commands.executeCommand(commandIds.openSettings);
    return undefined;
  });
}
