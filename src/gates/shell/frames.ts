/** What a piece of a stream of frames led to. */
export type FrameProgress =
  | { readonly kind: "frames"; readonly frames: readonly (readonly string[])[] }
  | { readonly kind: "too-long" };

/** Puts frames together from the pieces in which a stream brings them. */
export interface FrameReader {
  readonly push: (piece: Buffer) => FrameProgress;
}

/** A reader that gives up on a frame of more than `longest` bytes. */
export function createFrameReader(longest: number): FrameReader {
  let pieces: Buffer[] = [];
  let length = 0;
  /** Whether the last byte so far ended a field, so that one NUL more ends the frame. */
  let atFieldStart = true;
  return {
    push(piece) {
      const frames: (readonly string[])[] = [];
      let start = 0;
      for (let nul = piece.indexOf(0); nul !== -1; nul = piece.indexOf(0, nul + 1)) {
        const empty = nul === start ? atFieldStart : piece[nul - 1] === 0;
        if (empty) {
          pieces.push(piece.subarray(start, nul + 1));
          frames.push(fieldsOf(Buffer.concat(pieces)));
          pieces = [];
          length = 0;
          start = nul + 1;
          atFieldStart = true;
        }
      }
      const rest = piece.subarray(start);
      if (rest.length > 0) {
        pieces.push(rest);
        length += rest.length;
        atFieldStart = rest[rest.length - 1] === 0;
      }
      return length > longest || frames.some((frame) => tooLong(frame, longest))
        ? { kind: "too-long" }
        : { kind: "frames", frames };
    },
  };
}

function fieldsOf(frame: Buffer): readonly string[] {
  return frame.toString("utf8").split("\0").slice(0, -2);
}

function tooLong(frame: readonly string[], longest: number): boolean {
  return frame.reduce((sum, field) => sum + field.length + 1, 0) > longest;
}
