import { literal, type Argument } from "../model/call";
import { scratchName } from "../model/scratchName";
import { setVariable } from "./assign";
import { declareAll, setOptions, unsetAll } from "./declare";
import { changeDirectory, popDirectory, pushDirectory } from "./directories";
import { joinArguments } from "./expand";
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

/** Runs what the shell itself would run, as far as it changes what the line means. Undefined: not a builtin. */
export function runBuiltin(
  name: string,
  args: readonly Argument[],
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output | undefined {
  switch (name) {
    case "cd":
    case "chdir":
      changeDirectory(args, scope, walk);
      return noOutput;
    case "pushd":
      pushDirectory(args, scope, walk);
      return noOutput;
    case "popd":
      popDirectory(args, scope);
      return noOutput;
    case "export":
    case "declare":
    case "typeset":
    case "local":
    case "readonly":
      // Without names these print the environment, with -p what is named: for a model to judge.
      if (!args.some((arg) => !arg.text.startsWith("-")) || args[0]?.text === "-p")
        return undefined;
      declareAll(name, args, scope, frame, walk);
      return noOutput;
    case "unset":
      unsetAll(args, scope, frame, walk);
      return noOutput;
    case "shift":
      scope.positional = scope.positional?.slice(Number(literal(args[0]) ?? "1"));
      return noOutput;
    case "set":
      // Without words it prints every variable, which is for a model to judge.
      if (args.length === 0) return undefined;
      setOptions(args, scope);
      return noOutput;
    case "read":
      readNames(args, scope, frame, walk);
      return noOutput;
    case "mapfile":
    case "readarray":
      readLines(args, scope, frame, walk);
      return noOutput;
    case "printf": {
      const target = args[0]?.text === "-v" ? literal(args[1]) : undefined;
      if (target === undefined) return undefined;
      const argument =
        formatted(args.slice(2)) ?? unknownArgument(`$${target}`, frame.span ?? noSpan, "variable");
      setVariable(scope, target, { kind: "scalar", argument });
      return noOutput;
    }
    case "alias":
      for (const arg of args) {
        const text = literal(arg) ?? "";
        const equals = text.indexOf("=");
        const name = text.slice(0, equals);
        const key = zshAliasKey(args[0]?.text ?? "", name) ?? name;
        if (equals > 0) ownNames(scope).aliases.set(key, text.slice(equals + 1));
      }
      return noOutput;
    case "exit":
    case "return":
    case "break":
    case "continue":
      scope.ended = true;
      return noOutput;
    case "eval":
      return evaluate(args, scope, frame, walk);
    case "trap": {
      const [text] = args.filter((arg) => arg.text !== "--");
      const known = literal(text);
      if (args.length > 1 && known !== undefined && known !== "" && known !== "-") {
        walkOwnText(known, withScratchToCome(known, scope, frame), frame, walk);
        if (known.includes("$") && args.some((arg) => /^(?:EXIT|0)$/i.test(arg.text)))
          scope.atExit = known;
      }
      return noOutput;
    }
    case ":":
    case "true":
    case "false":
      return noOutput;
    case "hash": {
      // `hash -p PATH NAME`: the name then means that program.
      const [path, named] = args.slice(1);
      const known = literal(path);
      if (args[0]?.text === "-p" && known !== undefined && named !== undefined)
        ownNames(scope).aliases.set(named.text, known);
      return noOutput;
    }
    case "enable":
      if (args.some((arg) => /^-\w*f/.test(arg.text))) {
        const library = args.map((arg) => arg.text).join(" ");
        const because = "enable -f loads a library into the shell, which is not read";
        reportUnknown(walk, frame, "dynamic", because, library, args[0]?.span ?? noSpan);
      }
      return noOutput;
    case "type":
    case "which":
    case "whence":
    case "where": {
      // What they print names the same program as the word does: `$(which rm) x`.
      const named = args.find((arg) => !arg.text.startsWith("-"));
      return named === undefined ? noOutput : { kind: "text", text: named };
    }
    default:
      return undefined;
  }
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
