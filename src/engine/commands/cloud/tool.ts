import type { Argument, Call } from "../../model/call";
import type { Effect, EffectKind, Reversibility } from "../../model/effect";
import type { NamedKind } from "../../model/resource";
import type { Ask, Example } from "../define";

/** What one command of a tool does to what it names. Lists of options are spellings in one string. */
export interface Deed {
  /** `destroy` unless it says otherwise. */
  readonly does?: EffectKind;
  readonly kind: NamedKind;
  /** Said before the name where the kind does not say it: `server`. */
  readonly noun?: string;
  /** `irreversible` unless it says otherwise. What is only shown is said elsewhere, for every program. */
  readonly loss?: Reversibility;
  /** Why it cannot be undone, or for how long it can. */
  readonly because: string;
  readonly including?: string;
  readonly instead?: string;
  /**
   * What the operands are, in order: `name`, `names` (that one and all after it), `-` (nothing of
   * interest); any other word says where it is: `cluster name`. `names` when it is left out.
   */
  readonly operands?: string;
  /** Options whose value is the name, best first; the tool's own when it is left out, none if empty. */
  readonly named?: string;
  /** The name when the line shows none: `that is linked here`. */
  readonly unnamed?: string;
  /**
   * Options and operands that must be there for it to happen, or, with `!` before them, must not:
   * `--linked`, `!--local`, `--visibility=public`, `--config~text` (the text is in it),
   * `*=0` (an operand ends so), `*~drop|wipe` (an operand has one of them in it). All count.
   */
  readonly when?: string;
  /** It is on this machine, for this project alone. */
  readonly here?: true;
}

/** A command that its words and options do not suffice to describe. */
export type Special = (line: Line, ask: Ask) => readonly Effect[];

/** What a command does: all deeds whose conditions hold, or nothing that anybody would miss. */
export type Command = Deed | readonly Deed[] | Special | "nothing";

/**
 * A command-line tool of a cloud, a platform or a service: nouns, a verb, ids and options. What the
 * tables do not list is judged by its verb.
 */
export interface Tool {
  readonly does: string;
  /** Whose service it drives, said after `in`; without it what it drives is on this machine. */
  readonly provider?: string;
  /** Options without a value. */
  readonly switches?: string;
  /** Options with a value that neither name nor place anything. */
  readonly values?: string;
  /** Options that say where: what they name, and their spellings. */
  readonly places?: Readonly<Record<string, string>>;
  /** Variables that say where when no option does, and what they name. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Options whose value is the name of the target, best first. */
  readonly named?: string;
  /** Options with which it only shows what it would do. */
  readonly dry?: string;
  /** What an option that is not listed does with the next word. */
  readonly unlisted: "takes a value" | "takes all values" | "takes nothing";
  /** Set where the first word joins the words of a command: `apps:destroy`, `vm.destroy`. */
  readonly separator?: ":" | ".";
  /** Set where `key=value` words are options, here spelled `--key`. */
  readonly pairs?: true;
  /** Words that may stand before the command and change nothing about it: `alpha`, `beta`. */
  readonly prefixes?: string;
  /** Verbs of this tool that delete what is named, abbreviations included. */
  readonly deletes: string;
  /** Between which words (counted from 0) its verb stands. */
  readonly verbAt?: readonly [first: number, last: number];
  /** Commands by their words; `|` separates spellings of one word: `volume|volumes delete|rm`. */
  readonly commands: Readonly<Record<string, Command>>;
  readonly examples: readonly Example[];
}

/** A line of such a tool with its options taken apart. */
export interface Line {
  readonly tool: Tool;
  readonly call: Call;
  /** The words of the command and its operands. */
  readonly words: readonly Argument[];
  /** How many of the words are the command. */
  readonly command: number;
  /** Options as they are spelled, with the values they were given. */
  readonly options: ReadonlyMap<string, readonly Argument[]>;
}

/** The operands of a line: its words without those of the command. */
export function operandsOf({ words, command }: Line): readonly Argument[] {
  return words.slice(command);
}

/** True if one of the options, spelled in one string, was given. */
export function given(line: Line, options: string): boolean {
  return options.split(" ").some((option) => line.options.has(option));
}

/** The values of the first of these options that has any. */
export function valuesOf(line: Line, options: string): readonly Argument[] {
  for (const option of options.split(" ")) {
    const values = line.options.get(option);
    if (values !== undefined && values.length > 0) return values;
  }
  return [];
}
