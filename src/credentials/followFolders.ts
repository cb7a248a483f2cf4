import { Disposable, RelativePattern, workspace, type WorkspaceFolder } from "vscode";
import { excluder, isExcluded } from "./inventory/excluder";
import type { Inventory } from "./inventory/inventory";
import { isSkipped } from "./scan/walkFiles";

/** A checkout changes thousands of files at once, which are told together, after milliseconds. */
const together = 200;

interface Followed {
  readonly exclude: readonly string[];
  readonly watcher: Disposable;
}

/**
 * Has the inventory look through the window's folders, now and as they change. What `files.exclude`
 * hides is left out, and a change of that setting ends the look that is under way.
 */
export function followFolders(
  inventory: Pick<Inventory, "look" | "forget" | "changed">,
): Disposable {
  const followed = new Map<string, Followed>();
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const noticed = (path: string): void => {
    waiting.add(path);
    timer ??= setTimeout(() => {
      timer = undefined;
      const paths = [...waiting];
      waiting = new Set();
      inventory.changed(paths);
    }, together);
  };
  const follow = (): void => {
    const open = new Map(
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => ["file", "vscode-remote"].includes(uri.scheme))
        .map((folder) => [folder.uri.fsPath, folder]),
    );
    for (const [path, { watcher }] of followed) {
      if (open.has(path)) continue;
      watcher.dispose();
      followed.delete(path);
      inventory.forget(path);
    }
    for (const [path, folder] of open) {
      const exclude = excludedIn(folder);
      const before = followed.get(path);
      if (before?.exclude.join("\n") === exclude.join("\n")) continue;
      before?.watcher.dispose();
      followed.set(path, { exclude, watcher: watch(folder, exclude, noticed) });
      inventory.look(path, exclude);
    }
  };
  follow();
  const changes = Disposable.from(
    workspace.onDidChangeWorkspaceFolders(follow),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("files.exclude")) follow();
    }),
  );
  return new Disposable(() => {
    clearTimeout(timer);
    changes.dispose();
    for (const { watcher } of followed.values()) watcher.dispose();
  });
}

/** Tells of files that are written, made or removed, where the look would have met them too. */
function watch(
  folder: WorkspaceFolder,
  exclude: readonly string[],
  noticed: (path: string) => void,
): Disposable {
  const excluded = excluder(exclude);
  const tell = ({ fsPath }: { readonly fsPath: string }): void => {
    // What is above the folder does not matter: a whole workspace may lie below one called `build`.
    const relative = fsPath.slice(folder.uri.fsPath.length + 1).replaceAll("\\", "/");
    const names = relative.split("/");
    if (names.slice(0, -1).some((name, at) => isSkipped(name, names[at - 1] ?? ""))) return;
    if (!isExcluded(excluded, relative)) noticed(fsPath);
  };
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, "**/*"));
  return Disposable.from(
    watcher,
    watcher.onDidCreate(tell),
    watcher.onDidChange(tell),
    watcher.onDidDelete(tell),
  );
}

function excludedIn(folder: WorkspaceFolder): readonly string[] {
  const excluded = workspace
    .getConfiguration("files", folder.uri)
    .get<Record<string, unknown>>("exclude", {});
  return Object.entries(excluded).flatMap(([glob, on]) => (on === true ? [glob] : []));
}
