import { literal, type Argument, type Hole, type Provenance } from "../model/call";
import type { Part, Span, Word } from "../model/program";
import { withWritten } from "../model/written";
import { expandFishWord } from "./expandFish";
import { listedBy, theOneListed } from "./listing";
import { joinArguments } from "./joinArguments";
import { separatorsIn, splitInto, type Field } from "./fieldSplitting";
import { unknownArgument, type Frame, type Output, type Scope, type Walk } from "./scope";
import { arithmeticValue } from "./arithmetic";
import { expandBraces } from "./braces";
import { lookUp, variableFields } from "./variables";
import { homeNamed } from "./userName";

/** A command that has more fields than this has one more that is not known, and is not followed. */
export const mostFields = 4000;

/** Runs the program of a substitution and says what it prints; handed in by the walker. */
export type RunSubstitution = (
  part: Part & { kind: "substitution" | "process" | "arithmetic" },
  expansion: Expansion,
) => Output;

/** What expansion needs of its surroundings. */
export interface Expansion {
  readonly scope: Scope;
  readonly walk: Walk;
  readonly frame: Frame;
  readonly run: RunSubstitution;
}

/** A piece of a field while it is built; globs are told apart from text that merely looks like one. */
export type Bit = { readonly text: string; readonly glob: boolean } | Hole;

/** The fields that a word becomes: braces, variables, substitutions, splitting; globs stay. */
export function expandWord(word: Word, expansion: Expansion): readonly Argument[] {
  if (expansion.frame.source.dialect === "fish") return expandFishWord(word, expansion);
  const plain = plainField(word, expansion.frame);
  if (plain !== undefined) return [plain];
  const alternatives = expandBraces(word);
  if (alternatives === undefined) return [unknownArgument(word.text, word.span, "other", false)];
  const [first] = alternatives;
  if (alternatives.length === 1 && first !== undefined) return expandParts(first, word, expansion);
  return alternatives.flatMap((parts) => expandParts(parts, word, expansion));
}

/** The field that a word becomes as it stands, as most do. */
function plainField({ parts, span }: Word, frame: Frame): Argument | undefined {
  const part = parts[0];
  if (parts.length !== 1 || part?.kind !== "text") return undefined;
  const { value } = part;
  if (!part.quoted && value.startsWith("~")) return undefined;
  return {
    text: value,
    pieces: [value],
    glob: false,
    provenance: "literal",
    span: frame.span ?? span,
  };
}

/** The fields of several words, in order. */
export function expandWords(words: readonly Word[], expansion: Expansion): readonly Argument[] {
  // Loops, because this is done for every command and `flatMap` takes ten times as long.
  const fields: Argument[] = [];
  const { frame } = expansion;
  const isFish = frame.source.dialect === "fish";
  for (const word of words) {
    const plain = isFish ? undefined : plainField(word, frame);
    if (plain !== undefined) fields.push(plain);
    else for (const field of expandWord(word, expansion)) fields.push(field);
    if (fields.length <= mostFields) continue;
    fields.push(unknownArgument("…", word.span, "other"));
    break;
  }
  return fields;
}

/** A word as one value, without splitting: an assignment, a heredoc, the operand of `${x:-…}`. */
export function expandJoined(word: Word, expansion: Expansion): Argument {
  if (expansion.frame.source.dialect === "fish")
    return joinArguments(expandFishWord(word, expansion), expansion.frame.span ?? word.span);
  const quoted = word.parts.map((part): Part =>
    part.kind === "variable" || part.kind === "substitution"
      ? { ...part, quoted: true }
      : part.kind === "glob" || part.kind === "brace"
        ? { kind: "text", value: part.value, quoted: true }
        : part,
  );
  const fields = expandParts(quoted, word, expansion);
  const [first] = fields;
  if (fields.length === 1 && first !== undefined) return first;
  return joinArguments(fields, expansion.frame.span ?? word.span);
}

