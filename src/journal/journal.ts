import type { Entry } from "../decision";
import { openJournalFile, removeOldFiles, type JournalFile } from "./files";
import { recordOf } from "./record";
import { sightingOf } from "./sighting";

/** One writer of the journal: a window, or a command-line tool that decides alone. */
export interface Journal {
  /**
   * Keeps a Record. A durable one is on disk when this resolves, and this rejects if it is not;
   * others follow soon, and their trouble is only reported.
   */
  readonly append: (entry: Entry) => Promise<void>;
  /** Writes what waits and closes the file. */
  readonly close: () => Promise<void>;
}

/** What a writer needs. */
export interface JournalEdges {
  readonly directory: string;
  /** A name that no other writer has at the same time. */
  readonly writer: string;
  readonly now: () => number;
  /** How long files are kept, in milliseconds. */
  readonly keepFor: () => number;
  /** Told once when the journal cannot be written, and again only after it could. */
  readonly trouble: (message: string) => void;
}

const batchFor = 1_000;
const batchLines = 100;
/** While the disk is full, silent lines are kept up to here; then the oldest go. */
const mostWaiting = 1_000;
const rotateAt = 8 * 1024 * 1024;

/** Opens nothing before the first Record. */
export function createJournal(edges: JournalEdges): Journal {
  let file: JournalFile | undefined;
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let troubled = false;
  /** A write that failed may have left half a line behind. */
  let torn = false;
  let last: Promise<unknown> = Promise.resolve();

  /** One write after the other, so that lines never mix. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function fileToWrite(): Promise<JournalFile> {
    if (file !== undefined) {
      const { nlink } = await file.handle.stat();
      if (nlink > 0 && file.bytes < rotateAt) return file;
      await close();
    }
    const opened = await openJournalFile(edges.directory, edges.writer, new Date(edges.now()));
    file = opened;
    torn = opened.bytes > 0;
    await removeOldFiles(edges.directory, opened.path, edges.now(), edges.keepFor());
    return opened;
  }

  async function write(line: string | undefined, sync: "sync" | "later"): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    const lines = line === undefined ? batch : [...batch, line];
    if (lines.length === 0) return;
    waiting = [];
    try {
      const { handle, bytes } = await fileToWrite();
      const text = `${torn ? "\n" : ""}${lines.join("")}`;
      await handle.appendFile(text);
      if (sync === "sync") await handle.datasync();
      if (file !== undefined) file.bytes = bytes + Buffer.byteLength(text);
      torn = false;
      troubled = false;
    } catch (error) {
      waiting = [...batch, ...waiting];
      torn = true;
      report(error);
      throw error;
    }
  }

  function report(error: unknown): void {
    if (troubled) return;
    troubled = true;
    const why = error instanceof Error ? error.message : String(error);
    edges.trouble(`the journal in \`${edges.directory}\` cannot be written: ${why}`);
  }

  function writeSoon(): void {
    if (waiting.length > mostWaiting) waiting = waiting.slice(-mostWaiting);
    if (waiting.length >= batchLines && !troubled) flush();
    else timer ??= setTimeout(flush, batchFor).unref();
  }

  function flush(): void {
    // The trouble was reported; the lines wait for the next time.
    inTurn(() => write(undefined, "later")).catch(() => undefined);
  }

  async function close(): Promise<void> {
    const closing = file;
    file = undefined;
    await closing?.handle.close();
  }

  return {
    async append(entry) {
      if (entry.keeping === "unrecorded") return;
      const line = `${JSON.stringify(sightingOf(entry) ?? recordOf(entry))}\n`;
      if (entry.keeping === "durable") {
        try {
          await inTurn(() => write(line, "sync"));
        } catch (error) {
          // What a person allowed is not released now; anything else stays as it was decided.
          const { outcome, by } = entry.decision;
          if (outcome === "deny" || by === "policy") waiting.push(line);
          throw error;
        }
        return;
      }
      waiting.push(line);
      writeSoon();
    },
    async close() {
      await inTurn(async () => {
        await write(undefined, "sync").catch(() => undefined);
        await close();
      });
    },
  };
}
