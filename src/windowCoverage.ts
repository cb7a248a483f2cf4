import type { Memento } from "vscode";
import { checkCoverage, type CheckedRoad } from "./coverage/checkCoverage";
import { lostRoads } from "./coverage/lostRoads";
import type { NativeKeeper } from "./gates/agents/native/nativeKeeper";
import { nativeRoads } from "./gates/agents/native/nativeRoads";
import { agentsWithoutHook } from "./gates/agents/roadsTable";
import type { Canaries } from "./gates/canary";
import type { Check, Unchecked } from "./ui/coverage/coverageView";
import type { WindowRoads } from "./windowRoads";

/** What the coverage of a window is checked with. */
export interface WindowCoveragePlace {
  readonly roads: WindowRoads;
  readonly canaries: Canaries;
  readonly memory: Memento;
  readonly native: Pick<NativeKeeper, "places">;
  /** Told after each check which roads were enforced once and are so no longer. */
  readonly lost: (roads: readonly CheckedRoad[]) => void;
}

export interface WindowCoverage {
  /** Tries every road that can be tried, with terminals and a task too. */
  readonly check: Check;
  /** Tries what shows nothing to a person, some time after the window has started. */
  readonly checkQuietly: () => Promise<void>;
  readonly unchecked: Unchecked;
}

/** Milliseconds that a canary may take: a shell may have slow start-up files. */
const patience = 8_000;

/** Checks the roads of this window, when a person asks for it and once by itself. */
export function windowCoverage(place: WindowCoveragePlace): WindowCoverage {
  const { roads, canaries, memory, native, lost } = place;
  const key = "enforcedRoads";
  const remembered = {
    get: () => memory.get<readonly string[]>(key) ?? [],
    set: (ids: readonly string[]) => void memory.update(key, ids),
  };
  const never = new AbortController().signal;

  function found(checked: readonly CheckedRoad[]): readonly CheckedRoad[] {
    lost(lostRoads(checked, remembered));
    return checked;
  }

  return {
    unchecked: { closed: agentsWithoutHook, ownRules: () => nativeRoads(native.places()) },
    async check(progress, signal) {
      const probes = [...roads.quiet(), ...roads.visible];
      return found(
        await checkCoverage({ roads: roads.roads, probes, canaries, patience, progress }, signal),
      );
    },
    async checkQuietly() {
      const probes = roads.quiet();
      found(await checkCoverage({ roads: roads.roads, probes, canaries, patience }, never));
    },
  };
}
