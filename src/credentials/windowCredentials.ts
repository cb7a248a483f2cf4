import { join } from "node:path";
import { Disposable, RelativePattern, workspace, type ExtensionContext } from "vscode";
import type { Action, Facts, Question } from "../engine";
import { createHunts, type Hunts } from "./hunt";
import { createInventory, type Inventory, type InventoryEdges } from "./inventory/inventory";
import { offLimitsFound } from "./offLimitsFound";
import { credentialFacts } from "./provenance";
import { isSkipped } from "./scan/walkFiles";
import { watchRefusals } from "./watchRefusals";

/** What a window knows of credentials: those in its folders, and whether somebody hunts for some. */
export interface WindowCredentials extends Pick<
  Inventory,
  "all" | "of" | "onDidChange" | "onProgress" | "dispose"
> {
  readonly hunts: Hunts;
  /** Where the credentials of a request come from. */
  facts(questions: readonly Question[], action: Action): Facts;
}

export interface CredentialsPlace {
  readonly home: string;
  /** Of the extension: the bundle of the thread that reads files lies there. */
  readonly context: Pick<ExtensionContext, "extensionPath">;
  readonly clock: () => number;
  readonly report: (problem: unknown) => void;
  /** Told whenever it changes: globs of the files that agents are kept from for what is in them. */
  readonly found: (patterns: readonly string[]) => void;
}

/** Looks through the window's folders, now and as they change. */
export function createCredentials(place: CredentialsPlace): WindowCredentials {
  const { home, context, clock, report, found } = place;
  const workerFile = join(context.extensionPath, "dist", "credentials.js");
  const stableHome = `${home}/.tenth-second`;
  const inventory = inventoryOrNone({ stableHome, workerFile, now: clock, report });
  inventory.onDidChange(() => {
    found(offLimitsFound(inventory.all()));
  });
  const hunts = createHunts(clock);
  const watching = Disposable.from(watchRefusals(hunts.failed), followFolders(inventory));
  return {
    ...inventory,
    hunts,
    facts: (questions, action) => credentialFacts(questions, action, inventory.seen),
    dispose() {
      watching.dispose();
      inventory.dispose();
    },
  };
}

/** A home that cannot be written leaves the window guarded, only without an inventory. */
function inventoryOrNone(edges: InventoryEdges): Inventory {
  try {
    return createInventory(edges);
  } catch (problem) {
    edges.report(problem);
    const nothing = (): undefined => undefined;
    const never = () => ({ dispose: nothing });
    return {
      ...{ all: () => [], of: () => [], seen: nothing, look: nothing, forget: nothing },
      ...{ changed: nothing, onDidChange: never, onProgress: never, dispose: nothing },
    };
  }
}

/** Has the inventory look through the window's folders, now and as they change. */
function followFolders(inventory: Inventory): Disposable {
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

function excludedIn(): readonly string[] {
  const excluded = workspace.getConfiguration("files").get<Record<string, unknown>>("exclude", {});
  return Object.entries(excluded).flatMap(([glob, on]) => (on === true ? [glob] : []));
}