function expandParts(
  parts: readonly Part[],
  word: Word,
  expansion: Expansion,
): readonly Argument[] {
  const fields: Field[] = [{ bits: [], quoted: false }];
  let provenance: Provenance = parts.length === word.parts.length ? "literal" : "brace";
  const current = (): Field => {
    const last = fields.at(-1);
    if (last !== undefined) return last;
    const fresh = { bits: [], quoted: false };
    fields.push(fresh);
    return fresh;
  };
  const separators = separatorsIn(expansion.scope);
  const append = (text: string): void => {
    if (text !== "") current().bits.push({ text, glob: false });
  };
  const appendFields = (values: readonly Argument[], quoted: boolean): void => {
    values.forEach((value, index) => {
      if (index > 0) fields.push({ bits: [], quoted: false });
      if (quoted) current().quoted = true;
      for (const piece of value.pieces) {
        if (typeof piece !== "string") current().bits.push(piece);
        // A loop or an array holds the paths that a glob found, and quotes do not take them back.
        else if (quoted && value.glob) current().bits.push({ text: piece, glob: true });
        else if (quoted) append(piece);
        else splitInto(piece, fields, value.glob, separators);
      }
    });
  };
  parts.forEach((part, index) => {
    switch (part.kind) {
      case "text": {
        if (part.quoted) current().quoted = true;
        const tilde = index === 0 && !part.quoted && part.value.startsWith("~");
        append(tilde ? expandTilde(part.value, expansion) : part.value);
        return;
      }
      case "glob":
        current().bits.push({ text: part.value, glob: true });
        return;
      case "brace":
        append(part.value);
        return;
      case "variable": {
        provenance = "variable";
        const span = expansion.frame.span ?? word.span;
        const values = variableFields(part, span, expansion.scope, expansion.walk, (inner) =>
          expandJoined(inner, expansion),
        );
        const star = part.quoted && (part.name === "*" || part.index === "*");
        appendFields(star ? [joinArguments(values, span)] : values, part.quoted);
        return;
      }
      case "substitution":
        provenance = "substitution";
        appendFields(substituted(part, word, expansion), part.quoted);
        return;
      case "process":
        current().bits.push(processFile(part, expansion));
        return;
      case "arithmetic": {
        expansion.run(part, expansion);
        const value = arithmeticOf(part.text, expansion, word.span);
        if (value !== undefined) append(value);
        else current().bits.push({ text: part.text, why: "other", mayBeEmpty: false });
        return;
      }
      case "unknown":
        current().bits.push({ text: part.text, why: "other", mayBeEmpty: true });
        return;
    }
  });
  return fields
    .filter((field) => field.bits.length > 0 || field.quoted)
    .map((field) => finish(field.bits, provenance, expansion.frame.span ?? word.span));
}

/** `<(cmd)` is the name of a file; where it is known what `cmd` prints, so is what is in that file. */
export function processFile(part: Part & { kind: "process" }, expansion: Expansion): Bit {
  const output = expansion.run(part, expansion);
  if (part.direction !== "in" || output.kind !== "text")
    return { text: part.text, why: "other", mayBeEmpty: false };
  const { scope } = expansion;
  const path = `/dev/fd/${String(63 - (scope.written?.count ?? 0))}`;
  scope.written = withWritten(path, output.text, scope.written);
  return { text: path, glob: false };
}

function arithmeticOf(text: string, expansion: Expansion, span: Span): string | undefined {
  const { scope, walk } = expansion;
  const inner = text.replace(/^\$\(\(|^\$\[|\)\)$|\]$/g, "");
  return arithmeticValue(inner, (name) => {
    const value = lookUp(name, span, scope, walk);
    return value?.kind === "scalar" ? literal(value.argument) : undefined;
  });
}

function substituted(
  part: Part & { kind: "substitution" },
  word: Word,
  expansion: Expansion,
): readonly Argument[] {
  const output = expansion.run(part, expansion);
  const span = expansion.frame.span ?? word.span;
  if (output.kind === "text") {
    const pieces = output.text.pieces.map((piece, index, all) =>
      typeof piece === "string" && index === all.length - 1
        ? piece.replace(/(?<!\n)\n+$/, "")
        : piece,
    );
    return [{ ...output.text, pieces, provenance: "substitution", span }];
  }
  const listed = output.kind === "program" ? listedBy(output.call) : undefined;
  if (listed !== undefined) {
    if (!part.quoted) return listed;
    const one = theOneListed(listed);
    if (one !== undefined) return [{ ...one, span }];
  }
  return [unknownArgument(part.text, span, "substitution")];
}

/** `~`, `~user`, `~+` and `~-` at the start of a word. */
export function expandTilde(text: string, expansion: Expansion): string {
  const slash = text.indexOf("/");
  const user = slash < 0 ? text.slice(1) : text.slice(1, slash);
  const rest = slash < 0 ? "" : text.slice(slash);
  if (user === "") return expansion.walk.home + rest;
  const { cwd, previous } = expansion.scope;
  if (user === "+") return (cwd.known ? cwd.path : text) + rest;
  if (user === "-") return (previous.known ? previous.path : text) + rest;
  if (!/^[\w.-]+$/.test(user)) return text;
  return homeNamed(user) + rest;
}

/** A value grows when a line doubles a variable again and again; past this nothing is known of it. */
const longestValue = 256 * 1024;

/** The pieces of one field as an argument: text in glob syntax if any of it is a glob. */
export function finish(bits: readonly Bit[], provenance: Provenance, span: Span): Argument {
  if (bits.length > 1 && lengthOf(bits) > longestValue)
    return unknownArgument("(a very long text)", span, "other", false);
  const glob = bits.some((bit) => "glob" in bit && bit.glob);
  const pieces: (string | Hole)[] = [];
  let text = "";
  for (const bit of bits) {
    text += bit.text;
    if (!("glob" in bit)) {
      pieces.push(bit);
      continue;
    }
    const piece = glob && !bit.glob ? bit.text.replace(/[\\*?[\]{}()!]/g, "\\$&") : bit.text;
    const last = pieces.at(-1);
    if (typeof last === "string") pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  if (pieces.length === 0) pieces.push("");
  return {
    text,
    pieces,
    glob,
    provenance: glob && provenance === "literal" ? "glob" : provenance,
    span,
  };
}

function lengthOf(bits: readonly Bit[]): number {
  return bits.reduce((sum, bit) => sum + bit.text.length, 0);
}
