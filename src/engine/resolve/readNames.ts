import { literal, type Argument, type Input } from "../model/call";
import type { Span } from "../model/program";
import { textOfScript } from "../windows/scripts";
import { setVariable } from "./assign";
import { listedBy, theOneListed } from "./listing";
import { textArgument, unknownArgument, type Frame, type Scope, type Walk } from "./scope";
import { lookUp } from "./variables";
import { globItems } from "./xargs";

/** `read` takes a line of its input; a list of paths stays one, anything else is not known. */
export function readNames(args: readonly Argument[], scope: Scope, frame: Frame, walk: Walk): void {
  const all = frame.input.kind === "program" ? listedBy(frame.input.call) : undefined;
  const listed = all === undefined ? undefined : (theOneListed(all) ?? all[0]);
  const names = args.map((arg) => literal(arg) ?? "").filter((word) => /^[A-Za-z_]\w*$/.test(word));
  const span = args[0]?.span ?? { start: 0, end: 0 };
  const isGlob = frame.input.kind === "text" && frame.input.text.glob;
  const globbed = isGlob ? globItems(frame.input.text, span)[0] : undefined;
  const [line] = linesOf(frame.input, scope, walk) ?? [];
  const array = args.some((arg) => /^-\w*a$/.test(arg.text));
  const wanted = names.length === 0 ? ["REPLY"] : names;
  const fields = line === undefined ? [] : split(line, wanted.length, array, scope, walk, span);
  if (array && line !== undefined) {
    const items = fields.map((field) => textArgument(field, span, "input"));
    setVariable(scope, wanted[0] ?? "REPLY", { kind: "list", items });
    return;
  }
  for (const [index, name] of wanted.entries()) {
    const known = line === undefined ? undefined : textArgument(fields[index] ?? "", span, "input");
    const argument = known ?? listed ?? globbed ?? unknownArgument(`$${name}`, span, "input");
    setVariable(scope, name, { kind: "scalar", argument });
  }
}

/** `mapfile` makes an array of every line. */
export function readLines(args: readonly Argument[], scope: Scope, frame: Frame, walk: Walk): void {
  const names = args.map((arg) => literal(arg) ?? "").filter((word) => /^[A-Za-z_]\w*$/.test(word));
  const name = names.at(-1) ?? "MAPFILE";
  const span = args[0]?.span ?? { start: 0, end: 0 };
  const listed = frame.input.kind === "program" ? listedBy(frame.input.call) : undefined;
  const lines = linesOf(frame.input, scope, walk);
  const items = lines?.map((line) => textArgument(line, span, "input")) ?? listed;
  if (items === undefined) {
    const argument = unknownArgument(`$${name}`, span, "input");
    setVariable(scope, name, { kind: "scalar", argument });
  } else setVariable(scope, name, { kind: "list", items });
}

/** The lines of an input whose text is known: a heredoc, what `echo` prints, a file on this machine. */
export function linesOf(input: Input, scope: Scope, walk: Walk): readonly string[] | undefined {
  const text = textOfInput(input, scope, walk);
  return text?.replace(/\n$/, "").split("\n");
}

/** The same input with the text of a file of this machine in its place, where that is known. */
export function readHere(input: Input, scope: Scope, walk: Walk): Input {
  const file =
    input.kind === "file"
      ? input
      : input.kind === "program" && input.call?.name === "cat" && input.call.args.length === 1
        ? ({ kind: "file", path: input.call.args[0] } as const)
        : undefined;
  if (file?.path === undefined) return input;
  const { path } = file;
  const text = textOfInput({ kind: "file", path }, scope, walk);
  if (text === undefined) return input;
  return { kind: "text", text: textArgument(text, path.span, "input") };
}

function textOfInput(input: Input, scope: Scope, walk: Walk): string | undefined {
  switch (input.kind) {
    case "text":
      return literal(input.text);
    case "file": {
      const path = literal(input.path);
      if (path === undefined || path.startsWith("/dev/")) return undefined;
      return textOfScript(path, scope.cwd, scope, walk);
    }
    case "program":
    case "none":
      return undefined;
  }
}

/** A line in fields; the last name takes all that is left. */
function split(
  line: string,
  count: number,
  array: boolean,
  scope: Scope,
  walk: Walk,
  span: Span,
): readonly string[] {
  const separators = lookUp("IFS", span, scope, walk);
  const ifs = (separators?.kind === "scalar" ? literal(separators.argument) : undefined) ?? " \t\n";
  if (ifs === "" || (count === 1 && !array)) return [ifs === "" ? line : line.trim()];
  const fields = line.trim().split(new RegExp(`[${ifs.replace(/[\\\]^-]/g, "\\$&")}]+`));
  if (array || fields.length <= count) return fields;
  return [...fields.slice(0, count - 1), fields.slice(count - 1).join(ifs.charAt(0))];
}
