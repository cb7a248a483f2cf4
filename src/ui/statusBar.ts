import { l10n, MarkdownString, StatusBarAlignment, ThemeColor, window } from "vscode";
import { commandIds, statusBarId } from "./ids";
import { statusText, type Status } from "./statusText";

/** What the tooltip adds to the status. */
export interface Notes {
  /** Values in settings files that have no effect, and why. */
  readonly problems: readonly string[];
  /** Settings whose weaker values wait for a person's word. */
  readonly weaker: readonly string[];
  /** What is not covered in this window. */
  readonly notCovered: readonly string[];
}

export interface StatusBar {
  show(status: Status, notes: Notes): void;
  dispose(): void;
}

/** The item in the status bar. A click toggles strict mode. */
export function createStatusBar(): StatusBar {
  const item = window.createStatusBarItem(statusBarId, StatusBarAlignment.Left, 100);
  item.name = "Tenth Second";
  item.command = commandIds.toggleStrict;
  return {
    show(status, notes) {
      const { text, label, background } = statusText(status);
      item.text = text;
      item.tooltip = tooltip(status, notes);
      item.accessibilityInformation = { label, role: "button" };
      item.backgroundColor =
        background === "none" ? undefined : new ThemeColor(`statusBarItem.${background}Background`);
      item.show();
    },
    dispose() {
      item.dispose();
    },
  };
}

function tooltip(status: Status, notes: Notes): MarkdownString {
  const text = new MarkdownString("**Tenth Second**\n\n", true);
  // Links may run these commands and no others, whatever a folder's name says.
  text.isTrusted = { enabledCommands: Object.values(commandIds) };
  text.appendText(statusText(status).summary);
  list(text, l10n.t("Waiting for your word, because they protect less:"), notes.weaker);
  list(text, l10n.t("Ignored in the settings:"), notes.problems);
  list(text, l10n.t("Not covered:"), notes.notCovered);
  const links = [
    ...(status.kind === "holding" ? [link(l10n.t("Show Held Commands"), commandIds.showHeld)] : []),
    ...(notes.weaker.length > 0
      ? [link(l10n.t("Review Weaker Settings"), commandIds.reviewSettings)]
      : []),
    link(l10n.t("Show Journal"), commandIds.showJournal),
    link(l10n.t("Open Settings"), commandIds.openSettings),
  ];
  text.appendMarkdown(`\n\n---\n\n${links.join(" · ")}`);
  return text;
}

function list(text: MarkdownString, heading: string, entries: readonly string[]): void {
  if (entries.length === 0) return;
  text.appendMarkdown("\n\n");
  text.appendText(heading);
  for (const entry of entries) {
    text.appendMarkdown("\n- ");
    text.appendText(entry);
  }
}

function link(title: string, command: string): string {
  return `[${title}](command:${command})`;
}
