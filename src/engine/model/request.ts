/** The languages in which a command may be written. */
export const dialects = ["bash", "sh", "zsh", "fish", "powershell", "cmd"] as const;
export type Dialect = (typeof dialects)[number];

/**
 * Who is acting. `unknown` means that nothing was found out; it is treated as an agent, because
 * the cost of a wrong guess is a question too many, not a loss.
 */
export type Origin =
  | { readonly kind: "agent"; readonly name?: string }
  | { readonly kind: "person" }
  | { readonly kind: "unknown" };

/** What is about to be done: a line of text for a shell, an argument vector, or a tool call. */
export type Action =
  | { readonly kind: "command"; readonly text: string; readonly dialect: Dialect }
  | { readonly kind: "argv"; readonly argv: readonly string[] }
  | {
      readonly kind: "tool";
      readonly server?: string;
      readonly name: string;
      readonly input: Readonly<Record<string, unknown>>;
      readonly annotations?: Annotations;
    };

/** What a shell is given, as one line: the text, or the words of an argument vector with blanks between. */
export function lineOf(action: Exclude<Action, { readonly kind: "tool" }>): string {
  return action.kind === "command" ? action.text : action.argv.join(" ");
}

/**
 * What a server says about a tool of its own (the hints of the Model Context Protocol). They may
 * raise an outcome; they never lower one for what is understood, because servers are not vouched for.
 */
export interface Annotations {
  readonly destructiveHint?: boolean;
  readonly readOnlyHint?: boolean;
}

/** What someone is about to do, and where. Paths are absolute and have no trailing slash. */
export interface Request {
  readonly action: Action;
  readonly cwd: string;
  readonly home: string;
  /** The workspace folders, the most specific one counts. Empty when no folder is open. */
  readonly workspace: readonly string[];
  /** The part of the environment that matters (names that the command or a model looks at). */
  readonly env: Readonly<Record<string, string>>;
  readonly origin: Origin;
}
