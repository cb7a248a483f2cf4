import { readFoldersFile } from "../../host/foldersFile";
import { findRepository } from "../../host/git/findRepository";

/**
 * The folders that the window had open, and the repository, which it would have opened; elsewhere
 * the directory itself, if it is the user's.
 */
export async function workspaceOf(
  cwd: string,
  home: string,
  runDirectory: string | undefined,
): Promise<readonly string[]> {
  const opened = runDirectory === undefined ? [] : await readFoldersFile(runDirectory);
  const repository = await findRepository(cwd);
  if (repository !== undefined && repository.root !== home) return [...opened, repository.root];
  return repository === undefined && cwd.startsWith(`${home}/`) ? [...opened, cwd] : opened;
}
