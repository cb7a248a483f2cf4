import type { Deed } from "../code/deed";
import { literal } from "../model/call";

/**
 * Deeds in which a loop that gives every file the same name loses them: each takes the place of the
 * one before, and only the last is left. A target without an ending may be a directory.
 */
export function withCollisions(deeds: readonly Deed[]): readonly Deed[] {
  if (deeds.length < 2) return deeds;
  return deeds.map((deed, index) => {
    const next = deeds[index + 1];
    const isMove = deed.does === "path" && deed.effect === "move" && deed.path.glob;
    if (!isMove || next?.does !== "path" || next.effect !== "overwrite" || next.path.glob)
      return deed;
    return /[^\\/]\.\w{1,5}$/.test(literal(next.path) ?? "") ? { ...deed, effect: "delete" } : deed;
  });
}
