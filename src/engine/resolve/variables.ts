import { literal, type Argument, type Place } from "../model/call";
import type { Operation, Span, Word } from "../model/program";
import { globToRegExp } from "./globPattern";
import { textArgument, unknownArgument, type Scope, type Value, type Walk } from "./scope";

/** How a word inside an operation is expanded; handed in, because expansion and variables nest. */
export type ExpandJoined = (word: Word) => Argument;

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
  "USER",
  "LOGNAME",
  "HOSTNAME",
  "LINENO",
  "BASHPID",
  "EPOCHSECONDS",
]);

/** The value of a variable with its operation applied, as one or more fields. */
export function variableFields(
  name: string,
  text: string,
  operation: Operation | undefined,
  span: Span,
  scope: Scope,
  walk: Walk,
  expandJoined: ExpandJoined,
): readonly Argument[] {
  const value = lookUp(name, span, scope, walk);
  if (operation === undefined)
    return value === undefined ? [unset(name, text, span)] : fields(value);
  if (operation.kind === "element") return element(value, operation.index, text, span);
  const first = value === undefined ? undefined : fields(value)[0];
  const known = literal(first);
  switch (operation.kind) {
    case "default":
    case "assign": {
      const missing = first === undefined || (operation.colon && known === "");
      if (!missing) return [first];
      const chosen = expandJoined(operation.word);
      if (operation.kind === "assign")
        scope.variables.set(name, { kind: "scalar", argument: chosen });
      return [chosen];
    }
    case "alternate":
      return known === "" && operation.colon
        ? [textArgument("", span, "variable")]
        : [expandJoined(operation.word)];
    case "required":
      return [first ?? unknownArgument(text, span, "variable", false)];
    case "remove":
    case "replace": {
      const changed = known === undefined ? undefined : applied(operation, known, expandJoined);
      return [
        changed === undefined
          ? unknownArgument(text, span, "variable")
          : textArgument(changed, span, "variable"),
      ];
    }
    case "length":
      return [unknownArgument(text, span, "variable", false)];
    case "slice": {
      const offset = Number(literal(expandJoined(operation.offset)));
      const length =
        operation.length === undefined
          ? undefined
          : Number(literal(expandJoined(operation.length)));
      const sliced = known === undefined ? undefined : sliceOf(known, offset, length);
      return [
        sliced === undefined
          ? unknownArgument(text, span, "variable")
          : textArgument(sliced, span, "variable"),
      ];
    }
    case "indirect": {
      const named =
        known !== undefined && /^[A-Za-z_]\w*$/.test(known)
          ? lookUp(known, span, scope, walk)
          : undefined;
      return named === undefined ? [unknownArgument(text, span, "variable")] : fields(named);
    }
    case "other":
      return [unknownArgument(text, span, "variable")];
  }
}

/** What is known of a variable: from the line, the request, or the shell that holds the line. */
export function lookUp(name: string, span: Span, scope: Scope, walk: Walk): Value | undefined {
  const assigned = scope.variables.get(name);
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

function element(
  value: Value | undefined,
  index: string,
  text: string,
  span: Span,
): readonly Argument[] {
  const unknown = [unknownArgument(text, span, "variable")];
  if (value === undefined) return unknown;
  if (index === "@" || index === "*") return fields(value);
  const found = /^\d+$/.test(index) ? fields(value)[Number(index)] : undefined;
  return found === undefined ? unknown : [found];
}

/** `${x:offset:length}`; both may be negative, which counts from the end. */
function sliceOf(value: string, offset: number, length: number | undefined): string | undefined {
  if (!Number.isInteger(offset)) return undefined;
  const from = offset < 0 ? Math.max(0, value.length + offset) : offset;
  if (length === undefined) return value.slice(from);
  if (!Number.isInteger(length)) return undefined;
  return length < 0 ? value.slice(from, length) : value.slice(from, from + length);
}

function applied(
  operation: Extract<Operation, { kind: "remove" | "replace" }>,
  value: string,
  expandJoined: ExpandJoined,
): string | undefined {
  const pattern = literal(expandJoined(operation.pattern)) ?? rawPattern(operation.pattern);
  if (pattern === undefined || value.length > 4096) return undefined;
  const shortest = operation.operator.length === 1;
  if (operation.kind === "remove") {
    const atStart = operation.operator.startsWith("#");
    return removed(value, globToRegExp(pattern), atStart, shortest);
  }
  const replacement = literal(expandJoined(operation.replacement));
  if (replacement === undefined) return undefined;
  const matcher = globToRegExp(pattern, operation.operator === "//" ? "every" : "first");
  if (operation.operator === "/#")
    return value.replace(new RegExp(`^(?:${matcher.source})`), () => replacement);
  if (operation.operator === "/%")
    return value.replace(new RegExp(`(?:${matcher.source})$`), () => replacement);
  return value.replace(matcher, () => replacement);
}

/** A pattern with globs in it, as written; undefined if a part of it is not known. */
function rawPattern(word: Word): string | undefined {
  let pattern = "";
  for (const part of word.parts) {
    if (part.kind !== "text" && part.kind !== "glob") return undefined;
    pattern += part.kind === "text" ? part.value.replace(/[\\*?[\]]/g, "\\$&") : part.value;
  }
  return pattern;
}

/** Takes off the shortest or longest start or end of a value that the pattern matches whole. */
function removed(value: string, pattern: RegExp, atStart: boolean, shortest: boolean): string {
  const whole = new RegExp(`^(?:${pattern.source})$`, "s");
  for (let step = 0; step <= value.length; step++) {
    const length = shortest ? step : value.length - step;
    const part = atStart ? value.slice(0, length) : value.slice(value.length - length);
    if (whole.test(part)) {
      return atStart ? value.slice(length) : value.slice(0, value.length - length);
    }
  }
  return value;
}
