import { literal, type Argument, type Place, type Site } from "./call";
import { resolvePath } from "./path";
import type { PathResource } from "./resource";

/**
 * An argument as a path. It is unresolved if a part of it, or the directory it is relative to, is
 * not known; `mayBe` then says what it would be if the unknown parts were empty.
 */
export function pathOf(argument: Argument, cwd: Place, site: Site, tree: boolean): PathResource {
  const on = site.kind === "here" ? {} : { on: `${site.kind} ${site.name}` };
  const written = argument.pieces.every((piece) => typeof piece === "string")
    ? argument.pieces.join("")
    : undefined;
  if (written !== undefined && (cwd.known || written.startsWith("/"))) {
    const path = resolvePath(cwd.known ? cwd.path : "/", written);
    return { kind: "path", path, resolved: true, glob: argument.glob, tree, ...on };
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
    ...on,
  };
}

function emptied(argument: Argument, cwd: Place): string | undefined {
  let text = "";
  for (const piece of argument.pieces) {
    if (typeof piece === "string") text += piece;
    else if (!piece.mayBeEmpty) return undefined;
  }
  if (text === "" || literal(argument) !== undefined) return undefined;
  if (text.startsWith("/")) return resolvePath("/", text);
  return cwd.known ? resolvePath(cwd.path, text) : undefined;
}
