import type { Effect } from "../model/effect";
import { baseName, isRoot, isWithin } from "../model/path";
import type { Request } from "../model/request";
import type { PathResource } from "../model/resource";
import type { Trait } from "../model/verdict";
import {
  isAskedForCache,
  isPassingFile,
  isRegenerableName,
  isSystemRoot,
  isTemporaryVariable,
} from "./names";
import { preciousness } from "./preciousNames";
import type { Weighed, Weighing } from "./weigh";

/** `/tmp/lock.$$`: what is known of the path is a name in the scratch directory, and leads nowhere else. */
function isScratchAlready(written: string): boolean {
  return (
    /^\/(?:private\/)?(?:var\/)?tmp\/[\w.@-]*\w/.test(written) && !/\/\.\.(?:\/|$)/.test(written)
  );
}

/** `rm -f shop-$VERSION.tgz`: a package in the workspace, whatever its version. */
function isPackage({ path, mayBe, glob }: PathResource, { workspace }: Request): boolean {
  return (
    !glob &&
    mayBe !== undefined &&
    /(?:^|\/)[\w.-]+[-_.]v?\$[\w({}).:-]+\.(?:tar\.\w+|tgz|zip|whl|deb|rpm|gem|vsix|nupkg)$/.test(
      path,
    ) &&
    workspace.some((folder) => isWithin(mayBe, folder))
  );
}

/** Part of the path is not known. What is known may be enough; else the worst it may be is said. */
export function weighUnresolved(
  effect: Effect,
  resource: PathResource,
  traits: readonly Trait[],
  { request }: Weighing,
): Weighed {
  const { path, mayBe } = resource;
  const written = path.replaceAll("\\", "/");
  const named = baseName(written);
  // `$X/*` with an empty X is everything in the root.
  const empty = mayBe?.replace(/(?<=[\\/])\*+$/, "");
  const temporary = isTemporaryVariable(path) && (empty === undefined || !isRoot(empty));
  const literalName = !/[$`*?%]/.test(named) && named !== "";
  const scratch = isScratchAlready(written) && preciousness(written) === undefined;
  const passing = !resource.tree && (isPassingFile(path) || isPackage(resource, request));
  if (
    temporary ||
    scratch ||
    passing ||
    isAskedForCache(path) ||
    (literalName && isRegenerableName(written))
  )
    return { effect, reversibility: "regenerable", traits };
  const place =
    empty === undefined
      ? undefined
      : isRoot(empty) || isSystemRoot(empty)
        ? "/"
        : isWithin(request.home, empty)
          ? "the home directory"
          : undefined;
  const because =
    place === undefined
      ? `\`${path}\` is known only at run time`
      : `\`${path}\` is known only at run time, and is ${mayBe ?? place} if it is empty`;
  return { effect: { ...effect, because }, reversibility: "irreversible", traits };
}
