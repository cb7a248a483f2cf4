import type { Deed } from "../code/deed";
import type { Argument, Hole, Piece } from "../model/call";

/** How each language calls the words that a program was started with, and which word comes first. */
const names: readonly (readonly [RegExp, first: "program" | "first word"])[] = [
  [/^(?:sys\.)?argv(?:\.|\[)(-?\d+)\]?$/, "program"],
  [/^\$argv\[(-?\d+)\]$/, "program"],
  [/^process\.argv(?:\.|\[)(\d+)\]?$/, "program"],
  [/^\$?ARGV(?:\.|\[)(-?\d+)\]?$/, "first word"],
];

/** All of them at once, or the first that is left: `@ARGV`, `ARGV`, Perl's `shift`. */
const all = /^(?:@ARGV|ARGV|shift(?:\s*\(?@ARGV\)?)?|\$\*)$/;

/** What a program was started with, as its text calls it. */
export interface Started {
  readonly words: readonly Argument[];
  /** It stood on the command line: Node then leaves out the name of the file, and words come one earlier. */
  readonly inline: boolean;
  /** Variables of loops over all the words: `for p in sys.argv[1:]`. */
  readonly loops: readonly string[];
}

/** A program of which nothing is known but its text. */
export const unstarted: Started = { words: [], inline: true, loops: [] };

const loopOverWords =
  /\bfor\s{0,9}\(?\s{0,9}(?:const\s{1,9}|let\s{1,9}|var\s{1,9}|my\s{1,9})?(\w+)\s{1,9}(?:in|of)\s{1,9}(?:sys\.argv|argv|process\.argv)\b/g;

/** What a program is started with. */
export function startedWith(words: readonly Argument[], inline: boolean, text: string): Started {
  if (words.length === 0) return unstarted;
  const loops = Array.from(text.matchAll(loopOverWords), (match) => match[1] ?? "");
  // What a method of the list gave goes by another name (`process.argv.slice(2)`).
  return { words, inline, loops: loops.length === 0 ? loops : [...loops, "each"] };
}

/** What a program does, with the words that it was started with where it names them. */
export function deedsWith(deeds: readonly Deed[], started: Started): readonly Deed[] {
  return started.words.length === 0 ? deeds : deeds.flatMap((deed) => deedWith(deed, started));
}

function deedWith(deed: Deed, started: Started): readonly Deed[] {
  switch (deed.does) {
    case "path":
      return withWords(deed.path, started).map((path) => ({ ...deed, path }));
    case "shell":
      return withWords(deed.text, started).map((text) => ({ ...deed, text }));
    case "argv":
      return [{ ...deed, argv: deed.argv.flatMap((word) => withWords(word, started)) }];
    case "sql":
    case "http":
    case "named":
    case "code":
      return [deed];
  }
}

/** A value with the words in their places; one value for each word where it stands for all. */
function withWords(value: Argument, started: Started): readonly Argument[] {
  const [only] = value.pieces;
  if (value.pieces.length === 1 && isHole(only)) {
    if (all.test(only.text) || started.loops.includes(only.text)) return started.words;
  }
  if (!value.pieces.some(isHole)) return [value];
  const pieces = value.pieces.flatMap((piece): readonly Piece[] =>
    isHole(piece) ? (wordAt(piece.text, started)?.pieces ?? [piece]) : [piece],
  );
  const text = pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
  return [{ ...value, text, pieces: merged(pieces) }];
}

function wordAt(written: string, { words, inline }: Started): Argument | undefined {
  for (const [name, first] of names) {
    const at = name.exec(written)?.[1];
    if (at === undefined) continue;
    const isNode = written.startsWith("process");
    const before = first === "first word" ? 0 : isNode && !inline ? 2 : 1;
    const index = Number(at);
    return index < 0 ? words.at(index) : words[index - before];
  }
  return undefined;
}

function isHole(piece: Piece | undefined): piece is Hole {
  return piece !== undefined && typeof piece !== "string";
}

function merged(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === "string" && typeof last === "string")
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}
