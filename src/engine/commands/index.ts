import type { Call } from "../model/call";
import type { CommandModel } from "./define";
import { rowOf } from "./rowOf";
import { table } from "./table";
import { shellModelNamed } from "./windows";

/** Every program that the engine knows. */
export function commandModels(): readonly CommandModel[] {
  return table.flatMap((row) => row());
}

/** The models that were asked for, and those of the same rows. */
const loaded = new Map<string, CommandModel>();

/** The model of a program by its base name, or undefined if there is none. */
export function modelNamed(name: string): CommandModel | undefined {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const row = rowOf.get(name);
  if (row === undefined) return undefined;
  for (const model of table[row]?.() ?? []) for (const own of model.names) loaded.set(own, model);
  return loaded.get(name);
}

/** The model of what a call runs: of the shell's own command, or of the program. */
export function modelOf(call: Call): CommandModel | undefined {
  return call.builtin === undefined
    ? modelNamed(call.name)
    : shellModelNamed(call.name, call.builtin);
}
