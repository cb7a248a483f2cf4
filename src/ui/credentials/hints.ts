import { Disposable, l10n, Range, ThemeColor, window, type TextEditor } from "vscode";
import type { Entry } from "../../credentials/inventory/entry";
import { globPath } from "../offLimits/globPath";
import { breadthWord } from "./words";

/** A quiet word at the end of each line that holds a credential, in every open editor. */
export function createCredentialHints(of: (path: string) => readonly Entry[]): {
  refresh(): void;
  dispose(): void;
} {
  const hint = window.createTextEditorDecorationType({
    after: { color: new ThemeColor("editorCodeLens.foreground"), margin: "0 0 0 3em" },
  });
  const draw = (editor: TextEditor): void => {
    const path = globPath(editor.document.uri);
    const entries = path === undefined ? [] : of(editor.document.uri.fsPath);
    editor.setDecorations(
      hint,
      entries
        .filter(({ line }) => line <= editor.document.lineCount)
        .map((entry) => {
          const { end } = editor.document.lineAt(entry.line - 1).range;
          const contentText = l10n.t("{0}, {1}", entry.kind, breadthWord(entry));
          return { range: new Range(end, end), renderOptions: { after: { contentText } } };
        }),
    );
  };
  const refresh = (): void => {
    window.visibleTextEditors.forEach(draw);
  };
  const shown = window.onDidChangeVisibleTextEditors(refresh);
  return {
    refresh,
    dispose: () => {
      Disposable.from(hint, shown).dispose();
    },
  };
}
