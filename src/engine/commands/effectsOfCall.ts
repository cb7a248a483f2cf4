import { literal, type Argument, type Call } from "../model/call";
import type { Effect } from "../model/effect";
import type { AnySubcommand, Ask, CommandModel } from "./define";
import { splitOptions } from "./options";
import { parseCall } from "./parseCall";
import { unmodelledEffects } from "./unmodelled";

/** What a call does, by the model of its program; a program without one is judged by its words. */
export function effectsOfCall(
  call: Call,
  model: CommandModel | undefined,
  ask: Ask,
): readonly Effect[] {
  if (model === undefined) return unmodelledEffects(call);
  if (model.subcommands === undefined) {
    const parsed = parseCall(call, call.args, [model.options], model.style);
    const effects = model.effects?.(parsed, ask) ?? [];
    return withUnlisted(effects, parsed.unlisted, call.name);
  }
  const found = findSubcommand(call.args, model);
  if (found === undefined) return unmodelledEffects(call);
  const { entry, rest, words } = found;
  const parsed = parseCall(call, rest, [entry.options, model.options], model.style);
  const effects = entry.effects?.(parsed, ask) ?? [];
  return withUnlisted(effects, parsed.unlisted, `${call.name} ${words}`);
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
    ...unlisted.map(
      (option): Effect => ({
        kind: "unknown",
        unknown: "option",
        resource: { kind: "program", name: program, reach: "here" },
        because: `${program} does not define \`${option.text}\``,
        span: option.span,
      }),
    ),
  ];
}

function canLose(effect: Effect): boolean {
  return effect.kind !== "read" && effect.kind !== "write" && effect.reversibility !== "none";
}

interface Found {
  readonly entry: AnySubcommand;
  readonly rest: readonly Argument[];
  readonly words: string;
}

const tables = new WeakMap<CommandModel, ReadonlyMap<string, AnySubcommand>>();

function tableOf(model: CommandModel): ReadonlyMap<string, AnySubcommand> {
  const known = tables.get(model);
  if (known !== undefined) return known;
  const table = new Map<string, AnySubcommand>();
  for (const [key, entry] of Object.entries(model.subcommands ?? {})) {
    for (const spelling of key.split("|")) table.set(spelling, entry);
  }
  tables.set(model, table);
  return table;
}

/** The longest sub-command that the leading operands spell, and the arguments without its words. */
function findSubcommand(args: readonly Argument[], model: CommandModel): Found | undefined {
  const table = tableOf(model);
  const { operands } = splitOptions(args, [model.options], model.style);
  const words: string[] = [];
  for (const operand of operands.slice(0, 4)) {
    const word = literal(operand);
    if (word === undefined) break;
    words.push(word);
  }
  for (let count = words.length; count > 0; count--) {
    const entry = table.get(words.slice(0, count).join(" "));
    if (entry === undefined) continue;
    const taken = new Set(operands.slice(0, count));
    return {
      entry,
      rest: args.filter((arg) => !taken.has(arg)),
      words: words.slice(0, count).join(" "),
    };
  }
  const bare = table.get("");
  return bare === undefined ? undefined : { entry: bare, rest: args, words: "" };
}
