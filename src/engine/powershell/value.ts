import type { Argument, Call, Piece } from "../model/call";
import type { Span } from "../model/program";
import { joinArguments } from "../resolve/joinArguments";
import { textArgument, unknownArgument } from "../resolve/scope";
import type { Block } from "./syntax";

/** What an expression of PowerShell is worth, as far as that can be told. */
export type Value =
  | { readonly kind: "nothing" }
  /** Strings and numbers. */
  | { readonly kind: "text"; readonly argument: Argument }
  | { readonly kind: "list"; readonly items: readonly Value[] }
  | { readonly kind: "table"; readonly entries: ReadonlyMap<string, Value> }
  | { readonly kind: "block"; readonly block: Block }
  /** Items of the file system: the path, or a glob that every one of them matches. */
  | { readonly kind: "files"; readonly path: Argument }
  | { readonly kind: "type"; readonly name: string }
  /** An object of .NET or COM, with what it was made of: a path, a text of SQL. */
  | { readonly kind: "object"; readonly type: string; readonly of: readonly Value[] }
  /** What a program or a cmdlet gives back. */
  | { readonly kind: "output"; readonly call: Call | undefined; readonly text: string }
  | { readonly kind: "unknown"; readonly text: string; readonly mayBeEmpty: boolean };

export const nothing: Value = { kind: "nothing" };

export function textValue(text: string, span: Span): Value {
  return { kind: "text", argument: textArgument(text, span, "literal") };
}

/** The value of a list with its nested lists laid out, as a pipeline passes it on. */
export function itemsOf(value: Value): readonly Value[] {
  if (value.kind === "nothing") return [];
  return value.kind === "list" ? value.items.flatMap(itemsOf) : [value];
}

/** One value for several: none, the only one, or a list. */
export function collected(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) return nothing;
  return values.length === 1 ? first : { kind: "list", items: values };
}

/** A value as one word: what a string makes of it. */
export function argumentOf(value: Value, written: string, span: Span): Argument {
  switch (value.kind) {
    case "nothing":
      return textArgument("", span, "variable");
    case "text":
      return value.argument;
    case "files":
      return value.path;
    case "list":
      return joinArguments(
        value.items.map((item) => argumentOf(item, written, span)),
        span,
      );
    case "type":
      return textArgument(value.name, span, "literal");
    case "block":
      return textArgument(value.block.text.trim(), span, "literal");
    case "table":
      return jsonOf(value, span);
    case "object":
      return unknownArgument(written, span, "variable", false);
    case "output":
      return unknownArgument(value.text, span, "substitution");
    case "unknown":
      return unknownArgument(value.text, span, "variable", value.mayBeEmpty);
  }
}

/** A value as the words that a program is given for it: a list is several. */
export function argumentsOf(value: Value, written: string, span: Span): readonly Argument[] {
  return itemsOf(value).map((item) => argumentOf(item, written, span));
}

/** True and false where a condition is certain; undefined where it is not. */
export function truthOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case "nothing":
      return false;
    case "text": {
      const [only] = value.argument.pieces;
      if (value.argument.pieces.length !== 1 || typeof only !== "string") return undefined;
      return !(only === "" || only === "0" || only === "False");
    }
    case "list":
    case "table":
    case "block":
    case "type":
    case "object":
      return true;
    case "files":
    case "output":
    case "unknown":
      return undefined;
  }
}

/** A value as JSON: what `ConvertTo-Json` prints, and how a hash table is handed to a model. */
export function jsonOf(value: Value, span: Span): Argument {
  const pieces: Piece[] = [];
  writeJson(value, pieces, span, 0);
  const text = pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
  return { text, pieces, glob: false, provenance: "variable", span };
}

function writeJson(value: Value, pieces: Piece[], span: Span, depth: number): void {
  const add = (piece: Piece): void => {
    const last = pieces.at(-1);
    if (typeof piece === "string" && typeof last === "string")
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  };
  if (value.kind === "nothing" || depth > 20) add("null");
  else if (value.kind === "list") {
    add("[");
    value.items.forEach((item, index) => {
      if (index > 0) add(",");
      writeJson(item, pieces, span, depth + 1);
    });
    add("]");
  } else if (value.kind === "table") {
    add("{");
    [...value.entries].forEach(([key, entry], index) => {
      add(`${index > 0 ? "," : ""}${JSON.stringify(key)}:`);
      writeJson(entry, pieces, span, depth + 1);
    });
    add("}");
  } else {
    const argument = argumentOf(value, "$_", span);
    const [only] = argument.pieces;
    if (argument.pieces.length === 1 && (only === "True" || only === "False")) {
      add(only.toLowerCase());
      return;
    }
    add('"');
    for (const piece of argument.pieces)
      add(typeof piece === "string" ? JSON.stringify(piece).slice(1, -1) : piece);
    add('"');
  }
}
