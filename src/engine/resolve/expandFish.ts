import type { Argument, Hole } from "../model/call";
import type { Part, Span, Word } from "../model/program";
import { expandJoined, expandTilde, finish, processFile, type Bit, type Expansion } from "./expand";
import { joinArguments } from "./joinArguments";
import { listedBy } from "./listing";
import { textArgument, unknownArgument } from "./scope";
import { variableFields } from "./variables";

/** More words than this are not made of one; it is then not known. */
const mostFields = 500;

/**
 * A word of fish: nothing is split at blanks, and each element of a list, each line that a
 * substitution prints, makes a word of its own with what stands around it.
 */
export function expandFishWord(word: Word, expansion: Expansion): readonly Argument[] {
  const span = expansion.frame.span ?? word.span;
  let fields: Bit[][] = [[]];
  for (const [index, part] of word.parts.entries()) {
    const choices = choicesOf(part, index === 0, span, expansion);
    if (choices.length * fields.length > mostFields)
      return [unknownArgument(word.text, span, "other", false)];
    const [only] = choices;
    if (choices.length === 1 && only !== undefined) for (const field of fields) field.push(...only);
    else fields = fields.flatMap((head) => choices.map((choice) => [...head, ...choice]));
  }
  const dynamic = word.parts.find(({ kind }) => kind === "variable" || kind === "substitution");
  const provenance = dynamic?.kind === "variable" ? "variable" : "substitution";
  return fields.map((bits) => finish(bits, dynamic === undefined ? "literal" : provenance, span));
}

/** What may stand in the place of a part; nothing at all for a list without elements. */
function choicesOf(
  part: Part,
  leads: boolean,
  span: Span,
  expansion: Expansion,
): readonly (readonly Bit[])[] {
  const hole = (text: string, mayBeEmpty: boolean): readonly (readonly Bit[])[] => [
    [{ text, why: "other", mayBeEmpty } satisfies Hole],
  ];
  switch (part.kind) {
    case "text": {
      const tilde = leads && !part.quoted && part.value.startsWith("~");
      const text = tilde ? expandTilde(part.value, expansion) : part.value;
      return [[{ text, glob: false }]];
    }
    case "glob":
      return [[{ text: part.value, glob: true }]];
    case "variable": {
      const values = variableFields(part, span, expansion.scope, expansion.walk, (inner) =>
        expandJoined(inner, expansion),
      );
      return part.quoted ? [bitsOf(joinArguments(values, span))] : values.map(bitsOf);
    }
    case "substitution": {
      const output = expansion.run(part, expansion);
      if (output.kind === "text") return linesOf(output.text, part.quoted, span).map(bitsOf);
      const listed = output.kind === "program" ? listedBy(output.call) : undefined;
      if (listed !== undefined && !part.quoted) return listed.map(bitsOf);
      return [bitsOf(unknownArgument(part.text, span, "substitution"))];
    }
    case "process":
      return [[processFile(part, expansion)]];
    case "arithmetic":
    case "unknown":
      return hole(part.text, true);
    case "brace":
      return hole(part.value, true);
  }
}

function bitsOf(argument: Argument): readonly Bit[] {
  return argument.pieces.map((piece) =>
    typeof piece === "string" ? { text: piece, glob: argument.glob } : piece,
  );
}

/** Each line that was printed, or all of it between quotes. */
function linesOf(text: Argument, quoted: boolean, span: Span): readonly Argument[] {
  const trimmed = text.pieces.map((piece, index, all) =>
    typeof piece === "string" && index === all.length - 1
      ? piece.replace(/(?<!\n)\n+$/, "")
      : piece,
  );
  const [only] = trimmed;
  if (quoted || trimmed.length !== 1 || typeof only !== "string")
    return [{ ...text, pieces: trimmed, provenance: "substitution", span }];
  if (only === "") return [];
  return only.split("\n").map((line) => textArgument(line, span, "substitution"));
}
