import type { Effect } from "../model/effect";
import { isRoot, isWithin, resolvePath } from "../model/path";
import type { PathResource } from "../model/resource";
import { isWindowsPath } from "../model/windowsPath";
import type { Trait } from "../model/verdict";
import { isScratch, isSystemRoot } from "./names";
import type { Weighing } from "./weigh";

/** A place that holds everything: the root, a home directory, the workspace, the system. */
export function placeOf(
  effect: Effect,
  resource: PathResource,
  { request }: Weighing,
): Trait | undefined {
  const everything = /(?:[\\/](?:\*\*?|\{\*,\.\*\}|\.\*))+$/;
  const stem = resource.glob ? resource.path.replace(everything, "") : resource.path;
  if (resource.glob && stem === resource.path) return undefined;
  // Without its glob `C:\*` is `C:`, which must not be taken for a name.
  const path = isWindowsPath(stem) ? resolvePath(stem, stem) : stem;
  const whole = resource.tree || resource.glob || effect.kind === "move";
  // `rm /` fails, but `chmod 0 /` shuts everybody out, and `del C:\` takes what is in it.
  if (path === "" || path === "/") return whole || effect.kind === "change" ? "root" : undefined;
  if (isRoot(path)) return "root";
  if (!whole || (effect.kind === "change" && !resource.tree)) return undefined;
  if (isWithin(request.home, path)) return "home";
  if (request.workspace.some((folder) => isWithin(folder, path))) return "workspace";
  return isSystemRoot(path) ? "system" : undefined;
}

/** A project that somebody has opened is work, wherever it lies. */
export function isScratchHere(path: string, request: Weighing["request"]): boolean {
  const isOpen = request.workspace.some((folder) => isWithin(path, folder));
  return !isOpen && isScratch(path, request.env["TMPDIR"]);
}
