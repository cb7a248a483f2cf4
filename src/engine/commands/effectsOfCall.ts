import { literal, type Argument, type Call } from "../model/call";
import type { Effect } from "../model/effect";
import type { AnySubcommand, Ask, CommandModel, OptionStyle, OptionTable, Parsed } from "./define";
import { splitOptions, type SplitOptions } from "./options";
import { parseCall, parsedCall } from "./parseCall";
import { unmodelledEffects } from "./unmodelled";

/** What a call does, by the model of its program; a program without one is judged by its words. */
export function effectsOfCall(
  call: Call,
  model: CommandModel | undefined,
  ask: Ask,
): readonly Effect[] {
  if (model === undefined) return unmodelledEffects(call);
  const args = model.prepare?.(call.args) ?? call.args;
  if (model.subcommands === undefined) {
    if (model.effects === undefined) return nothing;
    const parsed = parseCall(call, args, [model.options], model.style);
    return effectsOfEntry(model, parsed, call.name, ask);
  }
  const found = findSubcommand(args, model);
  if (found === undefined) return unmodelledEffects(call);
  if (found.entry.effects === undefined) return nothing;
  const program = found.words === "" ? call.name : `${call.name} ${found.words}`;
  return effectsOfEntry(found.entry, parsedCall(call, found.split()), program, ask);
}

const nothing: readonly Effect[] = [];

function effectsOfEntry(
  entry: Pick<AnySubcommand, "effects">,
  parsed: Parsed<string>,
  program: string,
  ask: Ask,
): readonly Effect[] {
  if (parsed.has("help")) return [];
  return withUnlisted(entry.effects?.(parsed, ask) ?? [], parsed.unlisted, program);
}

/** An option that the model does not know counts only where something can be lost anyway. */
function withUnlisted(
  effects: readonly Effect[],
  unlisted: readonly Argument[],
  program: string,
): readonly Effect[] {
  if (unlisted.length === 0 || !effects.some(canLose)) return effects;
  return [
    ...effects,
    ...unlisted.map((option): Effect => ({
      kind: "unknown",
      unknown: "option",
      resource: { kind: "program", name: program, reach: "here" },
      because: `${program} does not define \`${option.text}\``,
      span: option.span,
    })),
  ];
}

function canLose(effect: Effect): boolean {
  return effect.kind !== "read" && effect.kind !== "write" && effect.reversibility !== "none";
}

interface Found {
  readonly entry: AnySubcommand;
  readonly words: string;
  /** Takes the options out, which is not needed where nothing can be lost. */
  split(): SplitOptions;
}

/** The sub-commands of a program, and the words that begin one of several words. */
interface Subcommands {
  readonly bySpelling: ReadonlyMap<string, AnySubcommand>;
  readonly beginnings: ReadonlySet<string>;
}

const tables = new WeakMap<CommandModel, Subcommands>();

function tableOf(model: CommandModel): Subcommands {
  const known = tables.get(model);
  if (known !== undefined) return known;
  const bySpelling = new Map<string, AnySubcommand>();
  const beginnings = new Set<string>();
  for (const [key, entry] of Object.entries(model.subcommands ?? {})) {
    for (const spelling of key.split("|")) {
      bySpelling.set(spelling, entry);
      const blank = spelling.indexOf(" ");
      if (blank > 0) beginnings.add(spelling.slice(0, blank));
    }
  }
  const table = { bySpelling, beginnings };
  tables.set(model, table);
  return table;
}

/** The longest sub-command that the leading operands spell, with the options around its words. */
function findSubcommand(args: readonly Argument[], model: CommandModel): Found | undefined {
  const { bySpelling, beginnings } = tableOf(model);
  const [first] = args;
  const word = literal(first);
  // Nearly every call begins with its whole sub-command, and needs no second look.
  if (word !== undefined && !word.startsWith("-") && !beginnings.has(word)) {
    const entry = bySpelling.get(word);
    if (entry !== undefined) {
      const split = (): SplitOptions =>
        splitOptions(args.slice(1), [entry.options, model.options], model.style);
      return { entry, words: word, split };
    }
  }
  const { operands } = splitOptions(args, [model.options], model.style);
  const words: string[] = [];
  for (const operand of operands.slice(0, 4)) {
    const word = literal(operand);
    if (word === undefined) break;
    words.push(word);
  }
  for (let count = words.length; count >= 0; count--) {
    const spelled = words.slice(0, count).join(" ");
    const entry = bySpelling.get(spelled);
    if (entry === undefined) continue;
    const split = (): SplitOptions =>
      splitAround(args, operands.slice(0, count), entry.options, model);
    return { entry, words: spelled, split };
  }
  return undefined;
}

/**
 * Before the first word of the sub-command only the program's own options can stand; after it the
 * sub-command's come first, because the same letter may mean both (`git -C dir commit -C HEAD`).
 */
function splitAround(
  args: readonly Argument[],
  words: readonly Argument[],
  options: OptionTable,
  model: { readonly options: OptionTable; readonly style: OptionStyle },
): SplitOptions {
  const [first] = words;
  const start = first === undefined ? 0 : args.indexOf(first);
  const before = splitOptions(args.slice(0, start), [model.options], model.style);
  const rest = args.slice(start).filter((arg) => !words.includes(arg));
  const after = splitOptions(rest, [options, model.options], model.style);
  const given = new Map(before.given);
  for (const [name, values] of after.given)
    given.set(name, [...(given.get(name) ?? []), ...values]);
  return {
    given,
    operands: after.operands,
    separated: after.separated,
    unlisted: [...before.unlisted, ...after.unlisted],
  };
}
