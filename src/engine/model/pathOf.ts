import { literal, type Argument, type Place, type Site } from "./call";
import { isAbsolute, resolvePath } from "./path";
import { throughMounts } from "./mounts";
import type { PathResource } from "./resource";
import { isWindowsPath } from "./windowsPath";

/**
 * An argument as a path. It is unresolved if a part of it, or the directory it is relative to, is
 * not known; `mayBe` then says what it would be if the unknown parts were empty.
 */
export function pathOf(argument: Argument, cwd: Place, site: Site, tree: boolean): PathResource {
  return throughMounts(writtenPath(argument, cwd, site, tree), site);
}

function writtenPath(argument: Argument, cwd: Place, site: Site, tree: boolean): PathResource {
  const written = writtenText(argument);
  const asPath = written === undefined || !argument.glob ? written : globOfPath(written, cwd);
  if (asPath !== undefined && (cwd.known || isAbsolute(asPath))) {
    const path = resolvePath(cwd.known ? cwd.path : "/", asPath);
    const { glob } = argument;
    if (site.kind === "here") return { kind: "path", path, resolved: true, glob, tree };
    const on = `${site.kind} ${site.name}`;
    return { kind: "path", path, resolved: true, glob, tree, on };
  }
  const relative = written !== undefined && !cwd.known;
  const mayBe = emptied(argument, cwd);
  return {
    kind: "path",
    path: relative ? `${cwd.text}/${argument.text}` : argument.text,
    resolved: false,
    glob: argument.glob,
    tree,
    ...(mayBe === undefined ? {} : { mayBe }),
    ...(site.kind === "here" ? {} : { on: `${site.kind} ${site.name}` }),
  };
}

/** All that an argument says, a glob in its own syntax; undefined if a part of it is not known. */
function writtenText({ pieces }: Argument): string | undefined {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece !== "string") return undefined;
    text += piece;
  }
  return text;
}

/**
 * In glob syntax a backslash says that what follows is meant literally. On Windows, where it also
 * separates, the separators become slashes and nothing is escaped.
 */
function globOfPath(pattern: string, cwd: Place): string {
  const windows = /^(?:[A-Za-z]:|\\{4}\w)/.test(pattern) || (cwd.known && isWindowsPath(cwd.path));
  if (windows) return pattern.replace(/\\(.)/gs, "$1");
  // A glob that begins with an escape is no path of Windows.
  return pattern.startsWith("\\") ? `./${pattern}` : pattern;
}

function emptied(argument: Argument, cwd: Place): string | undefined {
  let text = "";
  for (const piece of argument.pieces) {
    if (typeof piece === "string") text += piece;
    else if (!piece.mayBeEmpty) return undefined;
  }
  if (text === "" || literal(argument) !== undefined) return undefined;
  if (isAbsolute(text)) return resolvePath(cwd.known ? cwd.path : "/", text);
  return cwd.known ? resolvePath(cwd.path, text) : undefined;
}
