import { compileGlob } from "../model/glob";
import { baseName, below, parentOf } from "../model/path";
import type { PathResource } from "../model/resource";
import { offLimitsPattern } from "../offLimits";
import { isStore, treeReaches } from "./offLimitsTree";
import type { Weighing } from "./weigh";

/** Names that a glob such as `.e*` is tried against when nobody can list the directory. */
const likelyNames = [
  ".env",
  ".env.local",
  ".env.production",
  "prod.env",
  "id_rsa",
  "id_ed25519",
  "server.pem",
  "private.key",
  "credentials",
  ".netrc",
  ".npmrc",
  ".pgpass",
  "terraform.tfstate",
];

/**
 * True if an effect on this path reaches an off-limits file: the path itself, what a link at it
 * leads to, a file that its glob matches, or one in a tree that is known to be there. In a container
 * or on another host only names can tell.
 */
export function reachesOffLimits(
  resource: PathResource,
  { policy, ask, request }: Weighing,
): boolean {
  const off = (path: string): boolean => offLimitsPattern(path, policy) !== undefined;
  if (resource.glob && resource.on === undefined)
    return globReaches(resource, off, { policy, ask, request });
  const path = resource.resolved ? resource.path : knownEnd(resource.path);
  if (off(path) || (!resource.resolved && off(someValue(resource.path)))) return true;
  if (resource.on !== undefined) return resource.tree && isStore(path, { policy, ask, request });
  if (!resource.resolved) return false;
  if (resource.tree) return treeReaches(resource, { policy, ask, request });
  const answer = ask({ ask: "path", path, deep: false });
  return answer?.fact === "path" && answer.target !== undefined && off(answer.target);
}

/** What follows the last unknown part of a path: `/.env` of `$DIR/.env` and of `$env:DIR\.env`. */
function knownEnd(path: string): string {
  return path.replace(/^.*[$`)}%][\w:]*[\\/]?/s, "/");
}

/** `/proc/$$/environ` with something in the place of each variable. */
function someValue(path: string): string {
  return path.replace(/\$(?:\$|\w+|\{\w+\})/g, "0");
}

function globReaches(
  resource: PathResource,
  off: (path: string) => boolean,
  weighing: Weighing,
): boolean {
  // What `find` starts at may be the file itself.
  if (resource.path.endsWith("/**/*") && off(resource.path.slice(0, -"/**/*".length))) return true;
  const answer = weighing.ask({ ask: "glob", pattern: resource.path });
  if (answer?.fact === "glob") {
    if (answer.paths.some(off)) return true;
    if (!answer.truncated) return false;
  }
  const name = baseName(resource.path);
  // Only the folders are open: `/proc/*/environ`.
  if (!/[*?[{]/.test(name)) return off(resource.path.replace(/\*+|\?+|\[[^\]]{0,200}\]/g, "x"));
  const hidden = /^(?:\.|\{[^}]*\.)/.test(name);
  // A glob that says nothing (`*`, `*.*`) names no file in particular, but a store of secrets holds little else.
  const directory = parentOf(resource.path);
  if (!name.startsWith(".") && name.replace(/[^a-z\d_]/gi, "").length < 3)
    return name.startsWith("*") && isStore(directory, weighing);
  const matches = compileGlob(name) ?? (() => true);
  return likelyNames.some(
    (likely) =>
      (!likely.startsWith(".") || hidden) && matches(likely) && off(below(directory, likely)),
  );
}
