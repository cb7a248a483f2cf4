import { Worker } from "node:worker_threads";
import { byDigest } from "./byDigest";
import type { Entry } from "./entry";
import { excluder, isExcluded } from "./excluder";
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
  /** Looks through a folder, anew if other things are left out than before. */
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

/** And are written together: what is lost when the editor is killed is found again. */
const keptTogether = 2_000;

/** One look through a folder. */
interface Look {
  readonly number: number;
  readonly exclude: readonly string[];
  readonly excluded: (relative: string) => boolean;
  state: "under way" | "broken off" | { readonly through: number };
}

/** Throws if the key can neither be read nor made. */
export function createInventory(edges: InventoryEdges): Inventory {
  const key = installationKey(edges.stableHome);
  const directory = inventoryDirectory(edges.stableHome);
  const byPath = new Map<string, readonly Entry[]>();
  const looks = new Map<string, Look>();
  const changes = listeners<undefined>();
  const progress = listeners<number | undefined>();
  let sorted: readonly Entry[] | undefined;
  let digests: ReadonlyMap<string, Entry> | undefined;
  let telling: NodeJS.Timeout | undefined;
  let keeping: NodeJS.Timeout | undefined;
  let lastLook = 0;
  const worker = new Worker(edges.workerFile, { workerData: key, env: {} });
  worker.unref();
  worker.on("error", edges.report);
  worker.on("message", (news: News) => {
    hear(news);
  });

  function hear(news: News): void {
    switch (news.kind) {
      case "file":
        if (isWanted(news.path)) put(news.path, news.entries);
        return;
      case "progress":
        if (lookOf(news.look) !== undefined) progress.tell(news.files);
        return;
      case "done":
        ended(news.look, { through: news.begun });
        changed();
        return;
      case "failed":
        // A folder may be removed as soon as it is closed.
        if (news.look !== undefined && lookOf(news.look) === undefined) return;
        if (news.look !== undefined) ended(news.look, "broken off");
        edges.report(new Error(news.why));
    }
  }

  function lookOf(number: number): Look | undefined {
    return [...looks.values()].find((look) => look.number === number);
  }

  function ended(number: number, state: Look["state"]): void {
    const look = lookOf(number);
    if (look !== undefined) look.state = state;
    if (![...looks.values()].some((each) => each.state === "under way")) progress.tell(undefined);
  }

  /** News may be of a folder that was closed, or of what is left out by now. */
  function isWanted(path: string): boolean {
    return [...looks].some(([folder, { excluded }]) => {
      const relative = relativeTo(folder, path);
      return relative !== undefined && !isExcluded(excluded, relative);
    });
  }

  function put(path: string, entries: readonly Entry[]): void {
    if (entries.length === 0 && !byPath.has(path)) return;
    if (entries.length === 0) byPath.delete(path);
    else byPath.set(path, entries);
    changed();
  }

  function changed(): void {
    sorted = undefined;
    digests = undefined;
    telling ??= setTimeout(() => {
      telling = undefined;
      changes.tell(undefined);
    }, together);
    keeping ??= setTimeout(keep, keptTogether);
  }

  function keep(): void {
    clearTimeout(keeping);
    keeping = undefined;
    try {
      for (const [folder, { state, exclude }] of looks) {
        if (typeof state === "string") continue;
        writeKept(directory, { folder, scannedAt: state.through, exclude, entries: below(folder) });
      }
    } catch (problem) {
      edges.report(problem);
    }
  }

  function below(folder: string): readonly Entry[] {
    return all().filter(({ path }) => relativeTo(folder, path) !== undefined);
  }

  function all(): readonly Entry[] {
    return (sorted ??= [...byPath.values()]
      .flat()
      .sort((a, b) => (a.path === b.path ? a.line - b.line : a.path < b.path ? -1 : 1)));
  }

  const send = (work: Work): void => {
    worker.postMessage(work);
  };

  return {
    all,
    of: (path) => byPath.get(path) ?? [],
    seen(value) {
      digests ??= byDigest(all());
      return digests.get(digestOf(value, key));
    },
    look(folder, exclude) {
      const excluded = excluder(exclude);
      const number = (lastLook += 1);
      looks.set(folder, { number, exclude, excluded, state: "under way" });
      const kept = readKept(directory, folder);
      const trusted =
        kept !== undefined &&
        edges.now() - kept.scannedAt < trust &&
        kept.exclude.join("\n") === exclude.join("\n");
      const since = trusted ? kept.scannedAt : 0;
      const known = new Map<string, Entry[]>();
      for (const entry of [...(kept?.entries ?? []), ...below(folder)]) known.set(entry.path, []);
      for (const entry of kept?.entries ?? []) known.get(entry.path)?.push(entry);
      for (const [path, entries] of known) {
        if (isExcluded(excluded, relativeTo(folder, path) ?? "")) {
          known.delete(path);
          put(path, []);
        } else if (!byPath.has(path)) put(path, entries);
      }
      // What was found before may be gone, and a file that is gone is not met on the way.
      if (known.size > 0) send({ kind: "files", paths: [...known.keys()] });
      send({ kind: "folder", look: number, folder, since, exclude });
    },
    forget(folder) {
      send({ kind: "leave", folder });
      keep();
      const look = looks.get(folder);
      if (look !== undefined) ended(look.number, "broken off");
      looks.delete(folder);
      const others = [...looks.keys()];
      for (const { path } of below(folder)) {
        // A folder of the workspace may lie in another one.
        if (!others.some((other) => relativeTo(other, path) !== undefined)) byPath.delete(path);
      }
      changed();
    },
    changed(paths) {
      if (paths.length > 0) send({ kind: "files", paths });
    },
    onDidChange: (listener) => changes.add(listener),
    onProgress: (listener) => progress.add(listener),
    dispose() {
      // What it still has to say would be kept after the window has left.
      worker.removeAllListeners("message");
      if (keeping !== undefined) keep();
      clearTimeout(telling);
      void worker.terminate();
    },
  };
}

/** Where a path is in a folder, with slashes; undefined if it is not in it. */
function relativeTo(folder: string, path: string): string | undefined {
  const inside = path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length));
  return inside ? path.slice(folder.length + 1).replaceAll("\\", "/") : undefined;
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
