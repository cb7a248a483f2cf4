import type { Argument, Piece } from "../model/call";
import type { Span } from "../model/program";

/** Where the private use area of Unicode begins and how many characters it has. */
const first = 0xe000;
const count = 0x1900;

/**
 * Values that stand in a text which is still to be taken apart: each is one private use character
 * there, so that neither blanks nor slashes in it are taken for the text's own.
 */
export interface Insertions {
  readonly values: Argument[];
}

/** The character that stands for a value. */
export function inserted(insertions: Insertions, value: Argument): string {
  if (insertions.values.length >= count) return value.text;
  insertions.values.push(value);
  return String.fromCharCode(first + insertions.values.length - 1);
}

/** A text with its insertions as one argument. */
export function argumentOfText(text: string, insertions: Insertions, span: Span): Argument {
  const pieces: Piece[] = [];
  let shown = "";
  let glob = false;
  let provenance: Argument["provenance"] = "literal";
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string")
      pieces[pieces.length - 1] = last + piece;
    else if (piece !== "") pieces.push(piece);
  };
  for (const part of text.split(/([\ue000-\uf8ff])/)) {
    const value = isInsertion(part) ? insertions.values[part.charCodeAt(0) - first] : undefined;
    if (value === undefined) {
      add(part);
      shown += part;
      continue;
    }
    for (const piece of value.pieces) add(piece);
    shown += value.text;
    glob ||= value.glob;
    provenance = "variable";
  }
  return { text: shown, pieces: pieces.length === 0 ? [""] : pieces, glob, provenance, span };
}

/** A text with what its insertions say in their place. */
export function spelled(text: string, insertions: Insertions): string {
  return text.replace(
    /[\ue000-\uf8ff]/g,
    (character) => insertions.values[character.charCodeAt(0) - first]?.text ?? character,
  );
}

function isInsertion(character: string): boolean {
  return /^[\ue000-\uf8ff]$/.test(character);
}
