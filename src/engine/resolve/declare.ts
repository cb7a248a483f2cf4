import { literal, type Argument } from "../model/call";
import { setVariable } from "./assign";
import { runCommandVariable } from "./commandVariables";
import { noteGateVariable } from "./gateVariables";
import { ownNames, textArgument, type Frame, type Scope, type Walk } from "./scope";
import { homeNamed } from "./userName";

/** `export`, `declare`, `local` and their kin: what they set, export, or make another name of. */
export function declareAll(
  name: string,
  args: readonly Argument[],
  scope: Scope,
  frame: Frame,
  walk: Walk,
): void {
  const flags = args.filter((arg) => /^-[a-zA-Z]/.test(arg.text)).map((arg) => arg.text);
  const has = (letter: string): boolean => flags.some((flag) => flag.includes(letter));
  const revokes = name === "export" && has("n");
  const exports = (name === "export" && !revokes && !has("f")) || (name !== "export" && has("x"));
  const refers = name !== "export" && has("n");
  for (const arg of args) {
    if (/^[-+]/.test(arg.text)) continue;
    const declared = declaration(arg);
    if (declared === undefined) continue;
    const { variable, value: given, appends } = declared;
    const value = given === undefined ? undefined : atHome(variable, given, frame, walk);
    if (value !== undefined) {
      const argument = appends ? joinedTo(variable, value, scope) : value;
      const target = refers ? literal(value) : undefined;
      if (target === undefined) setVariable(scope, variable, { kind: "scalar", argument });
      else ownNames(scope).variables.set(variable, { kind: "scalar", argument, refersTo: target });
      runCommandVariable(variable, argument, scope, frame, walk);
      noteGateVariable(variable, arg.span, frame, walk);
    }
    if (exports) ownNames(scope).exported.add(variable);
    else if (revokes) {
      ownNames(scope).exported.delete(variable);
      noteGateVariable(variable, arg.span, frame, walk);
    } else if (Object.hasOwn(walk.env, variable)) ownNames(scope).exported.add(variable);
  }
}

/** `unset`: the variable is then as good as empty. */
export function unsetAll(args: readonly Argument[], scope: Scope, frame: Frame, walk: Walk): void {
  const functions = args.some((arg) => arg.text === "-f");
  for (const arg of args) {
    const name = /^[A-Za-z_]\w*/.exec(literal(arg) ?? "")?.[0];
    if (name === undefined) continue;
    if (functions) ownNames(scope).functions.delete(name);
    else {
      ownNames(scope).exported.delete(name);
      noteGateVariable(name, arg.span, frame, walk);
      const argument = textArgument("", arg.span, "variable");
      ownNames(scope).variables.set(name, { kind: "scalar", argument });
    }
  }
}

/** `set`: the positional words after `--` or the options, and `-a`. */
export function setOptions(args: readonly Argument[], scope: Scope): void {
  let at = 0;
  for (; at < args.length; at++) {
    const word = args[at]?.text ?? "";
    if (word === "--" || word === "-") {
      scope.positional = args.slice(at + 1);
      return;
    }
    if (!/^[-+]./.test(word)) break;
    const named = /^[-+]\w*o$/.test(word) ? (args[++at]?.text ?? "") : "";
    if (word.includes("a") || named === "allexport") scope.exportsAll = word.startsWith("-");
  }
  if (at < args.length) scope.positional = args.slice(at);
}

function declaration(
  arg: Argument,
):
  | { readonly variable: string; readonly value: Argument | undefined; readonly appends: boolean }
  | undefined {
  const [first] = arg.pieces;
  const found = typeof first === "string" ? /^([A-Za-z_]\w*)(?:(\+?)=|$)/.exec(first) : null;
  const variable = found?.[1];
  if (found === null || variable === undefined || typeof first !== "string") return undefined;
  if (found[0] === variable && !first.includes("="))
    return { variable, value: undefined, appends: false };
  const pieces = [first.slice(found[0].length), ...arg.pieces.slice(1)];
  const text = arg.text.slice(arg.text.indexOf("=") + 1);
  return { variable, value: { ...arg, pieces, text }, appends: found[2] === "+" };
}

/** `export D=~/x`: a tilde right behind the equals sign is expanded, unless it stands in quotes. */
function atHome(variable: string, value: Argument, frame: Frame, walk: Walk): Argument {
  const text = literal(value);
  if (text?.startsWith("~") !== true || !frame.source.source.includes(`${variable}=~`))
    return value;
  const [, user = "", rest = ""] = /^~([\w.-]*)(.*)$/s.exec(text) ?? [];
  const expanded = (user === "" ? walk.home : homeNamed(user)) + rest;
  return { ...value, text: expanded, pieces: [expanded] };
}

function joinedTo(variable: string, value: Argument, scope: Scope): Argument {
  const before = scope.variables.get(variable);
  if (before?.kind !== "scalar") return value;
  const known = literal(before.argument);
  const added = literal(value);
  return known === undefined || added === undefined
    ? { ...value, pieces: [...before.argument.pieces, ...value.pieces] }
    : { ...value, pieces: [known + added], text: known + added };
}
