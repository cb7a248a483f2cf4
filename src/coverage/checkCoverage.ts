import type { Canaries, Probe, ProbeResult } from "../gates/canary";
import type { Road } from "../gates/road";

/** A road as it was found. */
export interface CheckedRoad extends Road {
  /** True if a canary was held on it just now. */
  readonly proved: boolean;
}

/** What a check is made of. */
export interface CoverageEdges {
  /** Every road, in the state it has when all works; read anew for each check. */
  readonly roads: () => Promise<readonly Road[]>;
  readonly probes: readonly Probe[];
  readonly canaries: Canaries;
  /** Milliseconds a canary may take. */
  readonly patience: number;
  /** Told after each canary how many of all are through. */
  readonly progress?: (done: number, all: number) => void;
}

/**
 * Sends a canary down each road that has a probe, a few at a time, and says what was found. It never
 * rejects for what a probe does: a probe that fails is a road that is not verified.
 */
export async function checkCoverage(
  { roads, probes, canaries, patience, progress }: CoverageEdges,
  signal: AbortSignal,
): Promise<readonly CheckedRoad[]> {
  const results = new Map<string, ProbeResult>();
  const waiting = [...probes];
  let done = 0;
  async function work(): Promise<void> {
    for (let probe = waiting.shift(); probe !== undefined; probe = waiting.shift()) {
      const result = await runProbe(probe, canaries, patience, signal);
      results.set(probe.road, worse(results.get(probe.road), result));
      done += 1;
      progress?.(done, probes.length);
    }
  }
  await Promise.all([work(), work(), work()]);
  return (await roads()).map((road) => asFound(road, results.get(road.id)));
}

/** Of two canaries on one road the one that got further tells what it is worth. */
function worse(one: ProbeResult | undefined, other: ProbeResult): ProbeResult {
  if (one === undefined || other.kind === "passed") return other;
  return one.kind === "held" ? other : one;
}

async function runProbe(
  probe: Probe,
  canaries: Canaries,
  patience: number,
  signal: AbortSignal,
): Promise<ProbeResult> {
  const canary = canaries.release();
  const ending = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  try {
    return await probe.run(canary, ending);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: "not run", why: `the canary could not be sent: ${why}` };
  } finally {
    canary.end();
  }
}

/** A canary can take away what a road claims, and prove it; it cannot make a road better. */
function asFound(road: Road, result: ProbeResult | undefined): CheckedRoad {
  switch (result?.kind) {
    case undefined:
      return { ...road, proved: false };
    case "held":
      return { ...road, proved: true };
    case "passed":
      return { ...road, state: "not covered", why: result.why, proved: false };
    case "not run":
      return road.state === "not covered"
        ? { ...road, proved: false }
        : { ...road, state: "not verified", why: result.why, proved: false };
  }
}
