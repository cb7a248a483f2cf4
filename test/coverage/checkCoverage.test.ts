import assert from "node:assert/strict";
import { checkCoverage } from "../../src/coverage/checkCoverage";
import { createCanaries, type Probe, type ProbeResult } from "../../src/gates/canary";
import type { Road } from "../../src/gates/road";

const road: Road = { id: "shell.a", name: "a", state: "enforced", why: "it asks" };
const never = new AbortController().signal;

function check(roads: readonly Road[], probes: readonly Probe[]) {
  const edges = { probes, canaries: createCanaries(), patience: 50 };
  return checkCoverage({ ...edges, roads: () => Promise.resolve(roads) }, never);
}

function answering(result: ProbeResult): Probe {
  return { road: road.id, run: () => Promise.resolve(result) };
}

describe("a check of the coverage", () => {
  it("proves a road on which a canary was held", async () => {
    const [found] = await check([road], [answering({ kind: "held" })]);
    assert.deepEqual(found, { ...road, proved: true });
  });

  it("believes a canary that passed more than the table", async () => {
    const [found] = await check([road], [answering({ kind: "passed", why: "it ran" })]);
    assert.equal(found?.state, "not covered");
    assert.equal(found.why, "it ran");
  });

  it("never makes a road better than its table says", async () => {
    const limited: Road = { ...road, state: "limited" };
    const [found] = await check([limited], [answering({ kind: "held" })]);
    assert.equal(found?.state, "limited");
    const open: Road = { ...road, state: "not covered" };
    const [still] = await check([open], [answering({ kind: "not run", why: "no shell" })]);
    assert.equal(still?.state, "not covered");
  });

  it("says of a road without a probe just what the table says", async () => {
    assert.deepEqual(await check([road], []), [{ ...road, proved: false }]);
  });

  it("takes a probe that fails for a road that is not verified", async () => {
    const failing: Probe = { road: road.id, run: () => Promise.reject(new Error("no such pipe")) };
    const [found] = await check([road], [failing]);
    assert.equal(found?.state, "not verified");
    assert.match(found.why, /no such pipe/);
  });

  it("does not wait for a canary that gets lost", async () => {
    const lost: Probe = {
      road: road.id,
      run: (_, signal) =>
        new Promise((resolve) => {
          signal.addEventListener("abort", () => {
            resolve({ kind: "not run", why: "late" });
          });
        }),
    };
    const [found] = await check([road], [lost]);
    assert.equal(found?.state, "not verified");
  });

  it("takes the worse of two canaries on one road", async () => {
    const passed = answering({ kind: "passed", why: "it ran" });
    const held = answering({ kind: "held" });
    for (const probes of [
      [passed, held],
      [held, passed],
    ]) {
      const [found] = await check([road], probes);
      assert.equal(found?.state, "not covered");
    }
  });
});
