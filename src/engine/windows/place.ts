import type { Place } from "../model/call";
import { isAbsolute, resolvePath } from "../model/path";

/** The directory that a path leads to from another one, as far as that is known. */
export function placeFrom(cwd: Place, path: string): Place {
  if (cwd.known) return { known: true, path: resolvePath(cwd.path, path) };
  if (isAbsolute(path)) return { known: true, path: resolvePath("/", path) };
  return { known: false, text: `${cwd.text}\\${path}` };
}
