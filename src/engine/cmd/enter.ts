import { literal, type Argument, type Call, type Input } from "../model/call";
import { isAbsolute, parentOf, resolvePath } from "../model/path";
import {
  deepestWalk,
  noOutput,
  reportUnknown,
  textArgument,
  type Frame,
  type Output,
  type Scope,
  type Walk,
} from "../resolve/scope";
import { argumentOfText, inserted, type Insertions } from "./insertions";
import { placeFrom } from "../windows/place";
import { textOfScript } from "../windows/scripts";
import { readCmd } from "./read";
import type { Run } from "./session";
import { walkStatements } from "./walk";

/** Runs a text of cmd.exe; `insertions` are the values of parts that were put into it from outside. */
export function runCmdLine(
  text: string,
  insertions: Insertions,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  const span = frame.span ?? { start: 0, end: text.length };
  const root = { known: false, text: "(the directory of the batch file)" } as const;
  return runCmdText(text, {
    scope,
    frame,
    walk,
    insertions,
    locals: new Map(),
    root,
    labels: [],
    span,
  });
}

/** What cmd.exe does with no command behind `/c`: it runs the lines that it is given on its input. */
export function runCmdInput(
  input: Input,
  insertions: Insertions,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  const inner: Frame = { ...frame, input: { kind: "none" } };
  switch (input.kind) {
    case "none":
      return noOutput;
    case "text":
      return runCmdLine(textWithHoles(input.text, insertions), insertions, scope, inner, walk);
    case "file": {
      const path = literal(input.path);
      const text = path === undefined ? undefined : textOfScript(path, scope.cwd, scope, walk);
      return text === undefined ? noOutput : runCmdLine(text, insertions, scope, inner, walk);
    }
    case "program": {
      const name = input.call?.name;
      if (name === undefined) return noOutput;
      const because = `cmd runs what \`${name}\` gives it, which is known only at run time`;
      reportUnknown(walk, inner, "dynamic", because, name, frame.span ?? { start: 0, end: 0 });
      return noOutput;
    }
  }
}

/** Reads a text and runs it where another command of cmd.exe stands. */
export function runCmdText(text: string, run: Run): Output {
  const { frame, walk } = run;
  if (frame.depth > deepestWalk) {
    reportUnknown(walk, frame, "limit", "the text nests too deeply to be followed", text, run.span);
    return noOutput;
  }
  const batch = readCmd(text);
  const source = frame.span === undefined ? { source: text, body: [], problems: [] } : frame.source;
  const inner: Frame = { ...frame, source, depth: frame.depth + 1 };
  for (const problem of batch.problems)
    reportUnknown(
      walk,
      inner,
      "syntax",
      problem.message,
      text.slice(text.lastIndexOf("\n", problem.span.start) + 1),
      problem.span,
    );
  const output = walkStatements(batch.body, { ...run, frame: inner, labels: batch.body });
  run.scope.ended = false;
  return output;
}

/** Runs a batch file with its arguments. */
export function runBatch(text: string, path: string, args: readonly string[], run: Run): Output {
  const { cwd } = run.scope;
  const known = cwd.known || isAbsolute(path);
  const root = known
    ? placeFrom(cwd, parentOf(resolvePath(cwd.known ? cwd.path : "/", path)))
    : cwd;
  const locals = new Map<string, Argument>();
  [path, ...args].slice(0, 10).forEach((word, index) => {
    locals.set(String(index), argumentOfText(word, run.insertions, run.span));
  });
  for (let at = args.length + 1; at < 10; at++)
    locals.set(String(at), textArgument("", run.span, "variable"));
  const frame = { ...run.frame, span: run.frame.span ?? run.span, via: [...run.frame.via, path] };
  return runCmdText(text, { ...run, locals, root, frame });
}

/**
 * The text that a program hands to cmd.exe behind `/c`, and the values in it that are not known.
 * Undefined if it is given none.
 */
export function textForCmd(
  call: Call,
): { readonly text: string; readonly insertions: Insertions } | undefined {
  // Git for Windows turns `/c` into a path, so people write `//c`.
  const at = call.args.findIndex((arg) => /^\/{1,2}[ckr]/i.test(literal(arg) ?? ""));
  const first = call.args[at];
  if (at < 0 || first === undefined) return undefined;
  const insertions: Insertions = { values: [] };
  const joined = (literal(first) ?? "").replace(/^\/{1,2}[ckr]/i, "");
  const words = call.args.slice(at + 1).map((arg) => textWithHoles(arg, insertions));
  if (words.length > 1 || joined !== "")
    words.forEach((word, index) => {
      if (/\s/.test(word) && !word.includes('"')) words[index] = `"${word}"`;
    });
  // Whoever starts a program of Windows from elsewhere puts a backslash before quotes in an argument.
  const text = [joined, ...words]
    .filter((word) => word !== "")
    .join(" ")
    .replace(/\\"/g, '"');
  return { text, insertions };
}

/** An argument as text, with one character for each part that is not known. */
export function textWithHoles(arg: Argument, insertions: Insertions): string {
  return arg.pieces
    .map((piece) =>
      typeof piece === "string" ? unglobbed(piece, arg) : inserted(insertions, hole(piece, arg)),
    )
    .join("");
}

function unglobbed(piece: string, arg: Argument): string {
  return arg.glob ? piece.replace(/\\(.)/gs, "$1") : piece;
}

function hole(piece: Exclude<Argument["pieces"][number], string>, arg: Argument): Argument {
  return { ...arg, text: piece.text, pieces: [piece], glob: false };
}
