import type { ToolCall } from "./call";
import type { Deed } from "./deed";
import { isOn, textAt, textsAt } from "./input";
import { directoryKeys } from "./tables/keysTable";

/**
 * What a search shows. It reaches an off-limits file when that is what it is told to look into, or
 * when its pattern matches inside one that is in reach; a search that only names files shows nothing
 * of them. All of these tools are ripgrep inside and leave out what git ignores.
 */
export function searchDeeds(call: ToolCall): readonly Deed[] {
  const { input } = call;
  const pattern = textsAt(input, ["pattern", "query", "regex", "search", "searchpattern"]);
  const places = textsAt(input, [
    ...["path", "paths", "dirpath", "directory", "dir", "folder", "file", "filepath", "rootpath"],
    ...["searchdirectory", "searchpath"],
  ]);
  const globs = textsAt(input, [
    ...["glob", "include", "includes", "includepattern", "filepattern", "globs", "filetypes"],
  ]);
  const cwd = textAt(input, directoryKeys);
  const hidden = isOn(input, ["includeignoredfiles", "noignore", "hidden", "includehidden"]);
  const only = globs.length > 0 ? globs.join(" or ") : hidden ? "" : "not ignored";
  return (places.length > 0 ? places : ["."]).map((path) => ({
    does: "path",
    effect: "read",
    path,
    tree: !namesOnly(call),
    ...(namesOnly(call) ? {} : { only, seeking: pattern.join("|") }),
    ...(cwd === undefined ? {} : { cwd }),
  }));
}

/** Claude Code's search says in which files something is, unless it is asked for the lines. */
function namesOnly(call: ToolCall): boolean {
  const mode = textAt(call.input, ["outputmode"]);
  if (mode !== undefined) return mode !== "content";
  return call.tool === "Grep" || isOn(call.input, ["filesonly", "namesonly", "countonly"]);
}
