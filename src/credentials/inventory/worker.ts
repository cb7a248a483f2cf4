import { parentPort, workerData } from "node:worker_threads";
import { doWork } from "./doWork";
import { createPatience } from "./patience";
import type { News, Work } from "./messages";

type FolderWork = Extract<Work, { kind: "folder" }>;
type FilesWork = Extract<Work, { kind: "files" }>;

/**
 * The thread that reads files, so that the window never waits for it. One folder at a time, and in
 * its breaks the single files that somebody just saved.
 */
const key = workerData as Uint8Array;
const tell = (news: News): void => parentPort?.postMessage(news);
const never = new AbortController().signal;
let last = Promise.resolve();
/** Files that changed while a folder was being read, which may have been read before or after. */
let meanwhile: FilesWork[] | undefined;
/** By folder: the look at it that waits or is under way. */
const wanted = new Map<string, AbortController>();

const { putOff } = createPatience((path) => void done({ kind: "files", paths: [path] }));

async function done(work: FolderWork | FilesWork, unwanted = never): Promise<void> {
  try {
    await doWork(work, key, { tell, now: Date.now, unwanted, putOff });
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem);
    tell({ kind: "failed", ...(work.kind === "folder" ? { look: work.look } : {}), why });
  }
}

async function lookThrough(work: FolderWork, unwanted: AbortSignal): Promise<void> {
  if (unwanted.aborted) return;
  const changed: FilesWork[] = [];
  meanwhile = changed;
  await done(work, unwanted);
  meanwhile = undefined;
  for (const again of changed) await done(again);
}

parentPort?.on("message", (work: Work) => {
  switch (work.kind) {
    case "files":
      // It does not wait for the folder, and is read again after it.
      meanwhile?.push(work);
      void done(work);
      return;
    case "leave":
      wanted.get(work.folder)?.abort();
      return;
    case "folder": {
      wanted.get(work.folder)?.abort();
      const controller = new AbortController();
      wanted.set(work.folder, controller);
      last = last.then(() => lookThrough(work, controller.signal));
    }
  }
});
