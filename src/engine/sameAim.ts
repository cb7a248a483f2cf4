import type { Effect, EffectKind } from "./model/effect";
import { compileGlob } from "./model/glob";
import { isWithin } from "./model/path";
import type { NamedKind, PathResource, Resource } from "./model/resource";

/** Whichever of these it is, what was there is gone; or it has got out. */
const ends: readonly (readonly EffectKind[])[] = [
  ["delete", "overwrite", "truncate", "move", "discard", "drop", "destroy", "rewrite", "revoke"],
  ["read", "disclose", "send"],
];

/** What is in the one is what the other is. */
const alike: readonly (readonly NamedKind[])[] = [
  ["table", "rows"],
  ["volume", "volume backup"],
  ["bucket", "object"],
  ["project", "environment", "service"],
];

/**
 * True if an effect would come to the same as another, in whatever way: a file that is emptied instead
 * of deleted, with the folder it lies in, or shown instead of sent. It knows a refused attempt again;
 * what may be done is never decided by it.
 */
export function sameAim(one: Effect, other: Effect): boolean {
  return (
    isAmong(ends, one.kind, other.kind) &&
    (one.kind !== "unknown" || one.unknown === other.unknown) &&
    sameThing(one.resource, other.resource)
  );
}

function sameThing(one: Resource, other: Resource): boolean {
  if (one.kind === "path") {
    if (other.kind !== "path" || one.on !== other.on) return false;
    return reaches(one, other) || reaches(other, one);
  }
  if (other.kind === "path") return false;
  if (!isAmong(alike, one.kind, other.kind) || one.name !== other.name) return false;
  return one.in === undefined || other.in === undefined || one.in === other.in;
}

/** Whether what happens at a path happens to the other one too. */
function reaches(from: PathResource, to: PathResource): boolean {
  if (from.path === to.path) return true;
  if (!from.resolved || !to.resolved) return false;
  if (!from.glob) return from.tree && isWithin(to.path, from.path);
  return compileGlob(from.tree ? `${from.path}{,/**}` : from.path)?.(to.path) === true;
}

function isAmong<T>(groups: readonly (readonly T[])[], one: T, other: T): boolean {
  return one === other || groups.some((group) => group.includes(one) && group.includes(other));
}
