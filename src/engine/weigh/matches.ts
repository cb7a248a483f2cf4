import { reversibilities, type Effect } from "../model/effect";
import type { PathResource } from "../model/resource";
import { isWindowsPath } from "../model/windowsPath";
import type { Weighed, Weighing } from "./weigh";

/** More matches than this are not looked at one by one. */
const most = 20;

/** Globs that a shell and the host read alike: `*` and `?` in names, and nothing that goes deeper. */
const simple = /^(?!.*\*\*)[^[\]{}()!]*[*?][^[\]{}()!]*$/;

/**
 * What is lost of the files that a glob matches, where the host says which they are: nothing if
 * there is none, else what the worst of them loses.
 */
export function weighMatches(
  weighed: Weighed,
  resource: PathResource,
  { ask }: Weighing,
  weighOne: (effect: Effect, resource: PathResource) => Weighed,
): Weighed {
  if (!resource.glob || weighed.reversibility !== "irreversible") return weighed;
  if (resource.only !== undefined || isWindowsPath(resource.path) || !simple.test(resource.path))
    return weighed;
  const answer = ask({ ask: "glob", pattern: resource.path });
  if (answer?.fact !== "glob" || answer.truncated || answer.paths.length > most) return weighed;
  let worst: Weighed = { ...weighed, reversibility: "none", traits: ["missing"] };
  for (const path of answer.paths) {
    const one = weighOne(weighed.effect, { ...resource, path, glob: false });
    if (rank(one) > rank(worst)) worst = { ...weighed, ...one, effect: weighed.effect };
  }
  return worst;
}

function rank({ reversibility }: Weighed): number {
  return reversibilities.indexOf(reversibility);
}
