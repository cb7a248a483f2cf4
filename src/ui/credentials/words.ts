import { l10n } from "vscode";
import type { Entry } from "../../credentials/inventory/entry";

/** How much a credential opens, in a word or two. */
export function breadthWord({ breadth }: Pick<Entry, "breadth">): string {
  switch (breadth) {
    case "full":
      return l10n.t("account-wide");
    case "wide":
      return l10n.t("wide");
    case "narrow":
      return l10n.t("narrow");
    case "temporary":
      return l10n.t("temporary");
    case "publishable":
      return l10n.t("made to be public");
  }
}

/** What a file holds, in one line: `Railway token (account-wide), password (wide)`. */
export function sayEntries(entries: readonly Entry[]): string {
  const said = [...new Set(entries.map((entry) => `${entry.kind} (${breadthWord(entry)})`))];
  const shown = said.slice(0, 3).join(", ");
  return said.length > 3 ? l10n.t("{0} and {1} more", shown, said.length - 3) : shown;
}

const day = 86_400_000;

/** How long something is there, in the largest unit that fits: `3 months`. Undefined below a day. */
export function sayAge(milliseconds: number): string | undefined {
  const days = Math.floor(milliseconds / day);
  if (days < 1) return undefined;
  if (days < 14) return days === 1 ? l10n.t("1 day") : l10n.t("{0} days", days);
  if (days < 61) return l10n.t("{0} weeks", Math.floor(days / 7));
  if (days < 730) return l10n.t("{0} months", Math.floor(days / 30.44));
  return l10n.t("{0} years", Math.floor(days / 365.25));
}

/** What can be done about how much a credential opens. */
export function sayNarrower({ kind, reach, narrower }: Entry): string {
  const now = l10n.t("Whoever holds this {0} can {1}.", kind, reach);
  const better =
    narrower === undefined
      ? l10n.t("Keep it out of files: let the program that needs it read it from a secret store.")
      : l10n.t("Use {0} instead, and revoke this one.", narrower);
  return `${now} ${better}`;
}
