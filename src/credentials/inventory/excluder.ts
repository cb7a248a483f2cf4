import { Minimatch } from "minimatch";

/** Says of a path relative to a folder whether one of the user's globs leaves it out. */
export function excluder(globs: readonly string[]): (relative: string) => boolean {
  const compiled = globs.map(
    (glob) =>
      new Minimatch(glob, { dot: true, nonegate: true, nocomment: true, braceExpandMax: 500 }),
  );
  return (relative) => compiled.some((glob) => glob.match(relative));
}

/** The same of a file that is not met on the way down: a folder around it may be left out. */
export function isExcluded(excluded: (relative: string) => boolean, relative: string): boolean {
  for (let at = relative.indexOf("/"); at !== -1; at = relative.indexOf("/", at + 1)) {
    if (excluded(relative.slice(0, at))) return true;
  }
  return excluded(relative);
}
