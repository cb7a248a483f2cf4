import { escape } from "minimatch";

/** A path as a glob that means only itself. Slashes are forward on every system. */
export function plainGlob(path: string): string {
  return escape(path.replaceAll("\\", "/"), { magicalBraces: true });
}
