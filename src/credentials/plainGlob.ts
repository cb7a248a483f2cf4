import { escape } from "minimatch";

/**
 * A path as a glob that means only itself. Slashes are forward on every system, so that a backslash
 * never escapes anything; braces would still be expanded, so a question mark stands for each.
 */
export function plainGlob(path: string): string {
  const slashes = path.replaceAll("\\", "/");
  return escape(slashes, { windowsPathsNoEscape: true }).replace(/[{}]/g, "?");
}
