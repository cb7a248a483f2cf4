import { cp } from "./cp";
import { curl } from "./curl";
import type { CommandModel } from "./define";
import { find } from "./find";
import { git } from "./git";
import { install } from "./install";
import { ln } from "./ln";
import { mv } from "./mv";
import { rm } from "./rm";

/** Every program that the engine knows. One line each, so that two changes do not collide. */
export const commandModels: readonly CommandModel[] = [cp, curl, find, git, install, ln, mv, rm];

const byName: ReadonlyMap<string, CommandModel> = new Map(
  commandModels.flatMap((model) => model.names.map((name) => [name, model])),
);

/** The model of a program by its base name, or undefined if there is none. */
export function modelNamed(name: string): CommandModel | undefined {
  return byName.get(name);
}
