import { literal, type Argument, type Place } from "../model/call";
import type { Part, Span, Word } from "../model/program";
import { arithmeticValue } from "./arithmetic";
import { elementsOf, textAfter, type TextOperation } from "./operations";
import {
  ownNames,
  textArgument,
  unknownArgument,
  type Scope,
  type Value,
  type Walk,
} from "./scope";
import { userName } from "./userName";

/** How a word inside an operation is expanded; handed in, because expansion and variables nest. */
export type ExpandJoined = (word: Word) => Argument;

type VariablePart = Extract<Part, { kind: "variable" }>;

/** Variables that always have a value, though not one that can be known. */
const neverEmpty = new Set([
  "?",
  "$",
  "!",
  "#",
  "-",
  "0",
  "RANDOM",
  "SRANDOM",
  "SECONDS",
  "UID",
  "EUID",
  "PPID",
  "HOSTNAME",
  "LINENO",
  "BASHPID",
  "EPOCHSECONDS",
]);

/** The value of a variable with its operation applied, as one or more fields. */
export function variableFields(
  part: VariablePart,
  span: Span,
  scope: Scope,
  walk: Walk,
  expandJoined: ExpandJoined,
): readonly Argument[] {
  const { name, text, index, operation } = part;
  const value = lookUp(name, span, scope, walk);
  const unknown = unknownArgument(text, span, "variable");
  const all = value === undefined ? undefined : fields(value);
  const items =
    all === undefined || index === undefined ? all : elements(value, index, scope, walk);
  if (operation === undefined) {
    if (items !== undefined) return items;
    return [value === undefined && index === undefined ? unset(name, text, span) : unknown];
  }
  const first = items?.[0];
  switch (operation.kind) {
    case "default":
    case "assign": {
      const missing = first === undefined || (operation.colon && literal(first) === "");
      if (!missing) return items ?? [first];
      const chosen = expandJoined(operation.word);
      if (operation.kind === "assign")
        ownNames(scope).variables.set(name, { kind: "scalar", argument: chosen });
      return [chosen];
    }
    case "alternate":
      return literal(first) === "" && operation.colon
        ? [textArgument("", span, "variable")]
        : [expandJoined(operation.word)];
    case "required":
      return [first ?? unknownArgument(text, span, "variable", false)];
    case "length": {
      if (index === "@" || index === "*" || name === "@" || name === "*") {
        if (items !== undefined) return [textArgument(String(items.length), span, "variable")];
      }
      const known = literal(first);
      return known === undefined
        ? [unknownArgument(text, span, "variable", false)]
        : [textArgument(textAfter(operation, known, expandJoined) ?? "", span, "variable")];
    }
    case "slice": {
      const whole = index === "@" || index === "*" || name === "@" || name === "*" || isList(value);
      if (whole && all !== undefined) {
        const start = name === "@" || name === "*" ? 1 : 0;
        return elementsOf(all, operation, start, expandJoined) ?? [unknown];
      }
      return [changed(operation, first, unknown, expandJoined)];
    }
    case "remove":
    case "replace":
    case "case":
      return items === undefined || items.length === 0
        ? [unknown]
        : items.map((item) => changed(operation, item, unknown, expandJoined));
    case "indirect": {
      const named = literal(first);
      const target =
        named !== undefined && /^[A-Za-z_]\w*$/.test(named)
          ? lookUp(named, span, scope, walk)
          : undefined;
      if (target !== undefined) return fields(target);
      // What is not known of it is still its name: `${!v}` of `v=TOKEN` is `$TOKEN`.
      return named !== undefined && /^[A-Za-z_]\w*$/.test(named)
        ? [unset(named, `$${named}`, span)]
        : [unknown];
    }
    case "names":
      return [...scope.variables.keys()]
        .filter((key) => key.startsWith(name))
        .map((key) => textArgument(key, span, "variable"));
    case "other":
      return [unknown];
  }
}

