import type { Effect } from "../model/effect";

/** Files of a machine that say who may come in, and who may do everything. */
const doors =
  /(?:^|[\\/])\.ssh[\\/]authorized_keys2?$|(?:^|[\\/])administrators_authorized_keys$|^\/etc\/(?:sudoers(?:\.d\/[^/]+)?|passwd|shadow|group|gshadow|ssh\/authorized_keys(?:\/[^/]+)?)$|^\/etc\/doas\.conf$/;

/**
 * What is written to such a file opens the machine to somebody. To add a line to it loses nothing and
 * still is no ordinary edit. One that is replaced on this machine is a loss as well, and stays one.
 */
export function asOpening(effect: Effect): Effect {
  const { resource, kind } = effect;
  if (resource.kind !== "path" || (kind !== "write" && kind !== "overwrite")) return effect;
  if (!doors.test(resource.path) || resource.passing === true) return effect;
  if (kind === "overwrite" && resource.on === undefined && /authorized_keys2?$/.test(resource.path))
    return effect;
  return {
    ...effect,
    kind: "grant",
    reversibility: "irreversible",
    because:
      "who is written there can come in, or do everything, from now on, and what is done then cannot be undone",
  };
}
