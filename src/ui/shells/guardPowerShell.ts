import { l10n, window } from "vscode";
import type { PowerShellProfiles } from "../../gates/shell/powershellProfiles";
import { createChangedFiles } from "../agents/changedFiles";

/**
 * Leads PowerShell to its gate by a line in its profile, or takes the line out again if it is there.
 * The profile is shown as it would be, and changed only when a person says so.
 */
export async function guardPowerShell({ plan, apply }: PowerShellProfiles): Promise<void> {
  const guarding = await plan("guard");
  if (guarding.length === 0) {
    await window.showInformationMessage(l10n.t("PowerShell was not found in PATH."));
    return;
  }
  const missing = guarding.filter(({ before, after }) => before !== after);
  const what = missing.length > 0 ? "guard" : "unguard";
  const changes = what === "guard" ? missing : await plan("unguard");
  const pending = changes.filter(({ before, after }) => (before ?? "") !== after);
  const files = createChangedFiles("tenth-second-powershell");
  try {
    await files.show(pending);
    const yes = what === "guard" ? l10n.t("Guard PowerShell") : l10n.t("Stop Guarding");
    const message =
      what === "guard"
        ? l10n.t("Lead PowerShell to Tenth Second by a line in its profile?")
        : l10n.t("Take the line of Tenth Second out of the profile of PowerShell?");
    const detail = [
      pending.map(({ path }) => path).join("\n"),
      ...(what === "guard"
        ? [
            l10n.t(
              "Its lines are then held before they run. This was written from the documentation of PowerShell, and nobody has verified it yet: if PowerShell behaves oddly, run this command again. A PowerShell that is started with -NoProfile is not held.",
            ),
          ]
        : []),
    ].join("\n\n");
    if ((await window.showWarningMessage(message, { modal: true, detail }, yes)) !== yes) return;
    for (const change of pending) {
      if (!apply(change)) {
        void window.showWarningMessage(
          l10n.t("{0} was changed meanwhile, so it was left alone. Try again.", change.path),
        );
      }
    }
  } finally {
    files.dispose();
  }
}
