import type { Span } from "../model/program";
import type { CodeNode } from "./node";
import type { CodeCall, Value } from "./value";

/** Languages whose programs are read by their syntax tree. */
export type TreeLanguage = "python" | "javascript";

/** What differs between languages that are read in the same way: names of nodes, and of functions. */
export interface Language {
  /** The syntax tree of a program; undefined for a text that is no program of anybody's. Never throws. */
  parse(source: string): CodeNode | undefined;
  /** Node names, each to what it means for evaluation. Nodes that are not listed are only descended into. */
  readonly nodes: Readonly<Record<string, NodeMeaning>>;
  /** The known value of a string literal as written, quotes and prefix included. */
  literal(written: string): string;
  /** Names whose value is known everywhere: the home directory in the environment. */
  readonly constants: ReadonlyMap<string, string>;
  /** What a call gives, where that is known: joined paths, listings, the home directory. */
  result(call: CodeCall, span: Span): Value | undefined;
  /** Turns the name of a module as imported into the one that the tables use. */
  moduleName(written: string): string;
}

export type NodeMeaning =
  | "string"
  | "template"
  | "number"
  | "variable"
  | "member"
  | "call"
  | "tagged"
  | "binary"
  | "array"
  | "object"
  | "group"
  | "function"
  | "import"
  | "module"
  | "assignment"
  | "with"
  | "loop"
  | "comprehension";
