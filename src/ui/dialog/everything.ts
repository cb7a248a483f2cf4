import {
  CodeLens,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  TabInputText,
  Uri,
  ViewColumn,
  window,
  workspace,
} from "vscode";
import { commandIds } from "../ids";

/** Read-only documents that show a held command whole. */
export interface Everything {
  /** Opens a text beside what the person works on; it is gone when `close` is called. */
  open(text: string): Promise<Opened>;
  dispose(): void;
}

export interface Opened {
  /** Resolves when the person has closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

const scheme = "tenth-second-held";

/** Registers the documents. A line above the text leads back to the question. */
export function createEverything(): Everything {
  const texts = new Map<string, string>();
  const tabClosed = new EventEmitter<string>();
  let number = 0;

  const registrations = Disposable.from(
    tabClosed,
    workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) =>
        texts.get(uri.path) ?? l10n.t("This command is no longer held."),
    }),
    languages.registerCodeLensProvider(
      { scheme },
      {
        provideCodeLenses: (document) =>
          texts.has(document.uri.path)
            ? [
                new CodeLens(new Range(0, 0, 0, 0), {
                  title: l10n.t("Decide…"),
                  command: commandIds.showHeld,
                }),
              ]
            : [],
      },
    ),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) {
        if (input instanceof TabInputText && input.uri.scheme === scheme) {
          tabClosed.fire(input.uri.path);
        }
      }
    }),
  );

  return {
    async open(text) {
      number += 1;
      const path = `/${l10n.t("Held Command {0}", number)}.txt`;
      texts.set(path, text);
      const uri = Uri.from({ scheme, path });
      const closed = new Promise<void>((resolve) => {
        const listener = tabClosed.event((other) => {
          if (other !== path) return;
          listener.dispose();
          resolve();
        });
      });
      const document = await workspace.openTextDocument(uri);
      await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
      return {
        closed,
        async close() {
          texts.delete(path);
          const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
          const ours = tabs.filter(
            ({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString(),
          );
          if (ours.length > 0) await window.tabGroups.close(ours, true);
        },
      };
    },
    dispose() {
      registrations.dispose();
      texts.clear();
    },
  };
}
