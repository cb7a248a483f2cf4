import type { Call } from "../../model/call";
import { resolvePath } from "../../model/path";
import type { PathResource } from "../../model/resource";
import type { IsOffLimits } from "./handed";

/** The off-limits file that a text within a call names, in whatever language; undefined if it is none. */
export function offLimitsFileNamed(
  name: string,
  { cwd }: Call,
  isOffLimits: IsOffLimits,
): PathResource | undefined {
  const path = resolvePath(cwd.known ? cwd.path : "/", name);
  if (!isOffLimits(path)) return undefined;
  return { kind: "path", path, resolved: true, glob: false, tree: false };
}
