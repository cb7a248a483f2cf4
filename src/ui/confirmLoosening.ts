import { l10n, window } from "vscode";

/** A question whose answer would weaken the protection. */
export interface Loosening {
  readonly message: string;
  readonly detail: string;
  /** The button that changes nothing: it has the focus, so that Enter keeps the protection. */
  readonly keep: string;
  readonly loosen: string;
}

/**
 * Asks a person before anything becomes weaker. A modal, because any extension can run a command
 * or write a setting, but only a person can answer this.
 */
export async function confirmLoosening(question: Loosening): Promise<boolean> {
  const { message, detail, keep, loosen } = question;
  const answer = await window.showWarningMessage(message, { modal: true, detail }, keep, loosen);
  return answer === loosen;
}

/** Asks about weaker values that were found in settings files. */
export async function confirmWeakerSettings(changes: readonly string[]): Promise<boolean> {
  return confirmLoosening({
    message: l10n.t("The settings ask Tenth Second to protect less than it does now."),
    detail: `${changes.join("\n")}\n\n${l10n.t(
      "If you did not change them, something else did. Until you agree, the stricter values stay in force.",
    )}`,
    keep: l10n.t("Keep Protection"),
    loosen: l10n.t("Accept Weaker Settings"),
  });
}
