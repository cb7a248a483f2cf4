import { stringOutput } from "../fish/stringOutput";
import { literal, type Argument, type Call } from "../model/call";
import { escapeGlob } from "../model/glob";
import { baseName, isWithin, parentOf, resolvePath } from "../model/path";
import { scratchName } from "../model/scratchName";
import { decodedBy } from "./decoders";
import { joinArguments } from "./expand";
import { userName } from "./userName";
import { textArgument, type Walk } from "./scope";
import { controlCharacters } from "../model/controlCharacters";

/** What a call prints, where that follows from the call itself; undefined otherwise. */
export function printedBy(call: Call, walk: Walk): Argument | undefined {
  const known = (text: string): Argument => textArgument(text, call.span, "substitution");
  const first = (): string | undefined => literal(call.args.find(isOperand));
  const at = (path: string): string | undefined =>
    call.cwd.known || path.startsWith("/")
      ? resolvePath(call.cwd.known ? call.cwd.path : "/", path)
      : undefined;
  switch (call.name) {
    case "echo":
      return echoed(call);
    case "printf":
      return formatted(call.args);
    case "cat":
    case "tee":
      return call.input.kind === "text" && (call.name === "tee" || !call.args.some(isOperand))
        ? call.input.text
        : undefined;
    case "pwd":
      return call.cwd.known ? known(call.cwd.path) : undefined;
    case "mktemp": {
      const template = first() ?? "";
      return known(template.includes("/") ? (at(template) ?? scratchName) : scratchName);
    }
    case "dirname": {
      const path = first()?.replace(trailingSlashes, "");
      if (path === undefined) return undefined;
      return known(path.includes("/") ? parentOf(path) : ".");
    }
    case "basename": {
      const path = first()?.replace(trailingSlashes, "");
      return path === undefined ? undefined : known(baseName(path));
    }
    case "realpath":
    case "readlink": {
      const written = first();
      const path = written === undefined ? undefined : at(written);
      return path === undefined ? undefined : known(path);
    }
    case "command":
      return call.args[0]?.text.startsWith("-v") === true ? call.args[1] : undefined;
    case "git":
      return call.args.map((arg) => arg.text).join(" ") === "rev-parse --show-toplevel"
        ? topLevel(call, walk)
        : undefined;
    case "string": {
      const words = call.args.map((arg) => literal(arg));
      const text = words.includes(undefined)
        ? undefined
        : stringOutput(words.filter((word) => word !== undefined));
      return text === undefined ? undefined : known(text);
    }
    case "path": {
      // fish's own: `path resolve ..`, `path dirname x`.
      const [verb, ...paths] = call.args.filter(isOperand).map((arg) => literal(arg));
      const texts = paths.map((path) =>
        path === undefined ? undefined : pathPart(verb, path, at),
      );
      return texts.length === 0 || texts.includes(undefined) ? undefined : known(texts.join("\n"));
    }
    case "printenv": {
      const name = first() ?? "";
      const value = name === "HOME" ? walk.home : walk.env[name];
      return value === undefined ? undefined : known(value);
    }
    case "getent": {
      const [database, name] = call.args.map((arg) => literal(arg));
      const home =
        name === "root" ? "/root" : name === userName(walk) ? walk.home : `/home/${name}`;
      return database === "passwd" && name !== undefined
        ? known(`${name}:x:1000:1000:${name}:${home}:/bin/sh`)
        : undefined;
    }
    case "whoami":
    case "logname":
      return known(userName(walk));
    case "id": {
      const options = call.args.map((arg) => arg.text.replace(/^--?/, "")).sort();
      const asksName = ["un", "nu", "n u", "name user"].includes(options.join(" "));
      return asksName ? known(userName(walk)) : undefined;
    }
    default: {
      const text = call.input.kind === "text" ? literal(call.input.text) : undefined;
      const decoded = text === undefined ? undefined : decodedBy(call, text);
      return decoded === undefined ? undefined : known(decoded);
    }
  }
}

function pathPart(
  verb: string | undefined,
  path: string,
  absolute: (path: string) => string | undefined,
): string | undefined {
  switch (verb) {
    case "resolve":
      return absolute(path);
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
