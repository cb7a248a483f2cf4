import { workspace, type Disposable } from "vscode";
import { writeFoldersFile } from "./foldersFile";

/** The paths of the folders that are open in this window. */
export function workspaceFolders(): readonly string[] {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
}

/** Keeps a list of the open folders in a directory, for the command-line tool. */
export function keepFoldersIn(directory: string, report: (problem: unknown) => void): Disposable {
  const write = (): void => {
    try {
      writeFoldersFile(directory, workspaceFolders());
    } catch (problem) {
      report(problem);
    }
  };
  write();
  return workspace.onDidChangeWorkspaceFolders(write);
}
