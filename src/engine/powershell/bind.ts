import { textArgument } from "../resolve/scope";
import { bareSpelling } from "../commands/options";
import type { Signature } from "../commands/windows/cmdlet";
import { literal, type Argument } from "../model/call";
import { asPath } from "./paths";
import type { Run } from "./session";
import { argumentsOf, itemsOf, truthOf, type Value } from "./value";

/** A word of a command after evaluation. */
export type Given =
  | {
      readonly kind: "value";
      readonly value: Value;
      readonly written: string;
      readonly bare: boolean;
    }
  | { readonly kind: "parameter"; readonly name: string; readonly value: Value | undefined };

/** A command line with every value at its parameter. */
export interface Bound {
  readonly values: ReadonlyMap<string, readonly Value[]>;
  readonly flags: ReadonlySet<string>;
  /** Parameters that the cmdlet does not have, as written. */
  readonly unlisted: readonly string[];
  /** `-WhatIf`: nothing is done. */
  readonly pretends: boolean;
}

const commonFlags = ["verbose", "debug", "confirm", "vb", "db", "cf"];
const whatIf = ["whatif", "wi"];
const commonValues = [
  ...["erroraction", "warningaction", "informationaction", "progressaction", "errorvariable"],
  ...["warningvariable", "informationvariable", "outvariable", "outbuffer", "pipelinevariable"],
  ...["ea", "wa", "infa", "proga", "ev", "wv", "iv", "ov", "ob", "pv"],
];

type Meaning =
  | { readonly kind: "own"; readonly key: string; readonly takesValue: boolean }
  | { readonly kind: "common"; readonly takesValue: boolean }
  | { readonly kind: "whatif" };

const compiled = new WeakMap<Signature, ReadonlyMap<string, Meaning>>();

function namesOf(signature: Signature): ReadonlyMap<string, Meaning> {
  const known = compiled.get(signature);
  if (known !== undefined) return known;
  const names = new Map<string, Meaning>();
  for (const name of commonFlags) names.set(name, { kind: "common", takesValue: false });
  for (const name of commonValues) names.set(name, { kind: "common", takesValue: true });
  for (const name of whatIf) names.set(name, { kind: "whatif" });
  for (const [key, spellings] of Object.entries(signature.parameters)) {
    for (const spelling of spellings) {
      const takesValue = spelling.endsWith("=");
      names.set(bareSpelling(spelling).slice(1).toLowerCase(), { kind: "own", key, takesValue });
    }
  }
  compiled.set(signature, names);
  return names;
}

/** The parameter that a name stands for: in full, or shortened as far as it stays unambiguous. */
function meaningOf(written: string, signature: Signature): Meaning | undefined {
  const name = written.toLowerCase();
  const names = namesOf(signature);
  const exact = names.get(name);
  if (exact !== undefined) return exact;
  let found: Meaning | undefined;
  for (const [candidate, meaning] of names) {
    // Two-letter aliases of common parameters cannot be shortened any further.
    if (candidate.length < 4 || !candidate.startsWith(name)) continue;
    if (found === undefined) found = meaning;
    else if (
      found.kind !== meaning.kind ||
      (found.kind === "own" && meaning.kind === "own" && found.key !== meaning.key)
    )
      return undefined;
  }
  return found;
}

/** Puts each word of a command line at its parameter. */
export function bind(given: readonly Given[], signature: Signature): Bound {
  const values = new Map<string, Value[]>();
  const flags = new Set<string>();
  const unlisted: string[] = [];
  const loose: Value[] = [];
  let pretends = false;
  const add = (key: string, value: Value): void => {
    const before = values.get(key);
    if (before === undefined) values.set(key, [value]);
    else before.push(value);
  };
  let at = 0;
  while (at < given.length) {
    const word = given[at++];
    if (word === undefined) break;
    if (word.kind === "value") {
      loose.push(word.value);
      continue;
    }
    const meaning = meaningOf(word.name, signature);
    const isOff = word.value !== undefined && truthOf(word.value) === false;
    if (meaning === undefined) {
      unlisted.push(`-${word.name}`);
    } else if (meaning.kind === "whatif") {
      // `-WhatIf:$x` may be off, and then it is done.
      if (word.value === undefined || truthOf(word.value) === true) pretends = true;
    } else if (!meaning.takesValue) {
      if (meaning.kind === "own" && !isOff) flags.add(meaning.key);
    } else {
      const next = given[at];
      const value = word.value ?? (next?.kind === "value" ? next.value : undefined);
      if (word.value === undefined && next?.kind === "value") at++;
      if (meaning.kind === "own" && value !== undefined) add(meaning.key, value);
    }
  }
  const open = signature.positions.filter(
    // A path that is taken literally stands in the place of one with wildcards.
    (key) => !values.has(key) && !(key === "path" && values.has("literal")),
  );
  loose.forEach((value, index) => {
    const key = open[Math.min(index, open.length - 1)];
    if (key !== undefined) add(key, value);
  });
  return { values, flags, unlisted, pretends };
}

/** What comes through the pipe, at the parameter that it is for, if nothing else is there. */
export function withInput(bound: Bound, input: Value, signature: Signature): Bound {
  const { piped } = signature;
  if (piped === undefined || bound.values.has(piped) || itemsOf(input).length === 0) return bound;
  return { ...bound, values: new Map([...bound.values, [piped, itemsOf(input)]]) };
}

/** The command line as a model reads it: `-Path x -Path y -Recurse`, names in full. */
export function argumentsOfBound(
  bound: Bound,
  signature: Signature,
  run: Run,
): readonly Argument[] {
  const word = (text: string): Argument => textArgument(text, run.span, "literal");
  const found: Argument[] = [];
  for (const [key, values] of bound.values) {
    const [spelling = ""] = signature.parameters[key] ?? [];
    const wild = signature.wildcards?.includes(key) === true;
    const isPath = wild || signature.literals?.includes(key) === true;
    for (const value of values) {
      const args = argumentsOf(value, `$${key}`, run.span);
      // `-Value $null` is a value too: nothing.
      for (const argument of args.length === 0 ? [word("")] : args)
        found.push(word(bareSpelling(spelling)), isPath ? asPath(argument, !wild, run) : argument);
    }
  }
  for (const key of bound.flags)
    found.push(word(bareSpelling(signature.parameters[key]?.[0] ?? "")));
  for (const name of bound.unlisted) found.push(word(name));
  return found;
}

/** The known text of a parameter's last value. */
export function textOfParameter(bound: Bound, key: string): string | undefined {
  const value = bound.values.get(key)?.at(-1);
  return value?.kind === "text" ? literal(value.argument) : undefined;
}
