import { l10n, window } from "vscode";
import type { Choice } from "./modal";
import type { Timing } from "./timing";

/**
 * Modals whose question was withdrawn while they were on the screen. No API closes a modal
 * (microsoft/vscode#48960 and its duplicates), so it stands until the person closes it; what they
 * choose in it is nobody's answer, and they are told so.
 */
export interface Standing {
  count(): number;
  /** When the last of them was closed. */
  lastClosed(): number;
  /** What the next question says about the one before it. */
  notice(): string;
  /** The choice, or undefined as soon as the question is withdrawn. */
  unlessWithdrawn(modal: Promise<Choice>, signal: AbortSignal): Promise<Choice | undefined>;
}

/** Knows none yet. */
export function createStanding(timing: Timing): Standing {
  let count = 0;
  let lastClosed = -Infinity;

  async function leaveStanding(modal: Promise<Choice>): Promise<void> {
    count += 1;
    void window.showWarningMessage(
      l10n.t(
        "The held command was withdrawn. The dialog on the screen decides nothing any more: close it.",
      ),
    );
    const late = await modal.finally(() => {
      count -= 1;
      lastClosed = timing.now();
    });
    if (late === "once" || late === "session") {
      void window.showWarningMessage(
        l10n.t("That command had been withdrawn before you answered. It was not run."),
      );
    }
  }

  return {
    count: () => count,
    lastClosed: () => lastClosed,
    notice: () =>
      l10n.t("the question before this one was withdrawn, your answer to it did nothing"),
    unlessWithdrawn(modal, signal) {
      return new Promise((resolve, reject) => {
        const withdraw = (): void => {
          resolve(undefined);
          void leaveStanding(modal);
        };
        signal.addEventListener("abort", withdraw, { once: true });
        modal.then(
          (choice) => {
            signal.removeEventListener("abort", withdraw);
            resolve(choice);
          },
          (error: unknown) => {
            signal.removeEventListener("abort", withdraw);
            reject(error instanceof Error ? error : new Error(String(error)));
          },
        );
      });
    },
  };
}
