import { basename } from "node:path";
import { diffLines } from "diff";
import { commands, l10n, Uri, workspace, type Disposable } from "vscode";
import type { FileEdit } from "../../gates/agents/install/writeChanges";

/** A file with its text now and then; undefined where there is none. */
type ShownChange = Pick<FileEdit, "path" | "before" | "after">;

/** Shows files as they are and as they would be. */
export interface ChangedFiles {
  /** Opens the differences, all in one editor when there are several. */
  show(changes: readonly ShownChange[]): Promise<void>;
  dispose(): void;
}

/** `scheme` is the documents' own; two that are shown at a time need different ones. */
export function createChangedFiles(scheme = "tenth-second-hooks"): ChangedFiles {
  const texts = new Map<string, string>();
  const registration: Disposable = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? "",
  });

  /** A document that nobody can save over the file by accident. */
  function documentOf(path: string, side: "now" | "then", text: string | undefined): Uri {
    const uri = Uri.from({ scheme, path, query: side });
    texts.set(uri.toString(), text ?? "");
    return uri;
  }

  return {
    async show(changes) {
      texts.clear();
      const shown = changes.map(({ path, before, after }) => ({
        path,
        now: documentOf(path, "now", before),
        then: documentOf(path, "then", after),
      }));
      const [first] = shown;
      if (first !== undefined && shown.length === 1) {
        const title = l10n.t("{0}: with Tenth Second's change", basename(first.path));
        await commands.executeCommand("vscode.diff", first.now, first.then, title);
        return;
      }
      await commands.executeCommand(
        "vscode.changes",
        l10n.t("Hooks of Tenth Second"),
        shown.map(({ path, now, then }) => [Uri.file(path), now, then]),
      );
    },
    dispose() {
      registration.dispose();
    },
  };
}

/** What happens to a file, in a few words after its path. The text itself may hold secrets. */
export function summaryOf({ path, before, after }: ShownChange): string {
  if (before === undefined) return l10n.t("{0}: new file", path);
  if (after === undefined) return l10n.t("{0}: removed", path);
  const parts = diffLines(before, after, { timeout: 200 });
  if (parts === undefined) return l10n.t("{0}: changed", path);
  const lines = (kind: "added" | "removed"): number =>
    parts.reduce((sum, part) => sum + (part[kind] ? part.count : 0), 0);
  return l10n.t("{0}: {1} lines added, {2} taken out", path, lines("added"), lines("removed"));
}
