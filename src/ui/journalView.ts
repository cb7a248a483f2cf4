import { Disposable, EventEmitter, l10n, Uri, window, workspace } from "vscode";

/** Shows the journal as a read-only document. */
export interface JournalView {
  /** Reads the journal anew and shows it. */
  readonly open: () => Promise<void>;
  readonly dispose: () => void;
}

const uri = Uri.from({ scheme: "tenth-second-journal", path: "/Journal.log" });

/** Registers the document; `read` gives its whole text. */
export function createJournalView(read: () => Promise<string>): JournalView {
  const changed = new EventEmitter<Uri>();
  const registrations = Disposable.from(
    changed,
    workspace.registerTextDocumentContentProvider(uri.scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: read,
    }),
  );
  return {
    async open() {
      try {
        changed.fire(uri);
        await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(l10n.t("The journal could not be read: {0}", why));
      }
    },
    dispose() {
      registrations.dispose();
    },
  };
}
