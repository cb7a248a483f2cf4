import type { Span } from "../model/program";

/**
 * PowerShell as it is written. It has its own tree, not the shells' one, because half of it is
 * expressions: objects, methods and script blocks that a word of a shell cannot hold.
 */
export interface Script {
  readonly source: string;
  readonly body: readonly Statement[];
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

export type Statement =
  | Pipeline
  | { readonly kind: "chain"; readonly items: readonly ChainItem[] }
  | {
      readonly kind: "assign";
      readonly target: Expression;
      readonly operator: string;
      readonly value: Statement;
    }
  /** if and switch: each arm may run, none must; tests always run. */
  | {
      readonly kind: "branch";
      readonly tests: readonly Statement[];
      readonly arms: readonly (readonly Statement[])[];
      /** True if no arm may run at all: an `if` without `else`. */
      readonly open: boolean;
    }
  | {
      readonly kind: "foreach";
      readonly variable: string;
      readonly items: Statement;
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: "loop";
      readonly test: readonly Statement[];
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: "try";
      readonly body: readonly Statement[];
      readonly handlers: readonly (readonly Statement[])[];
      readonly last: readonly Statement[];
    }
  | { readonly kind: "function"; readonly name: string; readonly block: Block }
  /** return, exit, throw, break, continue: what follows in the same list does not run. */
  | { readonly kind: "leave"; readonly value: Statement | undefined }
  | { readonly kind: "unknown"; readonly text: string; readonly why: string; readonly span: Span };

/** A statement and how it is joined to the one before it. */
export interface ChainItem {
  readonly join: "then" | "and" | "or";
  readonly statement: Statement;
}

export interface Pipeline {
  readonly kind: "pipeline";
  readonly stages: readonly Stage[];
  readonly span: Span;
}

export type Stage =
  | {
      readonly kind: "command";
      /** `&` runs a name or a block in a scope of its own, `.` in this one. */
      readonly operator: "&" | "." | undefined;
      readonly name: Expression;
      readonly words: readonly CommandWord[];
      readonly redirects: readonly Redirect[];
      readonly span: Span;
    }
  | {
      readonly kind: "expression";
      readonly expression: Expression;
      readonly redirects: readonly Redirect[];
      readonly span: Span;
    };

export type CommandWord =
  | { readonly kind: "argument"; readonly value: Expression }
  | {
      readonly kind: "parameter";
      /** Without its dash, as written. */
      readonly name: string;
      /** The value that a colon joins to it: `-Confirm:$false`. */
      readonly value: Expression | undefined;
    };

export interface Redirect {
  readonly appends: boolean;
  /** 1 is the output; `*` is every stream. */
  readonly stream: string;
  /** Undefined for a merge such as `2>&1`. */
  readonly target: Expression | undefined;
  readonly span: Span;
}

/** `{ … }`, a function's body or a whole script, with the parameters that it names. */
export interface Block {
  readonly parameters: readonly BlockParameter[];
  readonly body: readonly Statement[];
  /** The text between the braces. */
  readonly text: string;
}

export interface BlockParameter {
  readonly name: string;
  readonly value: Expression | undefined;
  readonly isSwitch: boolean;
}

export type TextPart = string | Expression;

export type Expression =
  /** A string, or a bare word of a command. */
  | { readonly kind: "text"; readonly parts: readonly TextPart[]; readonly bare: boolean }
  | { readonly kind: "number"; readonly text: string; readonly value: number }
  /** The name in lower case, with its drive if it has one (`env:path`); scopes are left out. */
  | {
      readonly kind: "variable";
      readonly name: string;
      readonly text: string;
      readonly splat: boolean;
    }
  | {
      readonly kind: "member";
      readonly target: Expression;
      readonly name: Expression;
      readonly isStatic: boolean;
      /** Present for a call of a method. */
      readonly arguments: readonly Expression[] | undefined;
    }
  | { readonly kind: "index"; readonly target: Expression; readonly index: Expression }
  | { readonly kind: "type"; readonly name: string }
  | { readonly kind: "cast"; readonly type: string; readonly operand: Expression }
  | { readonly kind: "list"; readonly items: readonly Expression[] }
  /** `( … )`, `$( … )` and `@( … )`. */
  | { readonly kind: "statements"; readonly body: readonly Statement[]; readonly isArray: boolean }
  | { readonly kind: "table"; readonly entries: readonly TableEntry[] }
  | { readonly kind: "block"; readonly block: Block }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  | { readonly kind: "unknown"; readonly text: string };

export interface TableEntry {
  readonly key: Expression;
  readonly value: Statement;
}
