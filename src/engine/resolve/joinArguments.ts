import type { Argument, Hole } from "../model/call";
import type { Span } from "../model/program";

/** Several arguments as one, with a blank between: what `eval` and `echo` make of them. */
export function joinArguments(args: readonly Argument[], span: Span, between = " "): Argument {
  const pieces: (string | Hole)[] = [];
  let text = "";
  args.forEach((arg, index) => {
    if (index > 0 && between !== "") {
      addPiece(between, pieces);
      text += between;
    }
    for (const piece of arg.pieces) addPiece(piece, pieces);
    text += arg.text;
  });
  if (pieces.length === 0) pieces.push("");
  return { text, pieces, glob: false, provenance: args[0]?.provenance ?? "literal", span };
}

function addPiece(piece: string | Hole, pieces: (string | Hole)[]): void {
  const last = pieces.at(-1);
  if (typeof piece === "string" && typeof last === "string")
    pieces[pieces.length - 1] = last + piece;
  else pieces.push(piece);
}
