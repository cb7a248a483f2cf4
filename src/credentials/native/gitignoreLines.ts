import { braceExpand } from "minimatch";

/** What is to be written for one folder. */
export interface OffLimitsList {
  readonly patterns: readonly string[];
  /** A person's exceptions. */
  readonly exceptions: readonly string[];
  /** Absolute, forward slashes, no slash at the end. */
  readonly folder: string;
}

/**
 * The one list of off-limits patterns as lines of a gitignore file in a folder. What lies elsewhere
 * has no line: such files cannot speak of it.
 */
export function gitignoreLines({ patterns, exceptions, folder }: OffLimitsList): readonly string[] {
  const denied = patterns.flatMap((pattern) => linesOf(pattern, folder));
  const allowed = exceptions
    .flatMap((pattern) => linesOf(pattern, folder))
    .map((line) => `!${line}`);
  return [...new Set([...denied, ...allowed])];
}

function linesOf(pattern: string, folder: string): readonly string[] {
  return braceExpand(pattern, { braceExpandMax: 500 }).flatMap((plain) => {
    const local = localPart(plain, folder);
    return local === undefined ? [] : withoutNegations(local);
  });
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
  const without = (text: string): string => pattern.replace(all, text);
  return [
    without("*"),
    ...alternatives
      .split("|")
      .filter((text) => text !== "")
      .map((text) => `!${without(text)}`),
  ];
}
