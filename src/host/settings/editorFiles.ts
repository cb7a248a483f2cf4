import { ConfigurationTarget, workspace, type Uri } from "vscode";
import { writtenInFolder } from "./ignoredInFolder";
import type { SettingsFiles, Written } from "./readSettings";

const section = "tenthSecond";

/** The settings files of this window, as VS Code has read them. */
export function editorFiles(home: string): SettingsFiles {
  return { home, person: personsValue, workspace: workspaceValues };
}

/** Writes a value into the person's own settings. `undefined` takes it out. */
export async function writePersonsValue(key: string, value: unknown): Promise<void> {
  await workspace.getConfiguration(section).update(key, value, ConfigurationTarget.Global);
}

/** What the person's own settings say, as written. */
export function personsWritten(key: string): unknown {
  return workspace.getConfiguration(section).inspect<unknown>(key)?.globalValue;
}

/** What the settings of one folder say, so that a list in them can be extended. */
export function folderValue(key: string, folder: Uri): unknown {
  const values = workspace.getConfiguration(section, folder).inspect<unknown>(key);
  return values?.workspaceFolderValue ?? (isAlone() ? values?.workspaceValue : undefined);
}

/** Writes a value into the settings of one folder. */
export async function writeFolderValue(key: string, folder: Uri, value: unknown): Promise<void> {
  const target = isAlone() ? ConfigurationTarget.Workspace : ConfigurationTarget.WorkspaceFolder;
  await workspace.getConfiguration(section, folder).update(key, value, target);
}

/** In a window with one folder its settings are those of the workspace. */
function isAlone(): boolean {
  return workspace.workspaceFile === undefined;
}

function personsValue(key: string): Written | undefined {
  const value = personsWritten(key);
  return value === undefined ? undefined : { value, where: "the user settings" };
}

function workspaceValues(key: string): readonly Written[] {
  const written: Written[] = [];
  for (const folder of workspace.workspaceFolders ?? []) {
    const values = workspace.getConfiguration(section, folder.uri).inspect<unknown>(key);
    const from = folder.uri.fsPath;
    if (values?.workspaceValue !== undefined) {
      written.push({ value: values.workspaceValue, where: "the workspace settings", folder: from });
    }
    const passedOver = writtenInFolder(from, `${section}.${key}`);
    if (values?.workspaceValue === undefined && passedOver !== undefined) {
      written.push({
        value: passedOver,
        where: `\`${folder.name}/.vscode/settings.json\``,
        folder: from,
      });
    }
    // With one folder VS Code gives its settings in both places.
    if (values?.workspaceFolderValue !== undefined && !isAlone()) {
      written.push({
        value: values.workspaceFolderValue,
        where: `the settings of \`${folder.name}\``,
        folder: from,
      });
    }
  }
  return written;
}
