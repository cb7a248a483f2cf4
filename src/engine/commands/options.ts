import { literal, type Argument } from "../model/call";
import type { OptionStyle, OptionTable } from "./define";

/** The options of a call by name, its operands, and the options that the table does not list. */
export interface SplitOptions {
  readonly given: ReadonlyMap<string, readonly (Argument | undefined)[]>;
  readonly operands: readonly Argument[];
  /** The operands after `--`; undefined when there was no `--`. They are among `operands` too. */
  readonly separated: readonly Argument[] | undefined;
  readonly unlisted: readonly Argument[];
}

interface Arity {
  readonly name: string;
  readonly takes: "nothing" | "value" | "two values" | "joined value";
}

type Compiled = ReadonlyMap<string, Arity>;

/** Spelling to arity; built once per table. */
const compiled = new WeakMap<OptionTable, Compiled>();

function compile(table: OptionTable): Compiled {
  const known = compiled.get(table);
  if (known !== undefined) return known;
  const spellings = new Map<string, Arity>();
  for (const [name, written] of Object.entries(table)) {
    for (const spelling of written)
      spellings.set(bareSpelling(spelling), { name, takes: arityOf(spelling) });
  }
  compiled.set(table, spellings);
  return spellings;
}

function arityOf(spelling: string): Arity["takes"] {
  if (spelling.endsWith("==")) return "two values";
  if (spelling.endsWith("=")) return "value";
  return spelling.endsWith("?") ? "joined value" : "nothing";
}

/** A spelling of an option table as it is typed: `--output` for `--output=`. */
export function bareSpelling(spelling: string): string {
  return spelling.replace(/(?:==?|\?)$/, "");
}

/** Spellings written as one text: long tables of options that change nothing stay readable so. */
export function spellings(written: string): readonly string[] {
  return written === "" ? [] : written.split(" ");
}

/**
 * Takes the options out of an argument list, as getopt_long does: short ones may be bundled and
 * carry their value, long ones may be shortened while unambiguous, `--` ends them, options may stand
 * after operands. With style `words` a single dash starts a whole word (`-auto-approve`); with style
 * `raw` every argument is an operand.
 */
export function splitOptions(
  args: readonly Argument[],
  tables: readonly OptionTable[],
  style: OptionStyle,
): SplitOptions {
  if (style === "raw") {
    return { given: new Map(), operands: args, separated: undefined, unlisted: [] };
  }
  const spellings = tables.map(compile);
  const given = new Map<string, (Argument | undefined)[]>();
  const operands: Argument[] = [];
  const unlisted: Argument[] = [];
  let separated: readonly Argument[] | undefined;
  let index = 0;

  const add = (name: string, value: Argument | undefined): void => {
    const values = given.get(name);
    if (values === undefined) given.set(name, [value]);
    else values.push(value);
  };
  const addFollowing = ({ name, takes }: Arity): void => {
    if (takes === "value") add(name, args[index++]);
    else if (takes === "two values") {
      add(name, args[index++]);
      add(name, args[index++]);
    } else add(name, undefined);
  };
  const takeWord = (arg: Argument, text: string): void => {
    const equals = text.indexOf("=");
    const written = equals < 0 ? text : text.slice(0, equals);
    const arity =
      find(spellings, written) ?? (style === "gnu" ? shortened(spellings, written) : undefined);
    if (arity === undefined) unlisted.push(arg);
    else if (equals >= 0) add(arity.name, dropText(arg, equals + 1));
    else addFollowing(arity);
  };
  const takeBundle = (arg: Argument, text: string): void => {
    for (let at = 1; at < text.length; at++) {
      const arity = find(spellings, `-${text.charAt(at)}`);
      if (arity === undefined) {
        unlisted.push(arg);
        return;
      }
      const rest = text.slice(at + 1);
      if (arity.takes === "nothing") {
        add(arity.name, undefined);
      } else if (rest !== "" || arg.pieces.length > 1) {
        // `-o=json` means `json` to the programs that accept it; for the others it is rare.
        add(arity.name, dropText(arg, rest.length > 1 && rest.startsWith("=") ? at + 2 : at + 1));
        return;
      } else addFollowing(arity);
    }
  };

  while (index < args.length) {
    const arg = args[index++];
    if (arg === undefined) break;
    const text = leadingText(arg);
    if (text === "--" && literal(arg) === "--") {
      separated = args.slice(index);
      operands.push(...separated);
      break;
    }
    if (!text.startsWith("-") || text === "-") operands.push(arg);
    else if (text.startsWith("--") || style === "words") takeWord(arg, text);
    else {
      const whole = text.length > 2 ? find(spellings, text) : undefined;
      if (whole === undefined) takeBundle(arg, text);
      else addFollowing(whole);
    }
  }
  return { given, operands, separated, unlisted };
}

function find(spellings: readonly Compiled[], written: string): Arity | undefined {
  for (const table of spellings) {
    const arity = table.get(written);
    if (arity !== undefined) return arity;
  }
  return undefined;
}

function shortened(spellings: readonly Compiled[], written: string): Arity | undefined {
  if (written.length < 4) return undefined;
  let found: Arity | undefined;
  for (const table of spellings) {
    for (const [spelling, arity] of table) {
      if (!spelling.startsWith(written)) continue;
      if (found !== undefined && found.name !== arity.name) return undefined;
      found = arity;
    }
  }
  return found;
}

/** The known text at the start of an argument, which is where an option shows. */
function leadingText(argument: Argument): string {
  const first = argument.pieces[0];
  return typeof first === "string" ? first : "";
}

/** The argument without its first characters: the value in `--output=x`, `-ox` or `of=x`. */
export function dropText(argument: Argument, characters: number): Argument {
  const [first, ...rest] = argument.pieces;
  const pieces = typeof first === "string" ? [first.slice(characters), ...rest] : argument.pieces;
  return { ...argument, text: argument.text.slice(characters), pieces };
}
