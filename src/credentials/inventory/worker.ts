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

parentPort?.on("message", (work: Work) => {
  const done = async (): Promise<void> => {
    try {
      await doWork(work, key, tell, Date.now);
    } catch (problem) {
      tell({ kind: "failed", why: problem instanceof Error ? problem.message : String(problem) });
    }
  };
  // A file that somebody just saved does not wait for the folder.
  if (work.kind === "files") void done();
  else last = last.then(done);
});
