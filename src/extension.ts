import { l10n, window, type ExtensionContext } from "vscode";
import { maskSecrets } from "./engine";
import { guardWindow } from "./guardWindow";
import { createWindowStatus } from "./ui/windowStatus";

/** Ends what the window still holds; VS Code waits for it a few seconds. */
let close = (): Promise<void> => Promise.resolve();

/** Shows a failure instead of leaving a window that only looks guarded. */
export async function activate(context: ExtensionContext): Promise<void> {
  const log = window.createOutputChannel("Tenth Second", { log: true });
  const status = createWindowStatus();
  const begun = performance.now();
  context.subscriptions.push(log, status);
  try {
    close = await guardWindow(context, status, (problem) => {
      // What an error says may hold the text that it arose from, and so a secret.
      log.warn(
        maskSecrets(
          problem instanceof Error ? (problem.stack ?? problem.message) : String(problem),
        ),
      );
    });
    log.info(`guarding this window after ${Math.round(performance.now() - begun)} ms`);
  } catch (problem) {
    const why = maskSecrets(problem instanceof Error ? problem.message : String(problem));
    log.error(problem instanceof Error ? maskSecrets(problem.stack ?? why) : why);
    status.setGate({ kind: "not enforcing", why });
    void window.showErrorMessage(l10n.t("Tenth Second does not guard this window: {0}", why));
  }
}

export async function deactivate(): Promise<void> {
  await close();
}
