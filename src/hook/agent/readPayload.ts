import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";

/** What came on standard input. `undefined` is a valid payload to decode: nothing was readable. */
export type Read =
  | { readonly kind: "payload"; readonly payload: unknown }
  | { readonly kind: "unreadable"; readonly why: string };

/** Longer payloads, in bytes, are not read: a file that an agent writes is far below. */
const longestPayload = 32 * 1024 * 1024;

/**
 * Reads one JSON value. Some agents leave the stream open, so the text is taken as soon as it is
 * whole, and whoever sends nothing is not waited for longer than `patience` milliseconds.
 */
export function readPayload(input: Readable, patience: number): Promise<Read> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let length = 0;
    const end = (read: Read): void => {
      clearTimeout(late);
      input.removeAllListeners().on("error", () => undefined);
      input.pause();
      resolve(read);
    };
    const late = setTimeout(() => {
      end({ kind: "unreadable", why: "no whole payload came on standard input" });
    }, patience);
    input.on("data", (piece: Buffer) => {
      pieces.push(piece);
      length += piece.length;
      if (length > longestPayload) {
        end({ kind: "unreadable", why: "the payload is too long" });
      } else if (/\}\s*$/.test(piece.subarray(-64).toString("latin1"))) {
        const whole = parsed(pieces);
        if (whole.kind === "payload") end(whole);
      }
    });
    input.on("end", () => {
      end(length === 0 ? { kind: "unreadable", why: "standard input is empty" } : parsed(pieces));
    });
    input.on("error", (error) => {
      end({ kind: "unreadable", why: `standard input cannot be read: ${error.message}` });
    });
  });
}

function parsed(pieces: readonly Buffer[]): Read {
  const whole = Buffer.concat(pieces);
  // With other characters in place of those that were sent, it would be another call that is judged.
  if (!isUtf8(whole)) return { kind: "unreadable", why: "the payload is not UTF-8" };
  try {
    // PowerShell may put a byte order mark before what it pipes.
    const text = whole.toString("utf8").replace(/^\uFEFF/, "");
    return { kind: "payload", payload: JSON.parse(text) as unknown };
  } catch {
    return { kind: "unreadable", why: "the payload is not JSON" };
  }
}
