import { statSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { walkFiles } from "../scan/walkFiles";
import { entriesOf } from "./entriesOf";
import { excluder } from "./excluder";
import type { News, Work } from "./messages";

/** Milliseconds of reading after which whatever else came in is heard. */
const stride = 20;

/** Milliseconds between two signs of progress. */
const pulse = 250;

/** File systems keep times in steps of up to two seconds. */
const grain = 2_000;

/** What work needs from around it. */
export interface Around {
  tell(news: News): void;
  now(): number;
  readonly unwanted: AbortSignal;
  /** True of a file that is to be looked at later. */
  putOff(path: string): boolean;
}

/**
 * Looks at some files or through a folder, and tells what it finds as it goes. A folder that nobody
 * wants any more is left in the middle, and then nothing more is told of it.
 */
export async function doWork(
  work: Extract<Work, { kind: "files" | "folder" }>,
  key: Uint8Array,
  { tell, now, unwanted, putOff }: Around,
): Promise<void> {
  const takeBreak = breaks();
  if (work.kind === "files") {
    for (const path of work.paths) {
      if (putOff(path)) continue;
      tell({ kind: "file", path, entries: await entriesOf(path, key, takeBreak) });
      await takeBreak();
    }
    return;
  }
  const { look, folder, since, exclude } = work;
  const begun = now();
  let files = 0;
  let toldAt = performance.now();
  const leftOut = { directories: 0, unreadable: 0 };
  for (const { path } of walkFiles(folder, leftOut, excluder(exclude))) {
    files += 1;
    if (performance.now() - toldAt > pulse) {
      toldAt = performance.now();
      tell({ kind: "progress", look, files });
    }
    if (since === 0 || changedSince(path, since)) {
      // A path that is no text cannot be opened by what is told of it, only be shown.
      const entries = await entriesOf(path, key, takeBreak);
      // What was known is looked at by itself, so that nothing needs to be said of all the others.
      if (entries.length > 0) tell({ kind: "file", path: path.toString(), entries });
    }
    await takeBreak();
    if (unwanted.aborted) return;
  }
  tell({ kind: "done", look, begun });
}

/** Waits now and then, so that messages are heard; nothing is awaited in between. */
function breaks(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < stride) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}

function changedSince(path: string | Buffer, since: number): boolean {
  try {
    const { mtimeMs, ctimeMs } = statSync(path);
    return Math.max(mtimeMs, ctimeMs) > since - grain;
  } catch {
    // Gone in the meantime: reading it says so.
    return true;
  }
}
