import type { Argument, Call } from "../model/call";
import { pathOf } from "../model/pathOf";
import type { OptionStyle, OptionTable, Parsed } from "./define";
import { splitOptions, type SplitOptions } from "./options";

/** Takes a call apart as its model's tables say. */
export function parseCall(
  call: Call,
  args: readonly Argument[],
  tables: readonly OptionTable[],
  style: OptionStyle,
): Parsed<string> {
  return parsedCall(call, splitOptions(args, tables, style));
}

/** The view of a call that a model gets, of options that were already taken apart. */
export function parsedCall(call: Call, split: SplitOptions): Parsed<string> {
  const values = (option: string): readonly Argument[] =>
    (split.given.get(option) ?? []).filter((value) => value !== undefined);
  return {
    call,
    operands: split.operands,
    separated: split.separated,
    unlisted: split.unlisted,
    has: (option) => split.given.has(option),
    count: (option) => split.given.get(option)?.length ?? 0,
    value: (option) => values(option).at(-1),
    values,
    path: (argument, options) => pathOf(argument, call.cwd, call.site, options?.tree ?? false),
  };
}
