import assert from "node:assert/strict";
import type { CheckedRoad } from "../../src/coverage/checkCoverage";
import { lostRoads, type RoadMemory } from "../../src/coverage/lostRoads";

const proved: CheckedRoad = {
  id: "agent.claude",
  name: "Claude Code",
  state: "enforced",
  why: "its hook holds",
  proved: true,
};
const open: CheckedRoad = { ...proved, state: "not covered", proved: false };

function memory(): RoadMemory {
  let ids: readonly string[] = [];
  return { get: () => ids, set: (now) => void (ids = now) };
}

describe("a road that is lost", () => {
  it("was enforced before, and is said to be lost until it is enforced again", () => {
    const kept = memory();
    assert.deepEqual(lostRoads([proved], kept), []);
    assert.deepEqual(lostRoads([open], kept), [open]);
    assert.deepEqual(lostRoads([open], kept), [open]);
    assert.deepEqual(lostRoads([proved], kept), []);
  });

  it("is none that never was enforced", () => {
    assert.deepEqual(lostRoads([open], memory()), []);
  });

  it("is none that a person has given up", () => {
    const kept = memory();
    lostRoads([proved], kept);
    assert.deepEqual(lostRoads([{ ...open, chosen: true }], kept), []);
    assert.deepEqual(lostRoads([open], kept), []);
  });
});
