import { literal, type Argument, type Call } from "../model/call";
import { pathOf } from "../model/pathOf";
import { textWritten } from "../model/written";
import { invoke } from "./invoke";
import { joinArguments } from "./joinArguments";
import { listedBy } from "./listing";
import { leadingOptions } from "./leadingOptions";
import { linesOf, readHere } from "./readNames";
import { walkText } from "./walk";
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

const valued = new Set([
  "-a",
  "-d",
  "-E",
  "-I",
  "-J",
  "-L",
  "-l",
  "-n",
  "-P",
  "-R",
  "-s",
  "-S",
  "--arg-file",
  "--delimiter",
  "--eof",
  "--replace",
  "--max-lines",
  "--max-args",
  "--max-procs",
  "--max-chars",
  "-j",
  "--jobs",
  "--joblog",
  "--timeout",
  "--delay",
  "--retries",
  "--colsep",
]);

/** More items than this are not written out. */
const mostItems = 200;

/** `xargs` and `parallel` give the words that they read to a command, at the end or in the place of `{}`. */
export function runXargs(call: Call, scope: Scope, frame: Frame, walk: Walk): Output {
  const { given, rest: words } = leadingOptions(call.args, valued);
  // GNU parallel takes its items from the line after `:::`.
  const colons = words.findIndex((arg) => /^:::\+?$/.test(arg.text));
  const rest = colons < 0 ? words : words.slice(0, colons);
  const file = given.get("-a") ?? given.get("--arg-file");
  if (file !== undefined) noteRead(file, call, scope, frame, walk);
  const items =
    colons < 0
      ? itemsOf(
          file === undefined ? call : readingFile(call, file, scope),
          byLine(call, given),
          scope,
          walk,
        )
      : words.slice(colons + 1).filter((arg) => !arg.text.startsWith(":::"));
  if (call.name === "parallel" && (rest.length === 0 || isText(rest))) {
    const lines = rest.length > 0 || colons >= 0 ? undefined : linesOf(call.input, scope, walk);
    const texts = lines?.map((line) => textArgument(line, call.span, "input")) ?? items;
    return runEach(rest[0], texts, call, scope, frame, walk);
  }
  const command = rest.length === 0 ? [textArgument("echo", call.span, "literal")] : rest;
  const replace =
    given.get("-I") ??
    given.get("-J") ??
    (given.has("-i") ||
    given.has("--replace") ||
    (call.name === "parallel" && command.some((arg) => arg.text.includes("{}")))
      ? "{}"
      : undefined);
  const inner: Frame = { ...frame, input: { kind: "none" }, via: [...frame.via, call.name] };
  const env = new Map(call.env);
  if (replace === undefined) return invoke([...command, ...items], env, scope, inner, walk);
  for (const item of items) {
    invoke(
      command.map((arg) => replaced(arg, replace, item)),
      env,
      scope,
      inner,
      walk,
    );
  }
  return noOutput;
}

/** The file of `-a` is read, and whatever its lines are given to may show them. */
function noteRead(file: string, call: Call, scope: Scope, { site }: Frame, walk: Walk): void {
  const resource = pathOf(textArgument(file, call.span, "literal"), scope.cwd, site, false);
  walk.found.push({ kind: "effect", effect: { kind: "read", resource, span: call.span }, site });
}

/** `parallel 'rm {}'`: its command is a text for a shell, and without one each line that it reads is. */
function runEach(
  text: Argument | undefined,
  items: readonly Argument[],
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): Output {
  const inner: Frame = {
    ...frame,
    input: { kind: "none" },
    span: frame.span ?? call.span,
    via: [...frame.via, call.name],
  };
  const texts =
    text === undefined
      ? items
      : text.text.includes("{}")
        ? items.map((item) => replaced(text, "{}", item))
        : items.map((item) => joinArguments([text, item], call.span));
  for (const each of texts) {
    if (literal(each) === undefined && text === undefined) {
      const because = `${call.name} runs \`${each.text}\`, which is known only at run time`;
      reportUnknown(walk, inner, "dynamic", because, each.text, call.span);
    } else walkText(literal(each) ?? each.text, scope, inner, walk);
  }
  return noOutput;
}

