import { l10n, window } from "vscode";
import { confirmLoosening } from "./confirmLoosening";

/** What the toggle needs of the settings. */
export interface ModeSetting {
  mode(): "guard" | "strict";
  /** Writes the mode into the user settings; leaving strict mode has been agreed to. */
  setMode(mode: "guard" | "strict"): Promise<void>;
}

/**
 * Makes a toggle for strict mode: on at once, off after a modal, because any extension can run a
 * command. While the modal is open further calls do nothing.
 */
export function strictToggle(setting: ModeSetting): () => Promise<void> {
  let isAsking = false;
  return async () => {
    if (setting.mode() === "guard") {
      await setting.setMode("strict");
      return;
    }
    if (isAsking) return;
    isAsking = true;
    try {
      const agreed = await confirmLoosening({
        message: l10n.t("Leave strict mode?"),
        detail: l10n.t(
          "In guard mode your own command lines pass, and only an agent's irreversible commands wait for you.",
        ),
        keep: l10n.t("Stay Strict"),
        loosen: l10n.t("Leave Strict Mode"),
      });
      if (!agreed) return;
      await setting.setMode("guard");
      if (setting.mode() === "strict") {
        void window.showInformationMessage(
          l10n.t("This workspace asks for strict mode in its settings, so it stays on here."),
        );
      }
    } finally {
      isAsking = false;
    }
  };
}
