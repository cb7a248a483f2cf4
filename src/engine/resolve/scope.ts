import type { Argument, Call, Hole, Input, OutputPlace, Place, Site, Written } from "../model/call";
import type { Effect } from "../model/effect";
import type { Answer, Question } from "../model/facts";
import type { Program, Span, Statement } from "../model/program";

/** What a variable holds: one value, or the elements of an array. */
export type Value =
  | {
      readonly kind: "scalar";
      readonly argument: Argument;
      /** `declare -n`: the variable whose other name this is. */
      readonly refersTo?: string;
    }
  | {
      readonly kind: "list";
      readonly items: readonly Argument[];
      /** The index or key of each item, where they are not simply counted from 0. */
      readonly keys?: readonly string[];
    };

/** A function defined on the line or in the shell that holds it. */
export interface Function {
  readonly body: readonly Statement[];
  readonly source: Program;
}

/** What the shell knows at one point of the line. Cloned for subshells and for what may not run. */
export interface Scope {
  cwd: Place;
  previous: Place;
  /** The stack of `pushd`. */
  stack: readonly Place[];
  /** What names mean. To change it, take `ownNames`. */
  variables: ReadonlyMap<string, Value>;
  functions: ReadonlyMap<string, Function>;
  /** Names of variables that this line put into the environment of what runs afterwards. */
  exported: ReadonlySet<string>;
  aliases: ReadonlyMap<string, string>;
  /** Aliases of git that this line configured. */
  gitAliases: ReadonlyMap<string, string>;
  /** The same, where they belong to this scope alone; undefined while another one shares them. */
  own: OwnNames | undefined;
  /** `set -a`: every assignment exports. */
  exportsAll: boolean;
  /** Known only inside functions and scripts. */
  positional: readonly Argument[] | undefined;
  /** Text that this line wrote to a file: a script written and then run. */
  written: Written | undefined;
  /** True after `exit` or `return`: what follows does not run. */
  ended: boolean;
  /** What `trap` has run when this shell ends, with the values that names have then. */
  atExit: string | undefined;
}

const none: ReadonlyMap<string, never> = new Map<string, never>();
const noExports: ReadonlySet<string> = new Set();

/** What is known before the first command of a line. */
export function newScope(cwd: string): Scope {
  return {
    cwd: { known: true, path: cwd },
    previous: { known: false, text: "$OLDPWD" },
    stack: [],
    variables: none,
    functions: none,
    exported: noExports,
    aliases: none,
    gitAliases: none,
    own: undefined,
    exportsAll: false,
    positional: undefined,
    written: undefined,
    ended: false,
    atExit: undefined,
  };
}

/**
 * A copy that can change without changing the original. Every command of a pipeline gets one and
 * nearly none changes a name, so the names are shared until one does. Every field is named, because
 * spreading takes twice as long.
 */
export function cloneScope(scope: Scope): Scope {
  scope.own = undefined;
  return {
    cwd: scope.cwd,
    previous: scope.previous,
    stack: scope.stack,
    variables: scope.variables,
    functions: scope.functions,
    exported: scope.exported,
    aliases: scope.aliases,
    gitAliases: scope.gitAliases,
    own: undefined,
    exportsAll: scope.exportsAll,
    positional: scope.positional,
    written: scope.written,
    ended: scope.ended,
    atExit: undefined,
  };
}

/** What names mean in a scope, to be changed in it alone. */
export interface OwnNames {
  readonly variables: Map<string, Value>;
  readonly functions: Map<string, Function>;
  readonly exported: Set<string>;
  readonly aliases: Map<string, string>;
  readonly gitAliases: Map<string, string>;
}

/** The names of a scope, to be changed at once: they may be shared again after the next command. */
export function ownNames(scope: Scope): OwnNames {
  if (scope.own !== undefined) return scope.own;
  const own: OwnNames = {
    variables: new Map(scope.variables),
    functions: new Map(scope.functions),
    exported: new Set(scope.exported),
    aliases: new Map(scope.aliases),
    gitAliases: new Map(scope.gitAliases),
  };
  scope.variables = own.variables;
  scope.functions = own.functions;
  scope.exported = own.exported;
  scope.aliases = own.aliases;
  scope.gitAliases = own.gitAliases;
  scope.own = own;
  return own;
}

