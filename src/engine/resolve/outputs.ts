import { stringOutput } from "../fish/stringOutput";
import { literal, type Argument, type Call } from "../model/call";
import { escapeGlob } from "../model/glob";
import { baseName, isWithin, parentOf, resolvePath } from "../model/path";
import { scratchName } from "../model/scratchName";
import { decodedBy, decoders } from "./decoders";
import { joinArguments } from "./joinArguments";
import { homeNamed, userName } from "./userName";
import { textArgument, type Walk } from "./scope";
import { controlCharacters } from "../model/controlCharacters";

/** What a call prints, where that follows from the call itself; undefined otherwise. */
export function printedBy(call: Call, walk: Walk): Argument | undefined {
  return printers.get(call.name)?.(call, walk);
}

/** True for a program whose output can follow from its call. */
export function isPrinter(name: string): boolean {
  return printers.has(name);
}

type Printer = (call: Call, walk: Walk) => Argument | undefined;

const paths: Printer = (call) => {
  const written = firstOperand(call);
  const path = written === undefined ? undefined : absolute(call, written);
  return path === undefined ? undefined : shown(call, path);
};

const user: Printer = (call, walk) => shown(call, userName(walk));

const account: Printer = (call, walk) => {
  const [database, name] = call.args.map((arg) => literal(arg));
  if (database !== "passwd" || name === undefined) return undefined;
  const home = name !== "root" && name === userName(walk) ? walk.home : homeNamed(name);
  return shown(call, `${name}:x:1000:1000:${name}:${home}:/bin/sh`);
};

const decoded: Printer = (call) => {
  const text = call.input.kind === "text" ? literal(call.input.text) : undefined;
  const inner = text === undefined ? undefined : decodedBy(call, text);
  return inner === undefined ? undefined : shown(call, inner);
};

const printers: ReadonlyMap<string, Printer> = new Map<string, Printer>([
  ["echo", echoed],
  ["printf", (call) => formatted(call.args)],
  [
    "cat",
    (call) =>
      call.input.kind === "text" && !call.args.some(isOperand) ? call.input.text : undefined,
  ],
  ["tee", (call) => (call.input.kind === "text" ? call.input.text : undefined)],
  ["pwd", (call) => (call.cwd.known ? shown(call, call.cwd.path) : undefined)],
  [
    "mktemp",
    (call) => {
      const template = firstOperand(call) ?? "";
      const path = template.includes("/") ? absolute(call, template) : undefined;
      return shown(call, path ?? scratchName);
    },
  ],
  [
    "dirname",
    (call) => {
      const path = unslashedOperand(call);
      if (path === undefined) return undefined;
      return shown(call, path.includes("/") ? parentOf(path) : ".");
    },
  ],
  [
    "basename",
    (call) => {
      const path = unslashedOperand(call);
      return path === undefined ? undefined : shown(call, baseName(path));
    },
  ],
  ["realpath", paths],
  ["readlink", paths],
  ["command", (call) => (call.args[0]?.text.startsWith("-v") === true ? call.args[1] : undefined)],
  [
    "git",
    (call, walk) =>
      call.args.map((arg) => arg.text).join(" ") === "rev-parse --show-toplevel"
        ? topLevel(call, walk)
        : undefined,
  ],
  [
    "string",
    (call) => {
      const words = call.args.map((arg) => literal(arg));
      const text = words.includes(undefined)
        ? undefined
        : stringOutput(words.filter((word) => word !== undefined));
      return text === undefined ? undefined : shown(call, text);
    },
  ],
  [
    "path",
    (call) => {
      // fish's own: `path resolve ..`, `path dirname x`.
      const [verb, ...named] = call.args.filter(isOperand).map((arg) => literal(arg));
      const texts = named.map((path) =>
        path === undefined ? undefined : pathPart(verb, path, call),
      );
      return texts.length === 0 || texts.includes(undefined)
        ? undefined
        : shown(call, texts.join("\n"));
    },
  ],
  [
    "printenv",
    (call, walk) => {
      const name = firstOperand(call) ?? "";
      const value = name === "HOME" ? walk.home : walk.env[name];
      return value === undefined ? undefined : shown(call, value);
    },
  ],
  ["getent", account],
  ["whoami", user],
  ["logname", user],
  [
    "id",
    (call, walk) => {
      const options = call.args.map((arg) => arg.text.replace(/^--?/, "")).sort();
      const asksName = ["un", "nu", "n u", "name user"].includes(options.join(" "));
      return asksName ? shown(call, userName(walk)) : undefined;
    },
  ],
  ...decoders.map((name) => [name, decoded] as const),
]);

