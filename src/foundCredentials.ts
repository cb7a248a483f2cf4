import { join } from "node:path";
import { Disposable, RelativePattern, workspace, type ExtensionContext } from "vscode";
import type { Inventory } from "./credentials/inventory/inventory";
import { isSkipped } from "./credentials/scan/walkFiles";
import { offLimitsFound } from "./credentials/offLimitsFound";
import { questionKey } from "./engine";
import { answerQuestions } from "./host/facts";
import type { PolicyInForce } from "./host/policyInForce";

/** Files of more paths than this are not asked of git. */
const mostAsked = 300;

/** Where the worker that reads files is, in the package. */
export function credentialsWorker({ extensionPath }: ExtensionContext): string {
  return join(extensionPath, "dist", "credentials.js");
}

/** Has the inventory look through the window's folders, now and as they change. */
export function followFolders(inventory: Inventory): Disposable {
  const watchers = new Map<string, Disposable>();
  let waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const noticed = (path: string): void => {
    const names = path.split(/[\\/]/);
    if (names.slice(0, -1).some((name, at) => isSkipped(name, names[at - 1] ?? ""))) return;
    waiting.add(path);
    // A checkout changes thousands of files at once.
    timer ??= setTimeout(() => {
      timer = undefined;
      const paths = [...waiting];
      waiting = new Set();
      inventory.changed(paths);
    }, 200);
  };
  const follow = (): void => {
    const open = new Map(
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => ["file", "vscode-remote"].includes(uri.scheme))
        .map((folder) => [folder.uri.fsPath, folder]),
    );
    for (const [folder, watcher] of watchers) {
      if (open.has(folder)) continue;
      watcher.dispose();
      watchers.delete(folder);
      inventory.forget(folder);
    }
    for (const [path, folder] of open) {
      if (watchers.has(path)) continue;
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, "**/*"));
      watcher.onDidCreate(({ fsPath }) => {
        noticed(fsPath);
      });
      watcher.onDidChange(({ fsPath }) => {
        noticed(fsPath);
      });
      watcher.onDidDelete(({ fsPath }) => {
        noticed(fsPath);
      });
      watchers.set(path, watcher);
      inventory.look(path, excludedIn());
    }
  };
  follow();
  const changes = workspace.onDidChangeWorkspaceFolders(follow);
  return new Disposable(() => {
    clearTimeout(timer);
    changes.dispose();
    for (const watcher of watchers.values()) watcher.dispose();
  });
}

/** Whatever shows what was found. */
interface Marks {
  readonly decorations: { refresh(): void };
  readonly credentialsView: { refresh(): void; progress(files: number | undefined): void };
  readonly hints: { refresh(): void };
}

/** Keeps agents from what is found, and the marks of it up to date. */
export function markFound(
  inventory: Inventory,
  policy: Pick<PolicyInForce, "found">,
  { decorations, credentialsView, hints }: Marks,
): { refresh(): void; dispose(): void } {
  const refresh = (): void => {
    decorations.refresh();
    credentialsView.refresh();
    hints.refresh();
  };
  const changes = inventory.onDidChange(() => {
    policy.found(offLimitsFound(inventory.all()));
    refresh();
  });
  const progress = inventory.onProgress(credentialsView.progress);
  return {
    refresh,
    dispose() {
      changes.dispose();
      progress.dispose();
    },
  };
}

/** Those of some paths that git tracks. */
export async function trackedOf(
  paths: readonly string[],
  home: string,
): Promise<ReadonlySet<string>> {
  const questions = paths
    .slice(0, mostAsked)
    .map((path) => ({ ask: "path", path, deep: false }) as const);
  const facts = await answerQuestions(questions, { home });
  return new Set(
    questions.flatMap((question) => {
      const fact = facts[questionKey(question)];
      return fact?.fact === "path" && (fact.git?.tracked ?? 0) > 0 ? [question.path] : [];
    }),
  );
}

function excludedIn(): readonly string[] {
  const excluded = workspace.getConfiguration("files").get<Record<string, unknown>>("exclude", {});
  return Object.entries(excluded).flatMap(([glob, on]) => (on === true ? [glob] : []));
}
