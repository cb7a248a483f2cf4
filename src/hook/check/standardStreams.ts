import { read, writeSync } from "node:fs";

/**
 * Standard input, piece by piece, each read when it is asked for. Node's own stream for it takes
 * longer to make than most lines take to judge. Not for a process that ends before its input does:
 * a read that still waits would hold it up.
 */
export async function* standardInput(): AsyncGenerator<Buffer> {
  for (;;) {
    const piece = await readPiece();
    if (piece === "not now") {
      // Whoever started us reads without waiting on the same file: only Node's stream can wait then.
      yield* process.stdin as AsyncIterable<Buffer>;
      return;
    }
    if (piece.length === 0) return;
    yield piece;
  }
}

function readPiece(): Promise<Buffer | "not now"> {
  return new Promise((resolve, reject) => {
    read(0, Buffer.allocUnsafe(64 * 1024), 0, 64 * 1024, null, (error, length, buffer) => {
      if (error === null) resolve(buffer.subarray(0, length));
      else if (error.code === "EAGAIN") resolve("not now");
      // The end of a pipe on Windows.
      else if (error.code === "EOF") resolve(buffer.subarray(0, 0));
      else reject(error);
    });
  });
}

/** Writes to standard output, without Node's stream if it can. False: nobody reads it any more. */
export function writeOut(text: string): Promise<boolean> {
  let rest = Buffer.from(text);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
    return Promise.resolve(true);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EAGAIN") return Promise.resolve(false);
  }
  return new Promise((resolve) => {
    process.stdout.once("error", () => {
      resolve(false);
    });
    process.stdout.write(rest, (error) => {
      resolve(error === undefined || error === null);
    });
  });
}
