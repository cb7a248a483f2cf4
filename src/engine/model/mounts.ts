import type { Mount, Site } from "./call";
import { below, isWithin, resolvePath } from "./path";
import type { PathResource } from "./resource";

/**
 * A path of a place as what it truly is: a path of this machine, or in a volume, where something
 * is mounted there. Removing what lies above a mount removes what is mounted as well.
 */
export function throughMounts(resource: PathResource, site: Site): PathResource {
  if (site.kind === "here") return resource;
  const { mounts = [], passing } = site;
  if (mounts.length === 0 && passing === undefined) return resource;
  if (!resource.resolved) return mounts.length === 0 ? { ...resource, passing: true } : resource;
  const { path } = resource;
  const over = mounts
    .filter((mount) => isWithin(path, mount.target))
    .sort((one, other) => other.target.length - one.target.length)[0];
  if (over !== undefined) return inSource(over, path.slice(over.target.length), resource);
  const reached = mounts.find(
    (mount) => resource.tree && isWithin(mount.target, fixedPart(path, resource.glob)),
  );
  if (reached !== undefined && reached.target !== "/dev")
    return { ...inSource(reached, "", resource), glob: false };
  return passing === undefined ? resource : { ...resource, passing };
}

/** The directory in which a glob begins to match. */
function fixedPart(path: string, glob: boolean): string {
  const first = glob ? path.search(/[*?[{]/) : -1;
  return first < 0 ? path : path.slice(0, path.lastIndexOf("/", first)) || "/";
}

function inSource(mount: Mount, rest: string, resource: PathResource): PathResource {
  const { on: _, ...here } = resource;
  const inside = rest.replace(/^\//, "");
  switch (mount.source.kind) {
    case "path": {
      const { path } = mount.source;
      return { ...here, path: inside === "" ? path : resolvePath("/", below(path, inside)) };
    }
    case "volume":
      return {
        ...here,
        path: inside === "" ? "/" : `/${inside}`,
        on: `volume ${mount.source.name}`,
      };
    case "unknown":
      return { ...here, path: `${mount.source.text}/${inside}`, resolved: false };
  }
}
