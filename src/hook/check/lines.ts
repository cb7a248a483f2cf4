/** A line of a stream, or one that is too long to be read. `last` marks the end of what has come. */
export interface StreamLine {
  readonly text: string | undefined;
  /** True when no further line is at hand: what was answered so far must not wait. */
  readonly last: boolean;
}

/** The lines of a stream as they come, decoded; empty ones are left out. A slow reader holds it up. */
export async function* linesOf(
  input: AsyncIterable<Buffer>,
  longest: number,
): AsyncGenerator<StreamLine> {
  let pieces: Buffer[] = [];
  let length = 0;
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      take(chunk.subarray(start, end));
      start = end + 1;
      const text = finish();
      if (text !== "") yield { text, last: chunk.indexOf(10, start) < 0 };
    }
    take(chunk.subarray(start));
  }
  const text = finish();
  if (text !== "") yield { text, last: true };

  /** What goes beyond the longest line is counted and dropped, so that it cannot fill the memory. */
  function take(piece: Buffer): void {
    if (length <= longest && piece.length > 0) pieces.push(piece);
    length += piece.length;
    if (length > longest) pieces = [];
  }

  function finish(): string | undefined {
    const text = length > longest ? undefined : Buffer.concat(pieces).toString("utf8").trim();
    pieces = [];
    length = 0;
    return text;
  }
}
