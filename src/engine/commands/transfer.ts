import { literal, type Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { baseName, resolvePath } from "../model/path";
import type { PathResource } from "../model/resource";
import { pathFact } from "./ask";
import type { Ask, Parsed } from "./define";

/** One file on its way: what mv, cp, ln and install take, and the name it gets. */
export interface Transfer {
  readonly source: PathResource;
  readonly argument: Argument;
  readonly target: PathResource;
  /** The destination is this very name, and no directory that it goes into. */
  readonly isNamed: boolean;
}

/** How the destination was given: by an option (`-t`), or as the last operand, perhaps exactly (`-T`). */
export interface Destination {
  readonly into?: Argument | undefined;
  readonly exact?: boolean;
  /** The name in the destination directory is the whole path of the source (`cp --parents`). */
  readonly parents?: boolean;
}

/**
 * Pairs each source with the name that it gets. The last operand is a directory if it is written as
 * one, if it must be one because there are several sources, or if the world says so; a file with the
 * same name in it is what gets overwritten.
 */
export function transfers(
  parsed: Parsed<string>,
  destination: Destination,
  ask: Ask,
): readonly Transfer[] {
  const last = destination.into ?? parsed.operands.at(-1);
  const sources = destination.into === undefined ? parsed.operands.slice(0, -1) : parsed.operands;
  if (last === undefined) return [];
  const place = parsed.path(last);
  const isDirectory =
    destination.into !== undefined ||
    (destination.exact !== true && takesMany(last, sources, place, ask));
  return sources.map((argument) => {
    const source = parsed.path(argument);
    const target = isDirectory ? inside(place, source, argument, destination.parents) : place;
    return { source, argument, target, isNamed: !isDirectory };
  });
}

function takesMany(
  last: Argument,
  sources: readonly Argument[],
  place: PathResource,
  ask: Ask,
): boolean {
  if (sources.length > 1 || sources.some((source) => source.glob)) return true;
  if (isWrittenAsDirectory(last.text)) return true;
  return pathFact(ask, place)?.kind === "directory";
}

/** True for `a/`, `.`, `..` and `a/.`: what is written so is a directory or nothing. */
export function isWrittenAsDirectory(text: string): boolean {
  return /(?:^|\/)\.{0,2}$/.test(text);
}

function inside(
  directory: PathResource,
  source: PathResource,
  argument: Argument,
  parents: boolean | undefined,
): PathResource {
  const written = literal(argument);
  // `cp -r a/. b` copies what is in `a`, not `a` itself.
  if (written !== undefined && /(?:^|\/)\.{1,2}\/?$/.test(written)) return directory;
  const name = parents === true ? argument.text : baseName(source.path);
  const base = source.glob && !directory.glob ? asGlob(directory.path) : directory.path;
  return {
    kind: "path",
    tree: directory.tree,
    ...(directory.on === undefined ? {} : { on: directory.on }),
    path: directory.resolved ? resolvePath(base, `./${name}`) : `${base}/${name}`,
    resolved: directory.resolved && source.resolved,
    glob: directory.glob || source.glob,
  };
}

/** A plain path as glob syntax, so that it can stand before a glob. */
function asGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!]/g, "\\$&");
}

/**
 * True for `cp .env.example .env` as long as no `.env` is known to be there: it is how a project is
 * set up, and what it makes is new.
 */
export function isFirstCopyOfExample(
  source: PathResource,
  target: PathResource,
  ask: Ask,
): boolean {
  const [, plain] =
    /^(.*?)[._-](?:example|sample|template|dist|default|tpl)$/i.exec(baseName(source.path)) ??
    /^(.*?)[._-](?:example|sample|template|dist)(?=\.\w+$)/i.exec(baseName(source.path)) ??
    [];
  if (plain === undefined || plain === "" || !target.resolved || target.glob) return false;
  if (!baseName(target.path).startsWith(plain)) return false;
  return pathFact(ask, target)?.exists !== true;
}

/**
 * That a whole file is replaced, where one is known to be there: what it holds may be nowhere else.
 * The question is the one that told whether the destination is a directory; of files that are put
 * into one nobody asks one by one.
 */
export function replacing(target: PathResource, isNamed: boolean, ask: Ask): Pick<Effect, "whole"> {
  if (!isNamed || target.tree) return {};
  const fact = pathFact(ask, target);
  return fact?.exists === true && fact.kind === "file" ? { whole: true } : {};
}

/** What overwriting costs when the old file is kept under another name (`--backup`, `-b`, `-S`). */
export const keptByBackup: Pick<Effect, "reversibility" | "because"> = {
  reversibility: "recoverable",
  because: "the file that was there is kept under a backup name beside it",
};

/** True if an option asks for backups: `--backup` and `-b`, but not `--backup=off`. */
export function keepsBackup(parsed: Parsed<"backup" | "suffix">): boolean {
  if (!parsed.has("backup")) return false;
  const control = literal(parsed.value("backup"));
  return control !== "none" && control !== "off";
}
