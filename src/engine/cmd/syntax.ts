import type { Problem, Span } from "../model/program";

/** Commands of cmd.exe as they are written, with carets taken away and variables still in them. */
export interface Batch {
  readonly source: string;
  readonly body: readonly Statement[];
  readonly problems: readonly Problem[];
}

export type Statement =
  | Command
  | { readonly kind: "all"; readonly items: readonly Item[] }
  | { readonly kind: "pipeline"; readonly stages: readonly Statement[] }
  | {
      readonly kind: "group";
      readonly body: readonly Statement[];
      readonly redirects: readonly Redirect[];
    }
  | {
      readonly kind: "if";
      readonly condition: string;
      readonly then: readonly Statement[];
      readonly otherwise: readonly Statement[];
    }
  | For
  /** `:name`: where `goto` and `call` lead. */
  | { readonly kind: "label"; readonly name: string };

/** A statement and how it is joined to the one before it. */
export interface Item {
  readonly join: "then" | "and" | "or";
  readonly statement: Statement;
}

/** One command: its line as it stands, quotes and all, without redirections. */
export interface Command {
  readonly kind: "command";
  readonly text: string;
  readonly redirects: readonly Redirect[];
  readonly span: Span;
}

export interface For {
  readonly kind: "for";
  /** In lower case: `/d`, `/r`, `/l`, `/f`, or empty. */
  readonly mode: string;
  /** What stands between the mode and the variable: the folder of `/r`, the options of `/f`. */
  readonly option: string;
  readonly variable: string;
  readonly set: string;
  readonly body: readonly Statement[];
  readonly span: Span;
}

export interface Redirect {
  readonly operator: "<" | ">" | ">>";
  readonly stream: string;
  /** Undefined for `2>&1`. */
  readonly target: string | undefined;
}