/** With `-I`, and with a delimiter of its own, an item is a whole line; so it is for parallel. */
function byLine(call: Call, given: ReadonlyMap<string, string | undefined>): boolean {
  return (
    call.name === "parallel" ||
    ["-I", "-i", "--replace", "-d", "--delimiter", "-L"].some((option) => given.has(option))
  );
}

function isText(command: readonly Argument[]): boolean {
  return command.length === 1 && /\S\s+\S/.test(command[0]?.text ?? "");
}

function readingFile(call: Call, file: string, { written }: Scope): Call {
  // `xargs -a <(echo x)`: the line itself says what is in it.
  const text = file.startsWith("/dev/fd/") ? textWritten(file, written) : undefined;
  const path = textArgument(file, call.span, "literal");
  return { ...call, input: text === undefined ? { kind: "file", path } : { kind: "text", text } };
}

/** Puts an item in the place of a marker such as `{}`, wherever it stands in an argument. */
export function replaced(arg: Argument, marker: string, whole: Argument): Argument {
  if (!arg.pieces.some((piece) => typeof piece === "string" && piece.includes(marker))) return arg;
  if (arg.text === marker) return whole;
  // `ls DIR` prints names, which are joined to a directory.
  const joined = arg.text.slice(0, arg.text.indexOf(marker)).endsWith("/");
  const item = joined && whole.glob ? lastName(whole) : whole;
  const pieces = arg.pieces.flatMap((piece) =>
    typeof piece === "string"
      ? piece
          .split(marker)
          .flatMap((part, index) => (index === 0 ? [part] : [...item.pieces, part]))
      : [piece],
  );
  const merged: Argument["pieces"][number][] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (typeof piece === "string" && typeof last === "string")
      merged[merged.length - 1] = last + piece;
    else if (piece !== "") merged.push(piece);
  }
  return {
    ...arg,
    pieces: merged,
    text: arg.text.split(marker).join(item.text),
    glob: arg.glob || item.glob,
  };
}

/** The glob of names alone, of one that stands for the paths in a directory. */
function lastName(item: Argument): Argument {
  const text = literal({ ...item, glob: false });
  if (text?.startsWith("/") !== true || text.includes("**")) return item;
  const name = text.slice(text.lastIndexOf("/") + 1);
  return { ...item, text: name, pieces: [name] };
}

function itemsOf(call: Call, lines: boolean, scope: Scope, walk: Walk): readonly Argument[] {
  const span = call.span;
  const unknown = (text: string): readonly Argument[] => [
    unknownArgument(text, span, "input", false),
  ];
  const read = readHere(call.input, scope, walk);
  if (read.kind === "text" && call.input.kind !== "text") {
    return itemsOf({ ...call, input: read }, lines, scope, walk);
  }
  if (call.input.kind === "text") {
    if (call.input.text.glob) return globItems(call.input.text, span);
    const text = literal(call.input.text);
    if (text === undefined) return unknown(call.input.text.text.trim());
    const words = text
      .split(lines ? /[\n\0]+/ : /[\s\0]+/)
      .filter((word) => word !== "")
      .map((word) => word.replace(/^(['"])(.*)\1$/, "$2"));
    return words.length > mostItems
      ? unknown("(many words)")
      : words.map((word) => textArgument(word, span, "input"));
  }
  if (call.input.kind === "program") {
    const listed = listedBy(call.input.call);
    if (listed !== undefined) return listed;
    return unknown(
      call.input.call === undefined ? "(what it reads)" : `(what ${call.input.call.name} prints)`,
    );
  }
  if (call.input.kind === "file") return unknown(`(every line of ${call.input.path.text})`);
  return unknown("(what it reads)");
}

/** The globs of `echo *`, one for each word, as they stand for the paths that they find. */
export function globItems(text: Argument, span: Argument["span"]): readonly Argument[] {
  const words = text.pieces.every((piece) => typeof piece === "string")
    ? text.pieces.join("")
    : undefined;
  if (words === undefined) return [unknownArgument(text.text.trim(), span, "input", false)];
  return words
    .split(/[\s\0]+/)
    .filter((word) => word !== "")
    .slice(0, mostItems)
    .map((word) => ({ text: word, pieces: [word], glob: true, provenance: "glob", span }));
}
