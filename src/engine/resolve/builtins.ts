import { literal, type Argument, type Place } from "../model/call";
import { resolvePath } from "../model/path";
import { joinArguments } from "./expand";
import { listedBy } from "./listing";
import { printsShellSetup } from "./shellSetup";
import {
  noOutput,
  reportUnknown,
  textArgument,
  unknownArgument,
  type Frame,
  type Output,
  type Scope,
  type Walk,
} from "./scope";
import { walkText } from "./walk";

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
      scope.stack = [scope.cwd, ...scope.stack];
      changeDirectory(args, scope, walk);
      return noOutput;
    case "popd": {
      const [top, ...rest] = scope.stack;
      scope.previous = scope.cwd;
      scope.cwd = top ?? { known: false, text: "(the directory that popd returns to)" };
      scope.stack = rest;
      return noOutput;
    }
    case "export":
    case "declare":
    case "typeset":
    case "local":
    case "readonly":
      // Without names these print the environment, which is for a model to judge.
      if (!args.some((arg) => !arg.text.startsWith("-"))) return undefined;
      for (const arg of args) declare(arg, scope);
      return noOutput;
    case "unset":
      for (const arg of args) {
        const variable = literal(arg) ?? "";
        scope.variables.set(variable, {
          kind: "scalar",
          argument: textArgument("", arg.span, "variable"),
        });
      }
      return noOutput;
    case "shift":
      scope.positional = scope.positional?.slice(Number(literal(args[0]) ?? "1"));
      return noOutput;
    case "set": {
      // Alone it prints every variable, which is for a model to judge.
      if (args.length === 0) return undefined;
      const dashes = args.findIndex((arg) => arg.text === "--");
      if (dashes >= 0) scope.positional = args.slice(dashes + 1);
      return noOutput;
    }
    case "read":
    case "mapfile":
    case "readarray":
      readNames(args, scope, frame);
      return noOutput;
    case "alias":
      for (const arg of args) {
        const text = literal(arg) ?? "";
        const equals = text.indexOf("=");
        if (equals > 0) scope.aliases.set(text.slice(0, equals), text.slice(equals + 1));
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
        walkText(known, scope, frame, walk);
      }
      return noOutput;
    }
    case ":":
    case "true":
    case "false":
    case "hash":
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

function changeDirectory(args: readonly Argument[], scope: Scope, walk: Walk): void {
  const target = args.find((arg) => !/^-[LPe@q]+$|^--$/.test(arg.text));
  const before = scope.cwd;
  scope.cwd = directoryOf(target, scope, walk);
  scope.previous = before;
}

function directoryOf(target: Argument | undefined, scope: Scope, walk: Walk): Place {
  if (target === undefined) return { known: true, path: walk.home };
  const path = literal(target);
  if (path === "-") return scope.previous;
  if (path === undefined) return { known: false, text: target.text };
  if (path.startsWith("/")) return { known: true, path: resolvePath("/", path) };
  if (scope.cwd.known) return { known: true, path: resolvePath(scope.cwd.path, path) };
  return { known: false, text: `${scope.cwd.text}/${path}` };
}

function declare(arg: Argument, scope: Scope): void {
  const [first] = arg.pieces;
  if (typeof first !== "string") return;
  const equals = first.indexOf("=");
  if (equals <= 0) return;
  const name = first.slice(0, equals).replace(/\+$/, "");
  const pieces = [first.slice(equals + 1), ...arg.pieces.slice(1)];
  const text = arg.text.slice(equals + 1);
  scope.variables.set(name, { kind: "scalar", argument: { ...arg, pieces, text } });
}

/** `read` takes what the program before it prints; a list of paths stays one, anything else is not known. */
function readNames(args: readonly Argument[], scope: Scope, frame: Frame): void {
  const listed = frame.input.kind === "program" ? listedBy(frame.input.call)?.[0] : undefined;
  const names = args.map((arg) => literal(arg) ?? "").filter((word) => /^[A-Za-z_]\w*$/.test(word));
  for (const name of names.length === 0 ? ["REPLY"] : names) {
    const span = args[0]?.span ?? { start: 0, end: 0 };
    const argument = listed ?? unknownArgument(`$${name}`, span, "input");
    scope.variables.set(name, { kind: "scalar", argument });
  }
}

/** `eval` reads its words once more. Text that is known only at run time is dynamic execution. */
function evaluate(args: readonly Argument[], scope: Scope, frame: Frame, walk: Walk): Output {
  const [first] = args;
  if (first === undefined) return noOutput;
  const joined = joinArguments(args, first.span);
  const known = literal(joined);
  if (known !== undefined) return walkText(known, scope, frame, walk);
  if (!printsShellSetup(joined)) {
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
