import type { Argument, Call } from "../model/call";
import type { Effect } from "../model/effect";
import type { Answer, Question } from "../model/facts";
import type { PathResource } from "../model/resource";

/**
 * All spellings of one option. A string that ends in `=` takes a value, joined or as the next word
 * (`-o=` covers `-o x` and `-ox`; `--output=` covers `--output x` and `--output=x`). One that ends
 * in `==` takes the next two words (`jq --arg name value`). One that ends in `?` takes a value only
 * when it is joined, with `=` (`--color?`) or, for a short one, with nothing (`-i?`).
 *
 * An option that the table names `help` makes the program print and exit: such a call has no
 * effects, and the model is not asked.
 */
export type Spellings = readonly string[];

export type OptionTable = Readonly<Record<string, Spellings>>;

/**
 * How options are written: `gnu` bundles short ones; `words` are single-dash words (terraform); with
 * `raw` the arguments are an expression that the model reads itself (find).
 */
export type OptionStyle = "gnu" | "words" | "raw";

/** A call with its options taken apart, as a model sees it. */
export interface Parsed<Name extends string> {
  readonly call: Call;
  readonly operands: readonly Argument[];
  /** The operands after `--`, which are among `operands` too; undefined when there was no `--`. */
  readonly separated: readonly Argument[] | undefined;
  has(option: Name): boolean;
  /** How often it was given: `-uu` is more than `-u`. */
  count(option: Name): number;
  /** The last value given. */
  value(option: Name): Argument | undefined;
  values(option: Name): readonly Argument[];
  /** Options that the model does not list. */
  readonly unlisted: readonly Argument[];
  /** The operand or value as a path, resolved against the call's directory. */
  path(argument: Argument, options?: { readonly tree?: boolean }): PathResource;
}

/** How a model asks about the world. Undefined means that there is no answer (yet). */
export type Ask = (question: Question) => Answer | undefined;

export type EffectsOf<Name extends string> = (parsed: Parsed<Name>, ask: Ask) => readonly Effect[];

/**
 * An example is a test, documentation and review material at once. `effects` are the lines that
 * `showEffect` prints, worst first as the model gives them. Examples run with cwd `/w` (the root of
 * the workspace), HOME `/home/u`, no answers to questions, in bash.
 */
export interface Example {
  readonly run: string;
  readonly effects: readonly string[];
}

/** A model as the engine sees it; made by `defineCommand` or `defineProgram`. */
export interface CommandModel {
  readonly names: readonly string[];
  /** The shell whose own command it is; its examples are written for that one. */
  readonly dialect?: "powershell" | "cmd";
  /** What it does to the world, one sentence; printed in the docs. */
  readonly does: string;
  readonly options: OptionTable;
  readonly style: OptionStyle;
  /** Rewrites the arguments before the options are taken out (`tar xf a` for `tar -xf a`). */
  prepare?(args: readonly Argument[]): readonly Argument[];
  readonly subcommands?: Readonly<Record<string, AnySubcommand>>;
  effects?(parsed: Parsed<string>, ask: Ask): readonly Effect[];
  readonly examples: readonly Example[];
}

/** A sub-command with its options; without `effects` nothing is lost by it. */
export interface AnySubcommand {
  readonly options: OptionTable;
  effects?(parsed: Parsed<string>, ask: Ask): readonly Effect[];
}

/** Defines a program without sub-commands. */
export function defineCommand<Name extends string>(definition: {
  readonly name: string;
  /** Other names of the same program (`gfind` for `find`). */
  readonly aliases?: readonly string[];
  readonly does: string;
  readonly options: Readonly<Record<Name, Spellings>>;
  readonly style?: OptionStyle;
  prepare?(args: readonly Argument[]): readonly Argument[];
  effects(parsed: Parsed<Name>, ask: Ask): readonly Effect[];
  readonly examples: readonly Example[];
}): CommandModel {
  const prepare = definition.prepare?.bind(definition);
  return {
    names: [definition.name, ...(definition.aliases ?? [])],
    does: definition.does,
    options: definition.options,
    style: definition.style ?? "gnu",
    ...(prepare === undefined ? {} : { prepare }),
    effects: (parsed, ask) => definition.effects(parsed, ask),
    examples: definition.examples,
  };
}

/**
 * Defines a program with sub-commands. `globals` may stand before and after the sub-command; the
 * keys of `subcommands` are one or more words (`volume rm`), `|` separates spellings
 * (`volume rm|volume remove`). A sub-command that is not listed is judged by its verb, like that of
 * a program without a model. `options` of a sub-command see the globals by name as well.
 */
export function defineProgram(definition: {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly does: string;
  readonly globals: OptionTable;
  readonly style?: OptionStyle;
  readonly subcommands: Readonly<Record<string, AnySubcommand>>;
  readonly examples: readonly Example[];
}): CommandModel {
  return {
    names: [definition.name, ...(definition.aliases ?? [])],
    does: definition.does,
    options: definition.globals,
    style: definition.style ?? "gnu",
    subcommands: definition.subcommands,
    examples: definition.examples,
  };
}

/**
 * Types one sub-command: its option names are checked where its effects use them. Name the globals
 * that it looks at too: `subcommand<Own, Global>`, or wrap this once per program.
 */
export function subcommand<Own extends string, Global extends string = never>(
  options: Readonly<Record<Own, Spellings>>,
  effects?: EffectsOf<Own | Global>,
): AnySubcommand {
  if (effects === undefined) return { options };
  return {
    options,
    effects: (parsed, ask) => effects(parsed, ask),
  };
}
