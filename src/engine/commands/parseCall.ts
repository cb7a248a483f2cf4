import { literal, type Argument, type Call } from "../model/call";
import { resolvePath } from "../model/path";
import type { PathResource } from "../model/resource";
import type { OptionStyle, OptionTable, Parsed } from "./define";
import { splitOptions } from "./options";

/** Takes a call apart as its model's tables say. `args` are those after the sub-command. */
export function parseCall(
  call: Call,
  args: readonly Argument[],
  tables: readonly OptionTable[],
  style: OptionStyle,
): Parsed<string> {
  const { given, operands, unlisted } = splitOptions(args, tables, style);
  const values = (option: string): readonly Argument[] =>
    (given.get(option) ?? []).filter((value) => value !== undefined);
  return {
    call,
    operands,
    unlisted,
    has: (option) => given.has(option),
    value: (option) => values(option).at(-1),
    values,
    path: (argument, options) => pathOf(argument, call, options?.tree ?? false),
  };
}

/**
 * An argument as a path of the call. It is unresolved if a part of it or the directory is not
 * known; `mayBe` then says the worst it could be if the unknown parts are empty.
 */
export function pathOf(argument: Argument, call: Call, tree: boolean): PathResource {
  const written = argument.pieces.every((piece) => typeof piece === "string")
    ? argument.pieces.join("")
    : undefined;
  if (written !== undefined && (call.cwd.known || written.startsWith("/"))) {
    const base = call.cwd.known ? call.cwd.path : "/";
    const path = resolvePath(base, written);
    return { kind: "path", path, resolved: true, glob: argument.glob, tree };
  }
  const mayBe = emptied(argument, call);
  return {
    kind: "path",
    path: call.cwd.known || argument.text.startsWith("/") || written === undefined
      ? argument.text
      : `${call.cwd.text}/${argument.text}`,
    resolved: false,
    glob: argument.glob,
    tree,
    ...(mayBe === undefined ? {} : { mayBe }),
  };
}

/** What the path would be if every unknown part that may be empty were. */
function emptied(argument: Argument, call: Call): string | undefined {
  let text = "";
  for (const piece of argument.pieces) {
    if (typeof piece === "string") text += piece;
    else if (!piece.mayBeEmpty) return undefined;
  }
  if (text === "" || literal(argument) !== undefined) return undefined;
  if (text.startsWith("/")) return resolvePath("/", text);
  return call.cwd.known ? resolvePath(call.cwd.path, text) : undefined;
}
