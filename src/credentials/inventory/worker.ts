import { parentPort, workerData } from "node:worker_threads";
import { doWork } from "./doWork";
import type { News, Work } from "./messages";

/**
 * The thread that reads files, so that the window never waits for it. One piece of work at a time,
 * single files before the rest of a folder's.
 */
const key = workerData as Uint8Array;
const tell = (news: News): void => parentPort?.postMessage(news);
let last = Promise.resolve();
/** Files that changed while a folder was being read, which may have been read before or after. */
let meanwhile: Work[] | undefined;

async function done(work: Work): Promise<void> {
  try {
    await doWork(work, key, tell, Date.now);
  } catch (problem) {
    tell({ kind: "failed", why: problem instanceof Error ? problem.message : String(problem) });
  }
}

parentPort?.on("message", (work: Work) => {
  // A file that somebody just saved does not wait for the folder, and is read again after it.
  if (work.kind === "files") {
    meanwhile?.push(work);
    void done(work);
    return;
  }
  last = last.then(async () => {
    const changed: Work[] = [];
    meanwhile = changed;
    await done(work);
    meanwhile = undefined;
    for (const again of changed) await done(again);
  });
});
