import type { Effect } from "../model/effect";

const emptying: ReadonlySet<Effect["kind"]> = new Set(["delete", "discard", "destroy", "truncate"]);

/** Removing everything in a volume is the loss of the volume, under its name. */
export function asVolume(effect: Effect): Effect {
  const { resource, kind } = effect;
  if (resource.kind !== "path" || !emptying.has(kind)) return effect;
  const name = /^volume (.+)$/.exec(resource.on ?? "")?.[1];
  if (name === undefined || !resource.tree || !/^\/(?:\*{1,2}(?:\/\*)?)?$/.test(resource.path))
    return effect;
  return { ...effect, kind: "destroy", resource: { kind: "volume", name, reach: "here" } };
}
