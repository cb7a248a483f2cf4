import { EventEmitter, FileDecoration, l10n, ThemeColor, window, type Uri } from "vscode";
import { colorIds } from "../ids";
import { globPath } from "./globPath";

export interface Decorations {
  /** Draws those marks anew that have become others: call it when patterns or findings have changed. */
  refresh(): void;
  dispose(): void;
}

/** What is drawn beside a file: off-limits, or only with a credential in it. */
interface Mark {
  readonly badge: "OL" | "CR";
  readonly tooltip: string;
}

/**
 * Of more URIs at once VS Code takes one per folder and drops the rest (`_maxEventSize` in its
 * extHostDecorations.ts).
 */
const urisPerEvent = 250;

/**
 * Marks off-limits files in the Explorer, in tabs and in open editors. The mark is text as well as
 * colour, and the tooltip says which pattern it comes from, or what was found in the file. What holds
 * a credential and is not off-limits gets a quieter one.
 */
export function createDecorations(
  pattern: (path: string) => string | undefined,
  found: (path: string) => string,
): Decorations {
  const changed = new EventEmitter<Uri[]>();
  // VS Code keeps an answer for as long as the window lives, and draws nothing while it waits for one:
  // if it is to ask anew for all, every badge blinks.
  const drawn = new Map<string, { readonly uri: Uri; readonly mark: Mark | undefined }>();
  const markOf = (uri: Uri): Mark | undefined => {
    const path = globPath(uri);
    return path === undefined ? undefined : markFor(pattern(path), found(uri.fsPath));
  };
  const registration = window.registerFileDecorationProvider({
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration(uri) {
      const mark = markOf(uri);
      drawn.set(uri.toString(), { uri, mark });
      if (mark === undefined) return undefined;
      const color = mark.badge === "OL" ? new ThemeColor(colorIds.offLimits) : undefined;
      return new FileDecoration(mark.badge, mark.tooltip, color);
    },
  });
  return {
    refresh() {
      const stale = [...drawn.values()].flatMap(({ uri, mark }) =>
        markOf(uri)?.tooltip === mark?.tooltip ? [] : [uri],
      );
      for (let at = 0; at < stale.length; at += urisPerEvent) {
        changed.fire(stale.slice(at, at + urisPerEvent));
      }
    },
    dispose: () => {
      registration.dispose();
      changed.dispose();
    },
  };
}

/** The tooltip alone tells two marks apart: each badge has words of its own. */
function markFor(matched: string | undefined, inside: string): Mark | undefined {
  if (matched === undefined) {
    return inside === "" ? undefined : { badge: "CR", tooltip: l10n.t("Holds {0}", inside) };
  }
  const tooltip =
    inside === ""
      ? l10n.t("Off-limits to agents (matches {0})", matched)
      : l10n.t("Off-limits to agents: holds {0}", inside);
  return { badge: "OL", tooltip };
}