function changed(
  operation: TextOperation,
  argument: Argument | undefined,
  unknown: Argument,
  expandJoined: ExpandJoined,
): Argument {
  const known = literal(argument);
  const text = known === undefined ? undefined : textAfter(operation, known, expandJoined);
  if (text !== undefined) return textArgument(text, unknown.span, "variable");
  const [held] = argument?.pieces ?? [];
  const [hole] = unknown.pieces;
  if (typeof held !== "object" || held.why !== "substitution" || typeof hole !== "object")
    return unknown;
  return { ...unknown, pieces: [{ ...hole, of: held.of ?? held.text }] };
}

function isList(value: Value | undefined): boolean {
  return value?.kind === "list";
}

/** What is known of a variable: from the line, the request, or the shell that holds the line. */
export function lookUp(name: string, span: Span, scope: Scope, walk: Walk): Value | undefined {
  const assigned = scope.variables.get(name);
  if (assigned?.kind === "scalar" && assigned.refersTo !== undefined) {
    const target = scope.variables.get(assigned.refersTo);
    const refersOn = target?.kind === "scalar" && target.refersTo !== undefined;
    return refersOn ? undefined : (target ?? lookUp(assigned.refersTo, span, scope, walk));
  }
  if (assigned !== undefined) return assigned;
  const scalar = (text: string): Value => ({
    kind: "scalar",
    argument: textArgument(text, span, "variable"),
  });
  const place = (where: Place): Value =>
    where.known
      ? scalar(where.path)
      : { kind: "scalar", argument: unknownArgument(where.text, span, "variable", false) };
  if (name === "HOME") return scalar(walk.home);
  if (name === "PWD") return place(scope.cwd);
  if (name === "OLDPWD") return place(scope.previous);
  if (name === "IFS") return scalar(" \t\n");
  if (/^[1-9]\d*$|^[@*]$/.test(name)) return positional(name, scope);
  if (name === "USER" || name === "LOGNAME") return scalar(userName(walk));
  if (neverEmpty.has(name)) return undefined;
  const inherited = walk.env[name];
  if (inherited !== undefined) return scalar(inherited);
  const answer = walk.ask({ ask: "shell", what: "variable", name });
  if (answer?.fact === "shell") return scalar(answer.value ?? "");
  return name === "TMPDIR" ? scalar("/tmp") : undefined;
}

function positional(name: string, scope: Scope): Value | undefined {
  if (scope.positional === undefined) return undefined;
  if (name === "@" || name === "*") return { kind: "list", items: scope.positional };
  const argument = scope.positional[Number(name) - 1];
  if (argument !== undefined) return { kind: "scalar", argument };
  return { kind: "scalar", argument: textArgument("", { start: 0, end: 0 }, "variable") };
}

function fields(value: Value): readonly Argument[] {
  return value.kind === "scalar" ? [value.argument] : value.items;
}

function unset(name: string, text: string, span: Span): Argument {
  return unknownArgument(text, span, "variable", !neverEmpty.has(name));
}

/** The elements that an index means; undefined if they are not known. */
function elements(
  value: Value | undefined,
  index: string,
  scope: Scope,
  walk: Walk,
): readonly Argument[] | undefined {
  if (value === undefined) return undefined;
  const items = fields(value);
  if (index === "@" || index === "*") return items;
  const read = (name: string): string | undefined => {
    const held = lookUp(name, { start: 0, end: 0 }, scope, walk);
    return held?.kind === "scalar" ? literal(held.argument) : undefined;
  };
  const keys = value.kind === "list" ? value.keys : undefined;
  if (keys !== undefined) {
    const found = items[keys.indexOf(keyOf(index, read))];
    return found === undefined ? undefined : [found];
  }
  const at = Number(arithmeticValue(index, read) ?? NaN);
  const found = items[at < 0 ? items.length + at : at];
  return found === undefined ? undefined : [found];
}

/** A key is what is written there, or the value of a variable. */
function keyOf(index: string, read: (name: string) => string | undefined): string {
  const named = /^\$\{?(\w+)\}?$/.exec(index)?.[1];
  return (named === undefined ? undefined : read(named)) ?? index.replace(/^(["'])(.*)\1$/s, "$2");
}