/** Where a statement stands: its text, what it reads, where it runs, through which wrappers. */
export interface Frame {
  readonly source: Program;
  readonly input: Input;
  /** Where what is printed goes; `shown` when it is left out. */
  readonly output?: OutputPlace | undefined;
  readonly site: Site;
  readonly via: readonly string[];
  /** Names of aliases and functions being expanded, so that none is expanded within itself. */
  readonly expanding: readonly string[];
  /** Set while a nested text is walked: spans of it say nothing about the outer text, so this one counts. */
  readonly span: Span | undefined;
  readonly depth: number;
}

/**
 * The frame of something that reads from or prints to another place than what is around it. Every
 * field is named, because frames are made all the time and spreading one takes twice as long.
 */
export function redirectedFrame(
  frame: Frame,
  span: Span | undefined,
  input: Input,
  output: OutputPlace | undefined,
): Frame {
  const { source, site, via, expanding, depth } = frame;
  return { source, input, output, site, via, expanding, span, depth };
}

/** The frame of what a program runs: through it, and with spans that count as its own. */
export function frameThrough({ name, span: own }: Call, frame: Frame): Frame {
  const { source, input, output, site, via, expanding, span, depth } = frame;
  return {
    source,
    input,
    output,
    site,
    via: [...via, name],
    expanding,
    span: span ?? own,
    depth,
  };
}

/** What was found on the way: calls in the order in which they would run, and what was not understood. */
export type Found =
  | { readonly kind: "call"; readonly call: Call }
  | { readonly kind: "effect"; readonly effect: Effect; readonly site: Site };

/** One walk over a request: what it may ask, what it knows, what it has found. */
export interface Walk {
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  readonly workspace: readonly string[];
  ask(question: Question): Answer | undefined;
  /** True for a program that has a model, so that an unknown wrapper around it is seen through. */
  isModelled(name: string): boolean;
  /**
   * Runs a shell of another family, or what one of its wrappers wraps; undefined if the call is
   * neither. Handed in, because that shell may run one of ours again.
   */
  runOtherShell(call: Call, scope: Scope, frame: Frame, walk: Walk): Output | undefined;
  readonly found: Found[];
  /** Calls still allowed, and turns of loops; past it the rest is not understood. */
  budget: number;
  /** The text of which the rest was reported as not followed, and from where on. */
  notFollowed: { readonly source: string; readonly start: number } | undefined;
}

/** What a statement prints, as far as it is known. */
export type Output =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: Argument; readonly call?: Call }
  | { readonly kind: "program"; readonly call: Call | undefined };

export const noOutput: Output = { kind: "none" };

/** Nested texts and functions deeper than this are not followed. */
export const deepestWalk = 24;

/** An argument whose text is known, not from the source itself. */
export function textArgument(
  text: string,
  span: Span,
  provenance: Argument["provenance"],
): Argument {
  return { text, pieces: [text], glob: false, provenance, span };
}

/** An argument of which nothing is known but how it was written. */
export function unknownArgument(
  text: string,
  span: Span,
  why: Hole["why"],
  mayBeEmpty = true,
): Argument {
  const provenance = why === "other" ? "literal" : why;
  return { text, pieces: [{ text, why, mayBeEmpty }], glob: false, provenance, span };
}

/**
 * Takes so much of what a walk may still do. False when nothing is left, which is reported once: what
 * comes then is not followed.
 */
export function spend(walk: Walk, frame: Frame, cost: number, text: string, span: Span): boolean {
  const had = walk.budget > 0;
  walk.budget -= cost;
  if (walk.budget > 0) return true;
  walk.budget = 0;
  if (!had && text === "") return false;
  reportUnknown(walk, frame, "limit", "the line does too much to be followed", text, span);
  return false;
}

/** Reading so many characters, of a shell or of another language, costs about as much as following a command. */
export const charactersOfACall = { shell: 80, code: 400 } as const;

/** Takes what reading a text costs when so many characters cost as much as a command: one at least. */
export function spendOnText(walk: Walk, frame: Frame, text: string, characters: number): boolean {
  const cost = Math.ceil(text.length / characters);
  return spend(walk, frame, cost, text, { start: 0, end: text.length });
}

/** Reports something that was not understood at this place. */
export function reportUnknown(
  walk: Walk,
  frame: Frame,
  unknown: NonNullable<Effect["unknown"]>,
  because: string,
  name: string,
  span: Span,
): void {
  walk.found.push({
    kind: "effect",
    site: frame.site,
    effect: {
      kind: "unknown",
      unknown,
      because,
      resource: { kind: "text", name, reach: "here" },
      span: frame.span ?? span,
    },
  });
}
