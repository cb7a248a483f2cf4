import type { Argument, Hole, Piece } from "../model/call";
import type { Span } from "../model/program";

/**
 * What an expression of a program is known to be. `name` is something imported or global
 * (`shutil`, `os.path`), so that a call through it can be told whatever it was called locally.
 */
export type Value =
  | { readonly kind: "text"; readonly text: Argument }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "object"; readonly entries: ReadonlyMap<string, Value> }
  | { readonly kind: "name"; readonly name: string }
  /** A member of something that has no name of its own: the method of a path, of a connection. */
  | { readonly kind: "member"; readonly of: Value; readonly name: string; readonly written: string }
  /** What a call gave, when nothing more is known of it. */
  | { readonly kind: "result"; readonly call: CodeCall }
  /** Something that yields paths one by one: a directory listing, a search. */
  | { readonly kind: "items"; readonly item: Value }
  | { readonly kind: "unknown"; readonly written: string };

/** One call in a program. */
export interface CodeCall {
  /** The whole name when it is known (`shutil.rmtree`), else a dot and the method's (`.unlink`). */
  readonly callee: string;
  /** What a method is called on. */
  readonly receiver: Value | undefined;
  readonly args: readonly Value[];
  /** Named arguments, and for JavaScript the entries of a last argument that is an object. */
  readonly named: ReadonlyMap<string, Value>;
  readonly span: Span;
}

/** A text value of known characters. */
export function known(text: string, span: Span): Value {
  return {
    kind: "text",
    text: { text, pieces: [text], glob: false, provenance: "literal", span },
  };
}

/** A value as a text with holes; anything but text is one hole. */
export function piecesOf(value: Value, written: string): readonly Piece[] {
  if (value.kind === "text") return value.text.pieces;
  return [hole(written)];
}

/** An unknown part of a text. */
export function hole(written: string): Hole {
  return { text: written, why: "variable", mayBeEmpty: true };
}

/** Of a longer text, or one of more pieces, nothing is known. */
const longestText = 64 * 1024;
const mostPieces = 400;

/** Several pieces as one text value; neighbouring known text becomes one piece. */
export function textOf(pieces: readonly Piece[], span: Span, glob = false): Value {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === "string" && typeof last === "string") {
      merged[merged.length - 1] = last + piece;
    } else merged.push(piece);
  }
  if (merged.length === 0) merged.push("");
  // Put together by `+`, which copies nothing: a program may make a value of itself, again and again.
  let text = "";
  for (const piece of merged) text += typeof piece === "string" ? piece : piece.text;
  if (text.length > longestText || merged.length > mostPieces)
    return textOf([hole("(a very long text)")], span, glob);
  return { kind: "text", text: { text, pieces: merged, glob, provenance: "literal", span } };
}

/** The known characters of a value, if all of it is known. */
export function plain(value: Value | undefined): string | undefined {
  if (value?.kind !== "text") return undefined;
  const [first, ...others] = value.text.pieces;
  return others.length === 0 && typeof first === "string" ? first : undefined;
}

/** A value as an argument: text as it is, anything else as one unknown part. */
export function asArgument(value: Value | undefined, span: Span): Argument {
  if (value?.kind === "text") return value.text;
  const written =
    value?.kind === "unknown" || value?.kind === "member"
      ? value.written
      : value?.kind === "name"
        ? value.name
        : "(a value known only at run time)";
  return { text: written, pieces: [hole(written)], glob: false, provenance: "variable", span };
}

/** Joins path parts as `os.path.join` does: an absolute part starts anew. */
export function joinPaths(parts: readonly Value[], span: Span): Value {
  let pieces: Piece[] = [];
  let glob = false;
  for (const part of parts) {
    const text = asArgument(part, span);
    const [first] = text.pieces;
    if (typeof first === "string" && first.startsWith("/")) {
      pieces = [];
      glob = false;
    } else if (pieces.length > 0) pieces.push("/");
    pieces.push(...text.pieces);
    glob ||= text.glob;
  }
  return textOf(pieces, span, glob);
}

/** The paths in a directory (or below it), as one glob. */
export function pathsIn(directory: Value, pattern: string, span: Span): Value {
  const text = asArgument(directory, span);
  const stem = text.pieces.map((piece) =>
    typeof piece === "string" ? piece.replace(/(?<!\/)\/+$/, "") : piece,
  );
  return { kind: "items", item: textOf([...stem, `/${pattern}`], span, true) };
}
