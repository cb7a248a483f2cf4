import type { Readable } from "node:stream";
import { createFrameReader } from "../../gates/shell/frames";
import { longestFrame } from "../../gates/shell/protocol";

/** The fields of the one frame on a stream; undefined if it ends or goes wrong before its end. */
export async function readFrame(input: Readable): Promise<readonly string[] | undefined> {
  const reader = createFrameReader(longestFrame);
  for await (const piece of input as AsyncIterable<Buffer>) {
    const progress = reader.push(piece);
    if (progress.kind === "too-long") return undefined;
    const [frame] = progress.frames;
    if (frame !== undefined) return frame;
  }
  return undefined;
}
