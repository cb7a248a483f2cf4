/** Cuts a stream into parts that end with a line, so that nothing is ever put into the middle of one. */
export interface WholeLines {
  /** The lines that are complete with this chunk, as they came; undefined when none is. */
  readonly take: (chunk: Buffer) => Buffer | undefined;
  /** What is left when the stream ends without a line feed. */
  readonly rest: () => Buffer;
}

const lineFeed = 10;

/** Keeps what is not complete yet. `longest` bounds one line, in bytes; a longer one is an error. */
export function wholeLines(longest: number): WholeLines {
  let waiting: Buffer[] = [];
  let length = 0;
  return {
    take(chunk) {
      const end = chunk.lastIndexOf(lineFeed) + 1;
      if (end === 0) {
        keep(chunk);
        return undefined;
      }
      const complete = Buffer.concat([...waiting, chunk.subarray(0, end)]);
      waiting = [];
      length = 0;
      if (end < chunk.length) keep(chunk.subarray(end));
      return complete;
    },
    rest: () => Buffer.concat(waiting),
  };

  function keep(part: Buffer): void {
    length += part.length;
    if (length > longest) throw new Error(`a message is longer than ${longest} bytes`);
    waiting.push(part);
  }
}

/** Each line of a block of whole lines, with its line feed. */
export function* linesIn(block: Buffer): Generator<Buffer> {
  let start = 0;
  for (let end = block.indexOf(lineFeed); end >= 0; end = block.indexOf(lineFeed, start)) {
    yield block.subarray(start, end + 1);
    start = end + 1;
  }
  if (start < block.length) yield block.subarray(start);
}
