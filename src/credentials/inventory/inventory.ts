import { Worker } from "node:worker_threads";
import type { Entry } from "./entry";
import { digestOf, installationKey } from "./key";
import { inventoryDirectory, readKept, writeKept } from "./inventoryFile";
import type { News, Work } from "./messages";

/** What a window knows of the credentials in its folders. */
export interface Inventory {
  /** In the order of their paths. */
  all(): readonly Entry[];
  of(path: string): readonly Entry[];
  /** Where a value was seen; the value is not kept. */
  seen(value: string): Entry | undefined;
  /** Looks through a folder, again if it was before. */
  look(folder: string, exclude: readonly string[]): void;
  /** Forgets what is in a folder that is no longer open. */
  forget(folder: string): void;
  /** Files were written, made or removed. */
  changed(paths: readonly string[]): void;
  readonly onDidChange: (listener: () => void) => { dispose(): void };
  /** How many files of a folder were looked at; undefined when it is through. */
  readonly onProgress: (listener: (files: number | undefined) => void) => { dispose(): void };
  dispose(): void;
}

export interface InventoryEdges {
  /** `~/.tenth-second`. */
  readonly stableHome: string;
  /** The bundle of `worker.ts`. */
  readonly workerFile: string;
  readonly now: () => number;
  readonly report: (problem: unknown) => void;
}

/** A folder is looked through anew after this time, whatever the times of its files say. */
const trust = 7 * 86_400_000;

/** Changes that come together are told together, in milliseconds. */
const together = 150;

/** Throws if the key can neither be read nor made. */
export function createInventory(edges: InventoryEdges): Inventory {
  const key = installationKey(edges.stableHome);
  const directory = inventoryDirectory(edges.stableHome);
  const byPath = new Map<string, readonly Entry[]>();
  const scannedAt = new Map<string, number>();
  const changes = listeners<undefined>();
  const progress = listeners<number | undefined>();
  let byDigest: ReadonlyMap<string, Entry> | undefined;
  let telling: NodeJS.Timeout | undefined;
  const worker = new Worker(edges.workerFile, { workerData: key, env: {} });
  worker.unref();
  worker.on("error", edges.report);
  worker.on("message", (news: News) => {
    hear(news);
  });

  function hear(news: News): void {
    switch (news.kind) {
      case "file":
        put(news.path, news.entries);
        return;
      case "progress":
        progress.tell(news.files);
        return;
      case "done":
        scannedAt.set(news.folder, news.begun);
        progress.tell(undefined);
        changed();
        return;
      case "failed":
        progress.tell(undefined);
        edges.report(new Error(news.why));
    }
  }

  function put(path: string, entries: readonly Entry[]): void {
    if (entries.length === 0 && !byPath.has(path)) return;
    if (entries.length === 0) byPath.delete(path);
    else byPath.set(path, entries);
    changed();
  }

  function changed(): void {
    byDigest = undefined;
    telling ??= setTimeout(() => {
      telling = undefined;
      changes.tell(undefined);
      keep();
    }, together);
  }

  function keep(): void {
    try {
      for (const [folder, at] of scannedAt) {
        writeKept(directory, { folder, scannedAt: at, entries: below(folder) });
      }
    } catch (problem) {
      edges.report(problem);
    }
  }

  function below(folder: string): readonly Entry[] {
    return all().filter(
      ({ path }) => path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`),
    );
  }

  function all(): readonly Entry[] {
    return [...byPath.values()]
      .flat()
      .sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
  }

  const send = (work: Work): void => {
    worker.postMessage(work);
  };

  return {
    all,
    of: (path) => byPath.get(path) ?? [],
    seen(value) {
      byDigest ??= new Map(all().map((entry) => [entry.digest, entry]));
      return byDigest.get(digestOf(value, key));
    },
    look(folder, exclude) {
      const kept = readKept(directory, folder);
      const since = kept !== undefined && edges.now() - kept.scannedAt < trust ? kept.scannedAt : 0;
      const known = new Map<string, Entry[]>();
      for (const entry of kept?.entries ?? []) {
        known.set(entry.path, [...(known.get(entry.path) ?? []), entry]);
      }
      for (const [path, entries] of known) put(path, entries);
      // What was found before may be gone, and a file that is gone is not met on the way.
      if (known.size > 0) send({ kind: "files", paths: [...known.keys()] });
      send({ kind: "folder", folder, since, exclude });
    },
    forget(folder) {
      for (const { path } of below(folder)) byPath.delete(path);
      scannedAt.delete(folder);
      changed();
    },
    changed(paths) {
      if (paths.length > 0) send({ kind: "files", paths });
    },
    onDidChange: (listener) => changes.add(listener),
    onProgress: (listener) => progress.add(listener),
    dispose() {
      if (telling !== undefined) keep();
      clearTimeout(telling);
      void worker.terminate();
    },
  };
}

function listeners<Told>() {
  const each = new Set<(told: Told) => void>();
  return {
    add(listener: (told: Told) => void) {
      each.add(listener);
      return { dispose: () => void each.delete(listener) };
    },
    tell(told: Told) {
      for (const listener of each) listener(told);
    },
  };
}
