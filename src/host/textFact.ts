import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { TextFact, Unanswered } from "../engine";

/** Scripts are small; whatever is larger is not read, and said not to be. */
const most = 1024 * 1024;

/** The text of a regular file. A pipe or a device is not opened for long: reading one could wait. */
export async function textFact(path: string): Promise<TextFact | Unanswered> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const status = await file.stat();
    if (!status.isFile()) return { fact: "unanswered", why: "not a regular file" };
    if (status.size > most) return { fact: "unanswered", why: "larger than 1 MiB" };
    const buffer = Buffer.alloc(most + 1);
    const length = await fill(file, buffer);
    if (length > most) return { fact: "unanswered", why: "larger than 1 MiB" };
    const content = buffer.subarray(0, length);
    if (content.includes(0)) return { fact: "unanswered", why: "not text" };
    const digest = `sha256:${createHash("sha256").update(content).digest("hex")}`;
    return { fact: "text", text: content.toString("utf8"), digest };
  } finally {
    await file.close();
  }
}

/** Reads until the end or until the buffer is full: a file of /proc says that its size is 0. */
async function fill(file: Awaited<ReturnType<typeof open>>, buffer: Buffer): Promise<number> {
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}
