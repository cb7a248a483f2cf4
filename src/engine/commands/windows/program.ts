import type { Effect } from "../../model/effect";
import type { NamedKind, NamedResource } from "../../model/resource";
import type { Ask, CommandModel, Example, Parsed } from "../define";
import { slashOptions, type Slashed } from "./slashOptions";

/** A program of Windows as its model sees it: switches apart from the rest. */
export interface SlashedCall extends Slashed {
  readonly parsed: Parsed<string>;
  readonly ask: Ask;
  /** The words as written, in lower case, for programs whose line is a phrase. */
  readonly words: readonly string[];
}

/** Defines a program of Windows, whose options begin with a slash. `/?` only prints. */
export function windowsProgram(
  names: readonly string[],
  does: string,
  effects: (call: SlashedCall) => readonly Effect[],
  examples: readonly Example[],
  valued: readonly string[] = [],
): CommandModel {
  return {
    names,
    does,
    options: {},
    style: "raw",
    effects: (parsed, ask) => {
      const { args } = parsed.call;
      if (args.some((arg) => /^[/-]\?$/.test(arg.text))) return [];
      const words = args.map((arg) => arg.text.toLowerCase());
      return effects({ ...slashOptions(args, valued), parsed, ask, words });
    },
    examples,
  };
}

/** The loss of something that has a name on this machine. */
export function lossOf(kind: NamedKind, name: string, because: string, where?: string): Effect {
  const resource: NamedResource =
    where === undefined
      ? { kind, name, reach: "here" }
      : { kind, name, in: where, reach: "elsewhere" };
  return { kind: "destroy", resource, reversibility: "irreversible", because };
}

/** Credentials of the machine or the user that a program shows or copies. */
export function disclosedCredentials(name: string): Effect {
  return { kind: "disclose", resource: { kind: "credential", name, reach: "here" } };
}