/** A text that stands for the output of a call. */
function shown(call: Call, text: string): Argument {
  return textArgument(text, call.span, "substitution");
}

function firstOperand(call: Call): string | undefined {
  return literal(call.args.find(isOperand));
}

function unslashedOperand(call: Call): string | undefined {
  return firstOperand(call)?.replace(trailingSlashes, "");
}

function absolute({ cwd }: Call, path: string): string | undefined {
  if (!cwd.known && !path.startsWith("/")) return undefined;
  return resolvePath(cwd.known ? cwd.path : "/", path);
}

function pathPart(verb: string | undefined, path: string, call: Call): string | undefined {
  switch (verb) {
    case "resolve":
      return absolute(call, path);
    case "normalize":
      return path;
    case "dirname":
      return path.includes("/") ? parentOf(path) : ".";
    case "basename":
      return baseName(path);
    case undefined:
    default:
      return undefined;
  }
}

function isOperand(arg: Argument): boolean {
  return !arg.text.startsWith("-");
}

function topLevel(call: Call, walk: Walk): Argument | undefined {
  if (!call.cwd.known) return undefined;
  const { path } = call.cwd;
  const root = walk.workspace.find((folder) => isWithin(path, folder));
  return root === undefined ? undefined : textArgument(root, call.span, "substitution");
}

function echoed(call: Call): Argument {
  const args = [...call.args];
  let escapes = false;
  while (/^-[neE]+$/.test(args[0]?.text ?? "")) {
    if (args[0]?.text.includes("e") === true) escapes = true;
    args.shift();
  }
  const glob = args.some((arg) => arg.glob);
  const joined = joinArguments(glob ? args.map(inGlobSyntax) : args, call.span);
  const pieces = joined.pieces.map((piece) =>
    typeof piece === "string" && escapes ? unescaped(piece) : piece,
  );
  const printed = [...pieces, "\n"].reduce<Argument["pieces"]>(merge, []);
  return { ...joined, glob, text: shownText(printed), pieces: printed };
}

function shownText(pieces: Argument["pieces"]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

/** What stands beside the paths of a glob is meant literally. */
function inGlobSyntax(arg: Argument): Argument {
  if (arg.glob) return arg;
  const pieces = arg.pieces.map((piece) => (typeof piece === "string" ? escapeGlob(piece) : piece));
  return { ...arg, pieces };
}

function merge(pieces: Argument["pieces"], piece: Argument["pieces"][number]): Argument["pieces"] {
  const last = pieces.at(-1);
  return typeof piece === "string" && typeof last === "string"
    ? [...pieces.slice(0, -1), last + piece]
    : [...pieces, piece];
}

/** All but what is the root itself. */
const trailingSlashes = /(?<=[^/])\/+$|(?<=^\/)\/+$/;

/** `printf` with a known format; each `%…` takes the next argument, and the format is used again while any are left. */
export function formatted(given: readonly Argument[]): Argument | undefined {
  const args = given[0]?.text === "--" ? given.slice(1) : given;
  const format = literal(args[0]);
  if (format === undefined || format.startsWith("-v")) return undefined;
  const glob = args.some((arg) => arg.glob);
  const values = glob ? args.slice(1).map(inGlobSyntax) : args.slice(1);
  const parts = unescaped(format).split(/(%[-+ #0]{0,5}\d{0,20}(?:\.\d{1,20})?[a-zA-Z%])/);
  let pieces: Argument["pieces"] = [];
  let next = 0;
  do {
    const before = next;
    for (const part of parts) {
      if (!/^%.*[a-zA-Z%]$/s.test(part)) pieces = merge(pieces, part);
      else if (part === "%%") pieces = merge(pieces, "%");
      else if (part.endsWith("b"))
        for (const piece of values[next++]?.pieces ?? [])
          pieces = merge(pieces, typeof piece === "string" ? unescaped(piece) : piece);
      else for (const piece of values[next++]?.pieces ?? []) pieces = merge(pieces, piece);
    }
    if (next === before) break;
  } while (next < values.length && pieces.length < 1000);
  return {
    text: shownText(pieces),
    pieces,
    glob,
    provenance: "literal",
    span: args[0]?.span ?? { start: 0, end: 0 },
  };
}

/** The escapes of `echo -e` and `printf`. */
function unescaped(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-fA-F]{1,2})|0?([0-7]{1,3})|([abefnrtv\\]))/g,
    (_, hex?: string, octal?: string, letter?: string) => {
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
      return letter === "\\" ? letter : (controlCharacters[letter ?? ""] ?? "");
    },
  );
}
