import { EventEmitter, FileDecoration, l10n, ThemeColor, window, type Uri } from "vscode";
import { colorIds } from "../ids";
import { globPath } from "./globPath";

export interface Decorations {
  /** Draws every mark anew: call it when the patterns have changed. */
  refresh(): void;
  dispose(): void;
}

/**
 * Marks off-limits files in the Explorer, in tabs and in open editors. The mark is text as well as
 * colour, and the tooltip says which pattern it comes from, or what was found in the file. What holds
 * a credential and is not off-limits gets a quieter one.
 */
export function createDecorations(
  pattern: (path: string) => string | undefined,
  found: (path: string) => string,
): Decorations {
  const changed = new EventEmitter<Uri | Uri[] | undefined>();
  const registration = window.registerFileDecorationProvider({
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration(uri) {
      const path = globPath(uri);
      const matched = path === undefined ? undefined : pattern(path);
      const inside = path === undefined ? "" : found(uri.fsPath);
      if (matched === undefined) {
        return inside === "" ? undefined : new FileDecoration("CR", l10n.t("Holds {0}", inside));
      }
      return new FileDecoration(
        "OL",
        inside === ""
          ? l10n.t("Off-limits to agents (matches {0})", matched)
          : l10n.t("Off-limits to agents: holds {0}", inside),
        new ThemeColor(colorIds.offLimits),
      );
    },
  });
  return {
    refresh: () => {
      changed.fire(undefined);
    },
    dispose: () => {
      registration.dispose();
      changed.dispose();
    },
  };
}
