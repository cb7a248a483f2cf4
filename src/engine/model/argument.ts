import type { Argument } from "./call";
import type { Span } from "./program";

/** An argument that says just this. */
export function plainArgument(text: string, span: Span): Argument {
  return { text, pieces: [text], glob: false, provenance: "literal", span };
}

/** What is left of an argument after its first letters, which must be known. */
export function withoutHead(argument: Argument, letters: number): Argument {
  const [first, ...others] = argument.pieces;
  const pieces = typeof first === "string" ? [first.slice(letters), ...others] : argument.pieces;
  return { ...argument, text: argument.text.slice(letters), pieces };
}
