import type { Argument } from "../model/call";
import type { Assignment, Word } from "../model/program";
import { runCommandVariable } from "./commandVariables";
import { expandJoined, expandWords, type Expansion } from "./expand";
import { joinArguments } from "./joinArguments";
import { noteGateVariable } from "./gateVariables";
import { ownNames, unknownArgument, type Scope, type Value } from "./scope";

/** Gives a variable a value, or the one that it is another name of. */
export function setVariable(scope: Scope, name: string, value: Value): void {
  const before = scope.variables.get(name);
  const target = before?.kind === "scalar" ? (before.refersTo ?? name) : name;
  ownNames(scope).variables.set(target, bounded(target, value));
  if (scope.exportsAll) ownNames(scope).exported.add(target);
}

/** Longer values are not kept: a variable may be made of itself, again and again. */
const longestValue = 64 * 1024;

/** A value of more parts is not kept either, when it grows by one more. */
const mostPieces = 200;

function bounded(name: string, value: Value): Value {
  if (value.kind === "list") return value;
  const { argument } = value;
  let length = argument.text.length;
  for (const piece of argument.pieces) length += typeof piece === "string" ? piece.length : 0;
  if (length <= longestValue) return value;
  return {
    kind: "scalar",
    argument: unknownArgument(`$${name}`, argument.span, "variable", false),
  };
}

/** What the environment of a call gains from the variables that the line exported before. */
export function withExported(
  env: ReadonlyMap<string, Argument>,
  scope: Scope,
): ReadonlyMap<string, Argument> {
  if (scope.exported.size === 0) return env;
  const together = new Map<string, Argument>();
  for (const name of scope.exported) {
    const value = scope.variables.get(name);
    if (value?.kind === "scalar") together.set(name, value.argument);
    else if (value !== undefined) {
      const [first] = value.items;
      if (first !== undefined) together.set(name, joinArguments(value.items, first.span));
    }
  }
  for (const [name, argument] of env) together.set(name, argument);
  return together;
}

/** Carries out assignments that stand alone: what they set stays set. */
export function assignAll(assignments: readonly Assignment[], expansion: Expansion): void {
  const { scope, walk, frame } = expansion;
  for (const assignment of assignments) {
    const { name } = assignment;
    const value = valueOf(assignment, expansion);
    // An assignment to a variable of the environment changes it there too.
    if (assignment.exported === true || Object.hasOwn(walk.env, name))
      ownNames(scope).exported.add(name);
    setVariable(scope, name, value);
    const [first] = value.kind === "list" ? value.items : [value.argument];
    if (first !== undefined) runCommandVariable(name, first, scope, frame, walk);
    noteGateVariable(name, assignment.span, frame, walk);
  }
}

/** The variables that assignments before a command set for it alone. */
export function assignFor(
  assignments: readonly Assignment[],
  expansion: Expansion,
): ReadonlyMap<string, Argument> {
  const env = new Map<string, Argument>();
  const { scope, walk, frame } = expansion;
  for (const assignment of assignments) {
    const value = valueOf(assignment, expansion);
    if (value.kind !== "scalar") continue;
    env.set(assignment.name, value.argument);
    runCommandVariable(assignment.name, value.argument, scope, frame, walk);
    noteGateVariable(assignment.name, assignment.span, frame, walk);
  }
  return env;
}

function valueOf(assignment: Assignment, expansion: Expansion): Value {
  const { name, value, append, index } = assignment;
  const before = expansion.scope.variables.get(name);
  if (isWords(value)) {
    const items = expandWords(value, expansion);
    if (index !== undefined) return { kind: "scalar", argument: unknownOf(assignment) };
    return listOf(append ? before : undefined, items);
  }
  const given = expandJoined(value, expansion);
  if (index !== undefined)
    return withElement(append ? undefined : before, index, given, assignment);
  if (!append) return { kind: "scalar", argument: given };
  // What is not known, is longer than what is kept, or is made of too much, stays not known.
  if (before?.kind !== "scalar" || before.argument.pieces.length > mostPieces)
    return { kind: "scalar", argument: unknownOf(assignment) };
  return { kind: "scalar", argument: appended(before.argument, given) };
}

function isWords(value: Assignment["value"]): value is readonly Word[] {
  return Array.isArray(value);
}

/** `(a b)` counts from 0; `([k]=a [l]=b)` has keys. */
function listOf(before: Value | undefined, items: readonly Argument[]): Value {
  const keyed = items.map((item) => keyedItem(item));
  const complete = keyed.filter((entry) => entry !== undefined);
  const earlier = before?.kind === "list" ? before.items : [];
  const first = before?.kind === "scalar" ? [before.argument] : [];
  if (items.length === 0 || complete.length < items.length)
    return { kind: "list", items: [...first, ...earlier, ...items] };
  const keys = before?.kind === "list" ? (before.keys ?? []) : [];
  return {
    kind: "list",
    items: [
      ...(keys.length === earlier.length ? earlier : []),
      ...complete.map(({ item }) => item),
    ],
    keys: [...keys, ...complete.map(({ key }) => key)],
  };
}

function keyedItem(
  argument: Argument,
): { readonly key: string; readonly item: Argument } | undefined {
  const [head = "", ...others] = argument.pieces;
  const found = typeof head === "string" ? /^\\?\[([^\]\\]*)\\?\]=(.*)$/s.exec(head) : null;
  if (found?.[1] === undefined) return undefined;
  const start = found[2] ?? "";
  const text = argument.text.slice(argument.text.indexOf("]=") + 2);
  return {
    key: found[1],
    item: { ...argument, text, pieces: [start, ...others], glob: false },
  };
}

/** `a[3]=x`: the other elements stay. */
function withElement(
  before: Value | undefined,
  index: string,
  given: Argument,
  assignment: Assignment,
): Value {
  if (/[$`]/.test(index)) return { kind: "scalar", argument: unknownOf(assignment) };
  if (before?.kind !== "list") return { kind: "list", items: [given], keys: [index] };
  const keys = [...(before.keys ?? before.items.keys())].map(String);
  const at = keys.indexOf(index);
  if (at < 0) return { kind: "list", items: [...before.items, given], keys: [...keys, index] };
  return { kind: "list", items: before.items.with(at, given), keys };
}

function appended(before: Argument, given: Argument): Argument {
  return {
    ...given,
    text: before.text + given.text,
    pieces: joinedPieces(before.pieces, given.pieces),
    glob: before.glob || given.glob,
    provenance: "variable",
  };
}

/** Text that meets text becomes one piece, so that a value which only grows stays short. */
function joinedPieces(before: Argument["pieces"], given: Argument["pieces"]): Argument["pieces"] {
  const last = before.at(-1);
  const [first, ...rest] = given;
  return typeof last === "string" && typeof first === "string"
    ? [...before.slice(0, -1), last + first, ...rest]
    : [...before, ...given];
}

function unknownOf({ name, span }: Assignment): Argument {
  return unknownArgument(`$${name}`, span, "variable");
}
