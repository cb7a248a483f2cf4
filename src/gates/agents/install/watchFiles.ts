import { existsSync, watch, type FSWatcher } from "node:fs";
import { basename, dirname } from "node:path";

/** What watching needs. */
export interface Watched {
  /** The files and folders that matter, read anew after each change. */
  readonly paths: () => readonly string[];
  /** Called once things have been quiet for a moment. */
  readonly changed: () => void;
  /** Milliseconds of quiet after a change: whoever writes several files is let finish. */
  readonly quiet: number;
  readonly report: (problem: unknown) => void;
}

export interface FileWatch {
  /** Looks which folders are there now, and watches those. */
  refresh(): void;
  dispose(): void;
}

/**
 * Watches files that need not exist and may be replaced in one step: the folder of each is watched,
 * or the nearest one above that is there.
 */
export function watchFiles({ paths, changed, quiet, report }: Watched): FileWatch {
  const watchers = new Map<string, FSWatcher>();
  let names = new Map<string, Set<string>>();
  let timer: NodeJS.Timeout | undefined;

  function stirred(): void {
    lookAfter(quiet, true);
  }

  /**
   * What changes while the folders are being looked through tells nobody, so there is a second look.
   */
  function lookAfter(milliseconds: number, again: boolean): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      refresh();
      changed();
      if (again) lookAfter(3 * quiet, false);
    }, milliseconds);
    timer.unref();
  }

  function close(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  function refresh(): void {
    try {
      const wanted = new Map<string, Set<string>>();
      for (const path of paths()) {
        const [folder, name] = nearest(path);
        wanted.set(folder, (wanted.get(folder) ?? new Set()).add(name));
      }
      names = wanted;
    } catch (problem) {
      // What was watched so far still is.
      report(problem);
    }
    for (const folder of watchers.keys()) if (!names.has(folder)) close(folder);
    for (const folder of names.keys()) {
      if (watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, { persistent: false }, (_, name) => {
          if (name === null || names.get(folder)?.has(name) === true) stirred();
        });
        watcher.on("error", () => {
          // The folder is gone; what it held is looked for again.
          close(folder);
          stirred();
        });
        watchers.set(folder, watcher);
      } catch (problem) {
        report(problem);
      }
    }
  }

  refresh();
  return {
    refresh,
    dispose() {
      clearTimeout(timer);
      for (const folder of [...watchers.keys()]) close(folder);
    },
  };
}

/** The folder to watch for a path, and the name in it that tells of a change. */
function nearest(path: string): readonly [folder: string, name: string] {
  const folder = dirname(path);
  return existsSync(folder) || folder === path ? [folder, basename(path)] : nearest(folder);
}
