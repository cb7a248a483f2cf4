import type { CheckedRoad } from "./checkCoverage";

/** Where the roads that were enforced are remembered between windows. */
export interface RoadMemory {
  get(): readonly string[];
  set(ids: readonly string[]): void;
}

/**
 * The roads that were enforced once and are so no longer, though nobody chose it. Those that are
 * proved now are remembered.
 */
export function lostRoads(
  roads: readonly CheckedRoad[],
  memory: RoadMemory,
): readonly CheckedRoad[] {
  const known = new Set(memory.get());
  for (const { id, proved, state, chosen } of roads) {
    if (chosen === true) known.delete(id);
    else if (proved && state === "enforced") known.add(id);
  }
  memory.set([...known].sort());
  return roads.filter(({ id, state }) => known.has(id) && state === "not covered");
}
