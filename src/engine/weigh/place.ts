import type { Effect } from "../model/effect";
import { compileGlob } from "../model/glob";
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
  const path = holderOfAll(resource);
  if (path === undefined || (resource.glob && /[*?[{]/.test(path)))
    return placeOfGlob(path ?? resource.path, request);
  const whole = resource.tree || resource.glob || effect.kind === "move";
  // `rm /` fails, but `chmod 0 /` shuts everybody out, and `del C:\` takes what is in it.
  if (path === "" || path === "/") return whole || effect.kind === "change" ? "root" : undefined;
  if (isRoot(path)) return "root";
  if (!whole || (effect.kind === "change" && !resource.tree)) return undefined;
  if (isWithin(request.home, path)) return "home";
  if (request.workspace.some((folder) => isWithin(folder, path))) return "workspace";
  return isSystemRoot(path) ? "system" : undefined;
}

/** The end of a glob that leaves nothing out, or only what it names: `/*`, `/*(D)` and `/^x` of zsh, `/!(x)`, `/?*`, `/[!.]*`. */
const everything =
  /(?:[\\/](?:\*\*?|\{\*,\.\*\}|\{,\.\}\*|\?\*|\[[!^][^\]a-zA-Z0-9]\]\*|\.\*|\*\*?(?:\([./,^@*DN]+\)|~[^*\\/]+)|\^[^*\\/]+|!\([^\\/]+\)))+$/;

/** What Linux calls the root besides: the same directory, as a running program sees it. */
const rootOfProgram = /^\/proc\/(?:self|thread-self|\d+)\/root(?=\/|$)/;

/**
 * The directory of which a resource is everything there is: itself, or what stands before a glob
 * that leaves nothing out. Undefined for a glob that chooses. The root is empty or a slash.
 */
export function holderOfAll(resource: PathResource): string | undefined {
  const stem = resource.glob ? resource.path.replace(everything, "") : resource.path;
  if (resource.glob && stem === resource.path) return undefined;
  if (stem.startsWith("/proc/")) return stem.replace(rootOfProgram, "");
  // Without its glob `C:\*` is `C:`, which must not be taken for a name.
  return isWindowsPath(stem) ? resolvePath(stem, stem) : stem;
}

/** Directories that every machine has, for globs such as `/e?c` and `/us*`. */
const systemFolders = ["/etc", "/usr", "/var", "/bin", "/lib", "/home", "/root", "/boot", "/sbin"];

/** A glob that chooses by name, and chooses one of the places. */
function placeOfGlob(pattern: string, request: Weighing["request"]): Trait | undefined {
  const literalStart = pattern.slice(0, pattern.search(/[*?[{(]/));
  const may = (path: string): boolean => path.startsWith(literalStart) && literalStart !== path;
  const places: readonly (readonly [path: string, trait: Trait])[] = [
    [request.home, "home"],
    ...request.workspace.map((folder) => [folder, "workspace"] as const),
    ...systemFolders.map((folder) => [folder, "system"] as const),
  ];
  const possible = places.filter(([path]) => may(path));
  if (possible.length === 0) return undefined;
  const glob = compileGlob(pattern);
  return glob === undefined ? undefined : possible.find(([path]) => glob(path))?.[1];
}

/** A project that somebody has opened is work, wherever it lies. */
export function isScratchHere(path: string, request: Weighing["request"]): boolean {
  const isOpen = request.workspace.some((folder) => isWithin(path, folder));
  return !isOpen && isScratch(path, request.env["TMPDIR"]);
}
