import type { Program, Span } from "./program";

/**
 * A piece of an argument whose value is not known before the command runs.
 * `mayBeEmpty` matters: `rm -rf "$DIR/"` with an empty DIR is `rm -rf /`.
 */
export interface Hole {
  readonly text: string;
  readonly why: "variable" | "substitution" | "glob" | "input" | "other";
  readonly mayBeEmpty: boolean;
  /** The substitution that a variable holds, where the hole is a part of what that printed: `${T:0:9}`. */
  readonly of?: string;
}

export type Piece = string | Hole;

export type Provenance = "literal" | "variable" | "substitution" | "glob" | "brace" | "input";

/** One word of a call after expansion: what the program will see, as far as it is known. */
export interface Argument {
  /** What it says, holes as they were written. For display; use `literal` to decide. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /**
   * True if an unquoted glob is in it: the shell replaces it by the paths that match. The pieces
   * are then glob syntax, with a backslash before each character that is meant literally.
   */
  readonly glob: boolean;
  readonly provenance: Provenance;
  readonly span: Span;
}

/** A directory that is known, or the reason why it is not. Known paths are absolute. */
export type Place =
  | { readonly known: true; readonly path: string }
  | { readonly known: false; readonly text: string };

/** What a call reads on standard input. */
export type Input =
  | { readonly kind: "none" }
  /** The text itself: a heredoc, a here-string, or the output of an `echo` before it. */
  | { readonly kind: "text"; readonly text: Argument; readonly from?: Call }
  | { readonly kind: "file"; readonly path: Argument }
  /** The output of another program on the line. */
  | { readonly kind: "program"; readonly call: Call | undefined };

/**
 * Where what a call prints goes: to whoever watches, into another program on the line, into a file,
 * into a variable or an argument, or nowhere.
 */
export type OutputPlace = "shown" | "program" | "file" | "value" | "nowhere";

/** Where a call runs. Paths of a call that does not run `here` are not paths of this machine. */
export type Site =
  | { readonly kind: "here" }
  | {
      readonly kind: "host" | "container" | "pod" | "other";
      readonly name: string;
      /** What is seen there under another path, and is not the place's own. */
      readonly mounts?: readonly Mount[];
      /** It is made for this one command, so that what is lost in it is lost anyway. */
      readonly passing?: true;
    };

/** A directory of this machine, or a volume, that is seen at a path of another place. */
export interface Mount {
  readonly target: string;
  readonly source:
    | { readonly kind: "path"; readonly path: string }
    | { readonly kind: "volume"; readonly name: string }
    | { readonly kind: "unknown"; readonly text: string };
}

/** What a line wrote to files, the latest first: a chain, because each call on a line has its own view. */
export interface Written {
  /** Absolute. */
  readonly path: string;
  readonly text: Argument;
  readonly before: Written | undefined;
  /** How many there are, this one included. */
  readonly count: number;
}

/** One program invocation with resolved words. */
export interface Call {
  /** The program's base name (`rm` for `/bin/rm`); its written text when it is not known. */
  readonly program: Argument;
  readonly name: string;
  readonly args: readonly Argument[];
  /** Variables set for this call alone, by assignment, `env` or export on the same line. */
  readonly env: ReadonlyMap<string, Argument>;
  readonly cwd: Place;
  readonly input: Input;
  /** `shown` when it is left out. */
  readonly output?: OutputPlace | undefined;
  readonly site: Site;
  /** What the line wrote to files before. */
  readonly written?: Written | undefined;
  /** The shell whose own command it is, where a program of that name would be quite another: `type`. */
  readonly builtin?: "powershell" | "cmd";
  /** The wrappers it came through, outermost first: `sudo`, `xargs`, `bash -c`. */
  readonly via: readonly string[];
  readonly span: Span;
  /** The program text that `span` refers to. */
  readonly source: Program;
}

/** The whole value of an argument if every piece of it is known. */
export function literal(argument: Argument | undefined): string | undefined {
  if (argument === undefined || argument.glob) return undefined;
  let value = "";
  for (const piece of argument.pieces) {
    if (typeof piece !== "string") return undefined;
    value += piece;
  }
  return value;
}
