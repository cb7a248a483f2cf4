import { literal, type Argument, type Piece } from "../model/call";
import { isWindowsPath, withoutVerbatim } from "../model/windowsPath";
import { textArgument } from "../resolve/scope";
import type { Run } from "./session";

/** The drive or provider that a path of PowerShell begins with, in lower case; empty for a file. */
export function providerOf(text: string): string {
  const provider = /^(?:microsoft\.powershell\.(?:core|security)\\)?(\w+)::/i.exec(text)?.[1];
  if (provider !== undefined) return /^filesystem$/i.test(provider) ? "" : provider.toLowerCase();
  const drive = /^([A-Za-z]\w+):/.exec(text)?.[1];
  return drive?.toLowerCase() ?? "";
}

/**
 * A value as the path that a cmdlet makes of it: `~` is the home directory, a backslash separates,
 * and wildcards count wherever they stand, in quotes too, unless it is taken literally.
 */
export function asPath(argument: Argument, isLiteral: boolean, run: Run): Argument {
  if (providerOf(argument.text) !== "") return argument;
  const pieces = argument.pieces.map((piece, index) =>
    typeof piece === "string" && index === 0 ? withoutProvider(piece) : piece,
  );
  const [first] = pieces;
  const home = typeof first === "string" && /^~(?=$|[\\/])/.test(first);
  const started: readonly Piece[] = home
    ? [run.walk.home + first.slice(1), ...pieces.slice(1)]
    : pieces;
  const wild =
    !isLiteral && started.some((piece) => typeof piece === "string" && /[*?[]/.test(piece));
  const { cwd } = run.session.scope;
  const windows =
    (cwd.known && isWindowsPath(cwd.path)) ||
    (typeof started[0] === "string" && isWindowsPath(started[0]));
  if (argument.glob || wild) return globPath(argument, started, windows);
  const slashed = windows
    ? started
    : started.map((piece) => (typeof piece === "string" ? piece.replaceAll("\\", "/") : piece));
  return { ...argument, pieces: slashed };
}

/** Separators in a glob are slashes, so that a backslash can mean what it means in every other glob. */
function globPath(argument: Argument, pieces: readonly Piece[], windows: boolean): Argument {
  const changed = pieces.map((piece, index) => {
    if (typeof piece !== "string") return piece;
    const slashed = globSlashes(piece, index === 0).replace(/`([*?[\]])/g, "$1");
    return argument.glob || windows ? slashed : slashed.replace(/[{}()!]/g, "\\$&");
  });
  return { ...argument, pieces: changed, glob: true };
}

/** Separators as slashes; the two of a share stay what they are, escaped as a glob has them. */
export function globSlashes(text: string, isFirst: boolean): string {
  const slashed = text.replaceAll("\\", "/");
  return isFirst && /^\\\\\w/.test(text) ? `\\\\\\\\${slashed.slice(2)}` : slashed;
}

function withoutProvider(text: string): string {
  return withoutVerbatim(text.replace(/^(?:microsoft\.powershell\.core\\)?filesystem::/i, ""));
}

/** Two parts of a path with a separator between them, as `Join-Path` does. */
export function joinPaths(parts: readonly Argument[], run: Run): Argument {
  const kept = parts.filter((part) => part.text !== "" || part.pieces.length > 1);
  const [first] = kept;
  if (first === undefined) return textArgument("", run.span, "literal");
  return kept.slice(1).reduce<Argument>((joined, part) => {
    const windows = joined.text.includes("\\") || !joined.text.includes("/");
    const separator = windows ? "\\" : "/";
    const last = joined.pieces.at(-1);
    const [head] = part.pieces;
    const ends = typeof last === "string" && /[\\/]$/.test(last);
    const begins = typeof head === "string" && /^[\\/]/.test(head);
    const between = ends && begins ? undefined : ends || begins ? "" : separator;
    const middle = between ?? "";
    const tail: readonly Piece[] =
      between === undefined && typeof head === "string"
        ? [head.slice(1), ...part.pieces.slice(1)]
        : part.pieces;
    return {
      ...joined,
      text: joined.text + middle + (between === undefined ? part.text.slice(1) : part.text),
      pieces: merged([...joined.pieces, middle, ...tail]),
      glob: joined.glob || part.glob,
    };
  }, first);
}

/** The path of a directory with a glob below it; text of the path is meant as it stands. */
export function globBelow(directory: Argument, glob: string, run: Run): Argument {
  const path = asPath(directory, true, run);
  const pieces = path.pieces.map((piece) =>
    typeof piece === "string" ? piece.replaceAll("\\", "/") : piece,
  );
  const last = pieces.at(-1);
  const separator = typeof last === "string" && /(?:^|\/)$/.test(last) && last !== "" ? "" : "/";
  const shown = directory.text.replace(/[\\/]$/, "");
  const slash = directory.text.includes("\\") || !directory.text.includes("/") ? "\\" : "/";
  return {
    ...path,
    text: `${shown}${slash}${glob.replaceAll("/", slash)}`,
    pieces: merged([...pieces, separator + glob]),
    glob: true,
    provenance: "glob",
  };
}

function merged(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string")
      result[result.length - 1] = last + piece;
    else if (piece !== "") result.push(piece);
  }
  return result.length === 0 ? [""] : result;
}

/** The last part of a path, as far as it is known. */
export function leafOf(path: Argument): Argument {
  const last = path.pieces.at(-1);
  if (typeof last !== "string") return path;
  const name = last.slice(1 + Math.max(last.lastIndexOf("\\"), last.lastIndexOf("/")));
  if (name === last && path.pieces.length > 1) return path;
  return { ...path, text: name, pieces: [name] };
}

/** The path without its last part. */
export function holderOf(path: Argument): Argument {
  const last = path.pieces.at(-1);
  if (typeof last !== "string") return path;
  const at = Math.max(last.lastIndexOf("\\"), last.lastIndexOf("/"));
  if (at < 0) return path.pieces.length > 1 ? path : textArgument(".", path.span, "literal");
  const kept = at === 0 || last.charAt(at - 1) === ":" ? last.slice(0, at + 1) : last.slice(0, at);
  const text = literal(path) === undefined ? path.text : kept;
  return { ...path, text, pieces: [...path.pieces.slice(0, -1), kept] };
}
