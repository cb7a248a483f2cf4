import { literal, type Argument } from "../model/call";
import { scratchName } from "../model/scratchName";
import { setVariable } from "./assign";
import { declareAll, setOptions, unsetAll } from "./declare";
import { changeDirectory, popDirectory, pushDirectory } from "./directories";
import { joinArguments } from "./joinArguments";
import { formatted } from "./outputs";
import { readLines, readNames } from "./readNames";
import { printsShellSetup } from "./shellSetup";
import {
  cloneScope,
  noOutput,
  ownNames,
  reportUnknown,
  textArgument,
  unknownArgument,
  type Frame,
  type Output,
  type Scope,
  type Walk,
} from "./scope";
import { walkOwnText } from "./walk";
import { zshAliasKey } from "./zshAliases";

const noSpan = { start: 0, end: 0 };

/** One command of the shell itself. Undefined: it is not done here after all, and a model judges it. */
type Builtin = (
  args: readonly Argument[],
  scope: Scope,
  frame: Frame,
  walk: Walk,
) => Output | undefined;

/** Runs what the shell itself would run, as far as it changes what the line means. Undefined: not a builtin. */
export function runBuiltin(
  name: string,
  args: readonly Argument[],
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output | undefined {
  return builtins.get(name)?.(args, scope, frame, walk);
}

/** True for the name of a command of the shell itself that changes what the line means. */
export function isBuiltin(name: string): boolean {
  return builtins.has(name);
}

function declaring(name: string): readonly [string, Builtin] {
  return [
    name,
    (args, scope, frame, walk) => {
      // Without names these print the environment, with -p what is named: for a model to judge.
      if (!args.some((arg) => !arg.text.startsWith("-")) || args[0]?.text === "-p")
        return undefined;
      declareAll(name, args, scope, frame, walk);
      return noOutput;
    },
  ];
}

const change: Builtin = (args, scope, _, walk) => {
  changeDirectory(args, scope, walk);
  return noOutput;
};

const intoList: Builtin = (args, scope, frame, walk) => {
  readLines(args, scope, frame, walk);
  return noOutput;
};

const end: Builtin = (_, scope) => {
  scope.ended = true;
  return noOutput;
};

const nothing: Builtin = () => noOutput;

/** What these print names the same program as the word does: `$(which rm) x`. */
const locate: Builtin = (args) => {
  const named = args.find((arg) => !arg.text.startsWith("-"));
  return named === undefined ? noOutput : { kind: "text", text: named };
};

const builtins: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ["cd", change],
  ["chdir", change],
  [
    "pushd",
    (args, scope, _, walk) => {
      pushDirectory(args, scope, walk);
      return noOutput;
    },
  ],
  [
    "popd",
    (args, scope) => {
      popDirectory(args, scope);
      return noOutput;
    },
  ],
  ...["export", "declare", "typeset", "local", "readonly"].map(declaring),
  [
    "unset",
    (args, scope, frame, walk) => {
      unsetAll(args, scope, frame, walk);
      return noOutput;
    },
  ],
  [
    "shift",
    (args, scope) => {
      scope.positional = scope.positional?.slice(Number(literal(args[0]) ?? "1"));
      return noOutput;
    },
  ],
  [
    "set",
    (args, scope) => {
      // Without words it prints every variable, which is for a model to judge.
      if (args.length === 0) return undefined;
      setOptions(args, scope);
      return noOutput;
    },
  ],
  [
    "read",
    (args, scope, frame, walk) => {
      readNames(args, scope, frame, walk);
      return noOutput;
    },
  ],
  ["mapfile", intoList],
  ["readarray", intoList],
  ["printf", printIntoVariable],
  ["alias", defineAliases],
  ...["exit", "return", "break", "continue"].map((name) => [name, end] as const),
  ["eval", evaluate],
  ["trap", setTrap],
  ...[":", "true", "false"].map((name) => [name, nothing] as const),
  ["hash", rememberPath],
  ["enable", enable],
  ...["type", "which", "whence", "where"].map((name) => [name, locate] as const),
]);

/** `printf -v NAME`. */
function printIntoVariable(
  args: readonly Argument[],
  scope: Scope,
  frame: Frame,
): Output | undefined {
  const target = args[0]?.text === "-v" ? literal(args[1]) : undefined;
  if (target === undefined) return undefined;
  const argument =
    formatted(args.slice(2)) ?? unknownArgument(`$${target}`, frame.span ?? noSpan, "variable");
  setVariable(scope, target, { kind: "scalar", argument });
  return noOutput;
}

