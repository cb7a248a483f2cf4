import { literal, type Argument } from "../model/call";
import type { OptionStyle, OptionTable } from "./define";

/** The options of a call by name, its operands, and the options that the table does not list. */
export interface SplitOptions {
  readonly given: ReadonlyMap<string, readonly (Argument | undefined)[]>;
  readonly operands: readonly Argument[];
  readonly unlisted: readonly Argument[];
}

interface Arity {
  readonly name: string;
  readonly takes: "nothing" | "value" | "joined value";
}

/** Spelling to arity, longest knowledge first; built once per table. */
const compiled = new WeakMap<OptionTable, ReadonlyMap<string, Arity>>();

function compile(table: OptionTable): ReadonlyMap<string, Arity> {
  const known = compiled.get(table);
  if (known !== undefined) return known;
  const spellings = new Map<string, Arity>();
  for (const [name, written] of Object.entries(table)) {
    for (const spelling of written) {
      if (spelling.endsWith("=")) spellings.set(spelling.slice(0, -1), { name, takes: "value" });
      else if (spelling.endsWith("?")) {
        spellings.set(spelling.slice(0, -1), { name, takes: "joined value" });
      } else spellings.set(spelling, { name, takes: "nothing" });
    }
  }
  compiled.set(table, spellings);
  return spellings;
}

/**
 * Takes the options out of an argument list, as getopt_long does: short ones may be bundled and
 * carry their value, long ones may be shortened while unambiguous, `--` ends them, options may stand
 * after operands. With style `words` a single dash starts a whole word (`-auto-approve`).
 */
export function splitOptions(
  args: readonly Argument[],
  tables: readonly OptionTable[],
  style: OptionStyle,
): SplitOptions {
  const spellings = tables.map(compile);
  const given = new Map<string, (Argument | undefined)[]>();
  const operands: Argument[] = [];
  const unlisted: Argument[] = [];
  const add = (name: string, value: Argument | undefined): void => {
    const values = given.get(name);
    if (values === undefined) given.set(name, [value]);
    else values.push(value);
  };
  let index = 0;
  while (index < args.length) {
    const arg = args[index++];
    if (arg === undefined) break;
    const text = leadingText(arg);
    if (text === "--" && literal(arg) === "--") {
      operands.push(...args.slice(index));
      break;
    }
    if (!text.startsWith("-") || text === "-") {
      operands.push(arg);
      continue;
    }
    if (text.startsWith("--") || style === "words") {
      const equals = text.indexOf("=");
      const written = equals < 0 ? text : text.slice(0, equals);
      const arity = find(spellings, written) ?? (style === "gnu" ? shortened(spellings, written) : undefined);
      if (arity === undefined) {
        unlisted.push(arg);
      } else if (equals >= 0) {
        add(arity.name, dropText(arg, equals + 1));
      } else {
        add(arity.name, arity.takes === "value" ? args[index++] : undefined);
      }
      continue;
    }
    const whole = find(spellings, text);
    if (whole !== undefined && text.length > 2) {
      add(whole.name, whole.takes === "value" ? args[index++] : undefined);
      continue;
    }
    for (let at = 1; at < text.length; at++) {
      const arity = find(spellings, `-${text.charAt(at)}`);
      if (arity === undefined) {
        unlisted.push(arg);
        break;
      }
      const joined = at + 1 < text.length || arg.pieces.length > 1;
      if (arity.takes === "nothing") add(arity.name, undefined);
      else if (joined) {
        add(arity.name, dropText(arg, at + 1));
        break;
      } else add(arity.name, arity.takes === "value" ? args[index++] : undefined);
    }
  }
  return { given, operands, unlisted };
}

function find(spellings: readonly ReadonlyMap<string, Arity>[], written: string): Arity | undefined {
  for (const table of spellings) {
    const arity = table.get(written);
    if (arity !== undefined) return arity;
  }
  return undefined;
}

function shortened(
  spellings: readonly ReadonlyMap<string, Arity>[],
  written: string,
): Arity | undefined {
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

/** The argument without its first characters: the value in `--output=x` or `-ox`. */
function dropText(argument: Argument, characters: number): Argument {
  const [first, ...rest] = argument.pieces;
  const pieces = typeof first === "string" ? [first.slice(characters), ...rest] : argument.pieces;
  return { ...argument, text: argument.text.slice(characters), pieces };
}
