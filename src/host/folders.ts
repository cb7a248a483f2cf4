import { workspace } from "vscode";

/** The paths of the folders that are open in this window. */
export function workspaceFolders(): readonly string[] {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
}
