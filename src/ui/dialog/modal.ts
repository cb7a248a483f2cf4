import { CancellationTokenSource, l10n, window, type MessageItem } from "vscode";

/** What the person chose in the modal. */
export type Choice = "everything" | "once" | "session" | "deny";

/** What the modal offers beside Show Everything and Deny. */
export interface Offered {
  readonly once: boolean;
  readonly session: boolean;
}

/**
 * The modal. Show Everything comes first, because VS Code gives the focus to the first button, so
 * that Enter and Space decide nothing; Deny is what Escape and closing stand for.
 */
export async function askInModal(
  message: string,
  detail: string,
  offered: Offered,
): Promise<Choice> {
  const item = (title: string, choice: Choice): MessageItem & { readonly choice: Choice } => ({
    title,
    choice,
    isCloseAffordance: choice === "deny",
  });
  const answer = await window.showWarningMessage(
    message,
    { modal: true, detail },
    item(l10n.t("Show Everything"), "everything"),
    ...(offered.once ? [item(l10n.t("Allow Once"), "once")] : []),
    ...(offered.once && offered.session ? [item(l10n.t("Allow in This Session"), "session")] : []),
    item(l10n.t("Deny"), "deny"),
  );
  return answer?.choice ?? "deny";
}

/** Asks for the name of what would be lost: nobody types it by accident. */
export async function askForName(name: string, signal: AbortSignal): Promise<boolean> {
  const source = new CancellationTokenSource();
  const cancel = (): void => {
    source.cancel();
  };
  signal.addEventListener("abort", cancel);
  try {
    const typed = await window.showInputBox(
      {
        title: l10n.t("This takes everything with it"),
        prompt: l10n.t("Type {0} to allow it once. Escape denies it.", name),
        placeHolder: name,
        ignoreFocusOut: true,
      },
      source.token,
    );
    return !signal.aborted && typed?.trim() === name;
  } finally {
    signal.removeEventListener("abort", cancel);
    source.dispose();
  }
}
