import { Minimatch } from "minimatch";

/** Longer patterns are not compiled: nobody writes them, and some of them take for ever to match. */
const longest = 500;

/** Tells whether a name or a path matches a glob of a shell. */
export type Glob = (text: string) => boolean;

/**
 * A glob as a test. Undefined for a pattern that is too long or too deep to be compiled, which may
 * then match anything.
 */
export function compileGlob(pattern: string): Glob | undefined {
  if (pattern.length > longest) return undefined;
  try {
    const glob = new Minimatch(pattern, {
      dot: true,
      nonegate: true,
      nocomment: true,
      braceExpandMax: 500,
    });
    return (text) => glob.match(text);
  } catch {
    return undefined; // It throws on patterns that nest too deeply, and says nothing more.
  }
}

/** Text that a glob must match literally. */
export function escapeGlob(text: string): string {
  return text.replace(/[\\*?[\]{}()!]/g, "\\$&");
}
