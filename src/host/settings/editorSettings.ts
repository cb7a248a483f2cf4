import { workspace, type Memento } from "vscode";
import { editorFiles, writePersonsValue } from "./editorFiles";
import { createLiveSettings, type LiveSettings, type SettingsNow } from "./liveSettings";
import type { SettingsProblem } from "./readSettings";

export interface EditorSettings extends LiveSettings {
  /** What a person should know of the settings, in words. */
  notes(): { readonly problems: readonly string[]; readonly weaker: readonly string[] };
  dispose(): void;
}

/** The settings of this window, read again whenever a settings file or the folders change. */
export function createEditorSettings(edges: {
  readonly home: string;
  readonly everywhere: Memento;
  readonly here: Memento;
  readonly confirm: (changes: readonly string[]) => Promise<boolean>;
  readonly report: (problems: readonly SettingsProblem[]) => void;
  readonly changed: (now: SettingsNow) => void;
  readonly failed: (problem: unknown) => void;
}): EditorSettings {
  const live = createLiveSettings({
    files: editorFiles(edges.home),
    stores: edges,
    confirm: edges.confirm,
    report: edges.report,
    changed: edges.changed,
    write: writePersonsValue,
  });
  const reload = (): void => {
    live.reload().catch(edges.failed);
  };
  const registrations = [
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("tenthSecond")) reload();
    }),
    workspace.onDidChangeWorkspaceFolders(reload),
  ];
  return {
    ...live,
    notes() {
      const { problems, weaker } = live.now();
      return {
        problems: problems.map(({ message }) => message),
        weaker: weaker.map((key) => `tenthSecond.${key}`),
      };
    },
    dispose: () => {
      for (const registration of registrations) registration.dispose();
    },
  };
}