function defineAliases(args: readonly Argument[], scope: Scope): Output {
  for (const arg of args) {
    const text = literal(arg) ?? "";
    const equals = text.indexOf("=");
    const name = text.slice(0, equals);
    const key = zshAliasKey(args[0]?.text ?? "", name) ?? name;
    if (equals > 0) ownNames(scope).aliases.set(key, text.slice(equals + 1));
  }
  return noOutput;
}

function setTrap(args: readonly Argument[], scope: Scope, frame: Frame, walk: Walk): Output {
  const [text] = args.filter((arg) => arg.text !== "--");
  const known = literal(text);
  if (args.length > 1 && known !== undefined && known !== "" && known !== "-") {
    walkOwnText(known, withScratchToCome(known, scope, frame), frame, walk);
    if (known.includes("$") && args.some((arg) => /^(?:EXIT|0)$/i.test(arg.text)))
      scope.atExit = known;
  }
  return noOutput;
}

/** `hash -p PATH NAME`: the name then means that program. */
function rememberPath(args: readonly Argument[], scope: Scope): Output {
  const [path, named] = args.slice(1);
  const known = literal(path);
  if (args[0]?.text === "-p" && known !== undefined && named !== undefined)
    ownNames(scope).aliases.set(named.text, known);
  return noOutput;
}

function enable(args: readonly Argument[], _: Scope, frame: Frame, walk: Walk): Output {
  if (args.some((arg) => /^-\w*f/.test(arg.text))) {
    const library = args.map((arg) => arg.text).join(" ");
    const because = "enable -f loads a library into the shell, which is not read";
    reportUnknown(walk, frame, "dynamic", because, library, args[0]?.span ?? noSpan);
  }
  return noOutput;
}

/** `eval set -- "$OPTIONS"`: how a script takes over what getopt has quoted for it. */
function setsParameters([verb, end, options, ...rest]: readonly Argument[]): boolean {
  const [only] = options?.pieces ?? [];
  if (options?.pieces.length !== 1 || typeof only !== "object" || rest.length > 0) return false;
  const isQuoted = only.why === "variable" || /^[$`]\(?getopt\s/.test(only.text);
  return verb?.text === "set" && end?.text === "--" && isQuoted;
}

/** `eval` reads its words once more. Text that is known only at run time is dynamic execution. */
function evaluate(args: readonly Argument[], scope: Scope, frame: Frame, walk: Walk): Output {
  const [first] = args;
  if (first === undefined) return noOutput;
  const joined = joinArguments(args, first.span);
  const known = literal(joined);
  if (known !== undefined) return walkOwnText(known, scope, frame, walk);
  if (!printsShellSetup(joined) && !setsParameters(args)) {
    reportUnknown(
      walk,
      frame,
      "dynamic",
      `eval runs \`${joined.text}\`, whose text is known only at run time`,
      joined.text,
      joined.span,
    );
  }
  return noOutput;
}

/**
 * A scope in which variables of a trap that the line goes on to fill with what `mktemp` makes, and
 * with nothing else, have that value: `trap 'rm -rf "$W"' EXIT; W=$(mktemp -d)`. What stands behind
 * such a variable counts, because the shell may end before it has its value.
 */
function withScratchToCome(trap: string, scope: Scope, frame: Frame): Scope {
  if (!trap.includes("$")) return scope;
  const { source } = frame.source;
  let inTrap: Scope | undefined;
  for (const [, name = ""] of trap.matchAll(/"\$\{?(\w+)\}?"(?![/\w*])/g)) {
    if (scope.variables.has(name)) continue;
    const assigned = Array.from(
      source.matchAll(new RegExp(`\\b${name}=(\\S*)`, "g")),
      ([, to]) => to,
    );
    if (assigned.length !== 1 || !/^"?\$\(mktemp$/.test(assigned[0] ?? "")) continue;
    inTrap ??= cloneScope(scope);
    const argument = textArgument(scratchName, { start: 0, end: 0 }, "variable");
    ownNames(inTrap).variables.set(name, { kind: "scalar", argument });
  }
  return inTrap ?? scope;
}
