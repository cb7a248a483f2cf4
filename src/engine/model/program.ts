/** A half-open range of UTF-16 offsets in the source text of the program it belongs to. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The parsed text of a command, the same shape for every dialect. Parsing never fails: what was
 * not understood is an `unknown` statement or part that still holds its text, and a problem.
 */
export interface Program {
  readonly source: string;
  readonly body: readonly Statement[];
  readonly problems: readonly Problem[];
  /** The language, where words are not expanded as in bash: fish splits nothing, and its variables are lists. */
  readonly dialect?: "fish";
}

/** Something the reader did not understand, as data. */
export interface Problem {
  readonly message: string;
  readonly span: Span;
}

export type Statement =
  | Command
  | Pipeline
  | { readonly kind: "all"; readonly items: readonly Item[]; readonly span: Span }
  | Group
  | Branch
  | Loop
  | FunctionDefinition
  | { readonly kind: "test"; readonly words: readonly Word[]; readonly span: Span }
  /** Text that was read in another spelling: positions in it are not those of the text around it. */
  | { readonly kind: "nested"; readonly program: Program; readonly span: Span }
  | { readonly kind: "unknown"; readonly text: string; readonly why: string; readonly span: Span };

/** A statement and how it is joined to the one before it. */
export interface Item {
  readonly join: "then" | "and" | "or";
  readonly statement: Statement;
}

/** One simple command: assignments, words, redirections. Without words only assignments happen. */
export interface Command {
  readonly kind: "command";
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
  readonly background: boolean;
  readonly span: Span;
}

export interface Pipeline {
  readonly kind: "pipeline";
  readonly stages: readonly Statement[];
  readonly span: Span;
}

/** `{ …; }`, `( … )` or any compound command with redirections of its own. */
export interface Group {
  readonly kind: "group";
  readonly subshell: boolean;
  readonly body: readonly Statement[];
  readonly redirects: readonly Redirect[];
  readonly span: Span;
}

/** if, case, select: each arm may run, none must. Tests always run. */
export interface Branch {
  readonly kind: "branch";
  readonly tests: readonly Statement[];
  readonly arms: readonly (readonly Statement[])[];
  /** Words that are evaluated whichever arm runs (the subject and patterns of `case`). */
  readonly words: readonly Word[];
  readonly span: Span;
}

export interface Loop {
  readonly kind: "loop";
  /** The variable that takes each of `words` in turn; `words` undefined means the positional ones. */
  readonly variable?: string;
  readonly words?: readonly Word[];
  readonly test: readonly Statement[];
  readonly body: readonly Statement[];
  readonly span: Span;
}

export interface FunctionDefinition {
  readonly kind: "function";
  readonly name: string;
  readonly body: readonly Statement[];
  readonly span: Span;
}

export interface Assignment {
  readonly name: string;
  readonly append: boolean;
  readonly value: Word | readonly Word[];
  /** `a[3]=x`: the value of one element, by its index or key. */
  readonly index?: string;
  /** True if it also goes into the environment of what runs afterwards. */
  readonly exported?: true;
  readonly span: Span;
}

export type RedirectOperator = "<" | ">" | ">>" | "<>" | ">|" | "&>" | "&>>" | "<&" | ">&";

export type Redirect =
  | {
      readonly kind: "file";
      readonly operator: RedirectOperator;
      readonly descriptor?: number;
      readonly target: Word;
      readonly span: Span;
    }
  | {
      /** A heredoc or here-string: text on standard input. */
      readonly kind: "text";
      readonly descriptor?: number;
      readonly body: Word;
      readonly span: Span;
    };

/** One word as written, in parts. */
export interface Word {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly span: Span;
}

export type Part =
  | { readonly kind: "text"; readonly value: string; readonly quoted: boolean }
  /** `*`, `?`, `[…]`, `+(…)`: unquoted, matches paths. */
  | { readonly kind: "glob"; readonly value: string }
  /** `{a,b}` or `{1..9}`, still written out. */
  | { readonly kind: "brace"; readonly value: string }
  | {
      readonly kind: "variable";
      readonly name: string;
      readonly text: string;
      readonly quoted: boolean;
      /** `${a[3]}`, `${a[@]}`: the elements that are meant. */
      readonly index?: string;
      readonly operation?: Operation;
    }
  | {
      readonly kind: "substitution";
      readonly program: Program;
      readonly text: string;
      readonly quoted: boolean;
    }
  | {
      readonly kind: "process";
      readonly direction: "in" | "out";
      readonly program: Program;
      readonly text: string;
    }
  | {
      readonly kind: "arithmetic";
      readonly text: string;
      readonly programs: readonly Program[];
    }
  | { readonly kind: "unknown"; readonly text: string };

/** What `${name…}` does beside naming a variable. */
export type Operation =
  | {
      readonly kind: "default" | "assign" | "alternate" | "required";
      /** With a colon an empty value counts as unset. */
      readonly colon: boolean;
      readonly word: Word;
    }
  | {
      readonly kind: "remove";
      readonly operator: "#" | "##" | "%" | "%%";
      readonly pattern: Word;
    }
  | {
      readonly kind: "replace";
      readonly operator: "/" | "//" | "/#" | "/%";
      readonly pattern: Word;
      readonly replacement: Word;
    }
  | { readonly kind: "slice"; readonly offset: Word; readonly length?: Word }
  | { readonly kind: "case"; readonly operator: "^" | "^^" | "," | ",," }
  | { readonly kind: "length" }
  | { readonly kind: "indirect" }
  /** `${!prefix@}`: the names of variables that begin so. */
  | { readonly kind: "names" }
  | { readonly kind: "other" };
