import { braceExpand } from "minimatch";
import type { OffLimitsList } from "./offLimitsList";

/**
 * The one list of off-limits patterns as lines of a gitignore file in a folder. What lies elsewhere
 * has no line: such files cannot speak of it.
 */
export function gitignoreLines(list: OffLimitsList): readonly string[] {
  const denied = expanded(list.patterns).flatMap((pattern) => linesOf(pattern, list.folder));
  const allowed = expanded(list.exceptions)
    .flatMap((pattern) => linesOf(pattern, list.folder))
    .map((line) => `!${line}`);
  return [...new Set([...denied, ...allowed])];
}

/** Globs without braces: none of the mechanisms knows them all. */
export function expanded(patterns: readonly string[]): readonly string[] {
  return patterns.flatMap((pattern) => braceExpand(pattern, { braceExpandMax: 500 }));
}

/** A pattern of one folder, or of any: relative to the folder if it is in it. */
function linesOf(pattern: string, folder: string): readonly string[] {
  const local = localPart(pattern, folder);
  return local === undefined ? [] : withoutNegations(local);
}

/** Relative to the folder: a name that is found anywhere, or a path from its root. */
function localPart(pattern: string, folder: string): string | undefined {
  if (pattern.startsWith("**/")) {
    const rest = pattern.slice(3);
    // A line without a slash is found at any depth already.
    return rest.includes("/") ? pattern : rest;
  }
  const at = `${folder}/`;
  if (pattern.startsWith(at)) return `/${pattern.slice(at.length)}`;
  return undefined;
}

/** gitignore has no `!(a|b)`: everything first, then each of them taken out again. */
function withoutNegations(pattern: string): readonly string[] {
  const found = /!\(([^()]*)\)/.exec(pattern);
  if (found === null) return [pattern.replace(/[@+*?]\(([^()|]*)\)/g, "$1")];
  const [all, alternatives = ""] = found;
  // A folder that is not there is as good as one of another name: `**/*/a` would miss the root's own.
  const without = (text: string): string =>
    text === "*"
      ? pattern.replace(all, text).replace(/^\*\*\/\*\//, "")
      : pattern.replace(all, text);
  return [
    without("*"),
    ...alternatives
      .split("|")
      .filter((text) => text !== "")
      .map((text) => `!${without(text)}`),
  ];
}
