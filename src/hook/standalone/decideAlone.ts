import type { Readable, Writable } from "node:stream";
import { decodeRequest } from "../../gates/shell/decodeRequest";
import type { ShellAnswer, ShellRequest } from "../../gates/shell/protocol";
import { readFrame } from "./readFrame";
import { superviseAlone } from "./superviseAlone";

/** The process that decides: its streams, and how it ends. */
export interface Host {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  exit(code: number): void;
}

/** A shell waits: whatever hangs, the answer comes within this time, in milliseconds. */
const deadline = 4_000;

/**
 * Answers one request of a shell whose window does not: `allow`, or `deny` with a reason.
 *
 * A request that cannot be read gets no answer at all. The shell then falls back on what it knows
 * itself: a person's line runs, an agent's does not.
 */
export async function decideAlone(host: Host): Promise<number> {
  const late = setTimeout(() => {
    host.stderr.write("tenth-second: took too long\n");
    host.exit(1);
  }, deadline);
  try {
    const request = await readRequest(host.stdin);
    if (typeof request === "string") {
      host.stderr.write(`tenth-second: ${request}\n`);
      return 2;
    }
    const { answer, notice } = await superviseAlone(request);
    if (notice !== undefined) host.stderr.write(`[Tenth Second] ${oneLine(notice)}\n`);
    await say(host.stdout, answer);
    return answer.kind === "allow" ? 0 : 1;
  } finally {
    clearTimeout(late);
    host.stdin.destroy();
  }
}

async function readRequest(input: Readable): Promise<ShellRequest | string> {
  const fields = await readFrame(input);
  if (fields === undefined) return "no request on standard input";
  const decoded = decodeRequest(0, fields);
  return decoded.kind === "request" ? decoded.request : decoded.why;
}

function say(output: Writable, answer: ShellAnswer): Promise<void> {
  const line = answer.kind === "allow" ? "allow\n" : `deny ${oneLine(answer.reason)}\n`;
  return new Promise((resolve) => {
    output.write(line, () => {
      resolve();
    });
  });
}

/** The shell shows it on a terminal, where a control character could move the cursor. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
}
