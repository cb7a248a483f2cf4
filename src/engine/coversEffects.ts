import { reversibilities, type Effect } from "./model/effect";
import { isWithin } from "./model/path";
import type { PathResource } from "./model/resource";
import { showEffect } from "./showEffect";

/** True if each effect is one of those that were allowed, or a part of one. None is not all. */
export function coversEffects(allowed: readonly Effect[], asked: readonly Effect[]): boolean {
  return (
    asked.length > 0 &&
    asked.every((effect) => allowed.some((other) => coversEffect(other, effect)))
  );
}

function coversEffect(allowed: Effect, asked: Effect): boolean {
  if (showEffect(allowed) === showEffect(asked)) return true;
  return (
    allowed.kind === asked.kind &&
    allowed.kind !== "unknown" &&
    severity(asked) <= severity(allowed) &&
    allowed.resource.kind === "path" &&
    asked.resource.kind === "path" &&
    isPart(allowed.resource, asked.resource)
  );
}

function severity(effect: Effect): number {
  return effect.reversibility === undefined ? -1 : reversibilities.indexOf(effect.reversibility);
}

/** A path below a tree that was allowed as a whole, on the same machine. */
function isPart(whole: PathResource, part: PathResource): boolean {
  return (
    whole.resolved &&
    part.resolved &&
    whole.tree &&
    !whole.glob &&
    !part.glob &&
    whole.only === undefined &&
    whole.on === part.on &&
    isWithin(part.path, whole.path)
  );
}
