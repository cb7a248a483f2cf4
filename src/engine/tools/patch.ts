import type { Deed } from "./deed";

/**
 * What a patch does, in the form of Codex's `apply_patch`: `*** Add File: a`, `*** Update File: b`
 * with `*** Move to: c`, `*** Delete File: d`; or in that of `diff -u` and git.
 */
export function patchDeeds(text: string): readonly Deed[] {
  const deeds: Deed[] = [];
  let before: string | undefined;
  for (const line of text.split("\n", mostLines)) {
    const [, head = "", path = ""] =
      /^\*\*\* (Add File|Update File|Delete File|Move to): (.*\S)\s*$/.exec(line) ?? [];
    const [, sign, diffed = ""] = /^(---|\+\+\+) (?:[ab]\/)?([^\t\r\n]+)/.exec(line) ?? [];
    if (head === "Add File") deeds.push(change("overwrite", path));
    else if (head === "Update File") deeds.push(...edited(path));
    else if (head === "Delete File") deeds.push(change("delete", path));
    else if (head === "Move to") deeds.push(change("move", path), change("overwrite", path));
    else if (sign === "---") before = diffed;
    else if (sign === "+++" && before !== undefined) {
      if (diffed === "/dev/null") deeds.push(change("delete", before));
      else if (before === "/dev/null") deeds.push(change("overwrite", diffed));
      else deeds.push(...edited(diffed));
      before = undefined;
    }
  }
  const looking = deeds.filter(isOrdinary);
  // What may be lost comes first, so that nothing else takes its place among what is looked at.
  return [...deeds.filter((deed) => !isOrdinary(deed)), ...looking].slice(0, mostDeeds);
}

/** More than this is not weighed anyway. */
const mostDeeds = 2_000;

function isOrdinary(deed: Deed): boolean {
  return deed.does === "path" && (deed.effect === "write" || deed.effect === "read");
}

/** A patch longer than this touches more than can be looked at anyway. */
const mostLines = 200_000;

function edited(path: string): readonly Deed[] {
  return [change("write", path), change("read", path)];
}

function change(effect: "overwrite" | "write" | "read" | "delete" | "move", path: string): Deed {
  return {
    does: "path",
    effect,
    path,
    ...(effect === "overwrite" ? { whole: true } : {}),
  };
}
