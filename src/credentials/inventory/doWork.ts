import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Minimatch } from "minimatch";
import { walkFiles } from "../scan/walkFiles";
import { entriesOf } from "./entriesOf";
import type { News, Work } from "./messages";

/** Files between two signs of progress. */
const stride = 500;

/** File systems keep times in steps of up to two seconds. */
const grain = 2_000;

/** Does one piece of work, and tells what it finds as it goes. */
export async function doWork(
  work: Work,
  key: Uint8Array,
  tell: (news: News) => void,
  now: () => number,
): Promise<void> {
  if (work.kind === "files") {
    for (const path of work.paths) {
      tell({ kind: "file", path, entries: await entriesOf(path, key) });
    }
    return;
  }
  const { folder, since, exclude } = work;
  const begun = now();
  const globs = exclude.map(
    (glob) =>
      new Minimatch(glob, { dot: true, nonegate: true, nocomment: true, braceExpandMax: 500 }),
  );
  const leaveOut = (relative: string): boolean => globs.some((glob) => glob.match(relative));
  let files = 0;
  for await (const relative of walkFiles(folder, { directories: 0, unreadable: 0 }, leaveOut)) {
    files += 1;
    if (files % stride === 0) tell({ kind: "progress", folder, files });
    const path = join(folder, relative);
    if (since > 0 && !(await changedSince(path, since))) continue;
    const entries = await entriesOf(path, key);
    if (entries.length > 0 || since > 0) tell({ kind: "file", path, entries });
  }
  tell({ kind: "done", folder, files, begun });
}

async function changedSince(path: string, since: number): Promise<boolean> {
  try {
    const { mtimeMs, ctimeMs } = await stat(path);
    return Math.max(mtimeMs, ctimeMs) > since - grain;
  } catch {
    // Gone in the meantime: reading it says so.
    return true;
  }
}
