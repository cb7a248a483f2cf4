import assert from "node:assert/strict";
import { inForce, untouched, type Accepted } from "../../src/host/settings/acceptedSettings";
import type { Layer } from "../../src/host/settings/readSettings";
import type { Settings } from "../../src/host/settings/settingsTable";

function accepted(person: Partial<Settings>, workspace: Layer = {}): Accepted {
  return { person: { ...untouched.person, ...person }, workspace };
}

function now(before: Accepted, person: Partial<Settings>, workspace: Layer = {}) {
  return inForce(before, { ...accepted(person, workspace), problems: [] });
}

describe("settings in force", () => {
  it("tightens at once and keeps it", () => {
    const first = now(untouched, { mode: "strict" });
    assert.deepEqual([first.settings.mode, first.weaker], ["strict", []]);
    const second = now(first.accepted, { mode: "guard" });
    assert.deepEqual([second.settings.mode, second.weaker], ["strict", ["mode"]]);
  });

  const weakenings: readonly [string, Partial<Settings>, Partial<Settings>][] = [
    ["persons", { persons: "asked" }, { persons: "relaxed" }],
    ["offLimits.patterns", { offLimitsPatterns: ["/a"] }, { offLimitsPatterns: [] }],
    ["offLimits.exceptions", {}, { offLimitsExceptions: ["/a"] }],
    ["rules", {}, { rules: { recoverable: false } }],
    [
      "rules",
      { rules: { recoverable: false } },
      { rules: { recoverable: false, "unknown.verb": false } },
    ],
    ["alwaysAsk", { alwaysAsk: ["a"] }, { alwaysAsk: ["b"] }],
    ["journal.retentionDays", {}, { journalRetentionDays: 1 }],
    ["journal.retentionDays", { journalRetentionDays: 0 }, { journalRetentionDays: 3_000 }],
  ];
  for (const [key, before, after] of weakenings) {
    it(`holds back a weaker ${key}: ${JSON.stringify(before)} to ${JSON.stringify(after)}`, () => {
      assert.deepEqual(now(accepted(before), after).weaker, [key]);
    });
  }

  const others: readonly [Partial<Settings>, Partial<Settings>][] = [
    [{}, { offLimitsPatterns: ["/a"] }],
    [{ offLimitsExceptions: ["/a"] }, {}],
    [{ rules: { recoverable: false } }, {}],
    [{ alwaysAsk: ["a", "b"] }, { alwaysAsk: ["b", "a"] }],
    [{ journalRetentionDays: 90 }, { journalRetentionDays: 0 }],
    [{ questionDeadline: 0 }, { questionDeadline: 60 }],
  ];
  for (const [before, after] of others) {
    it(`takes ${JSON.stringify(after)} after ${JSON.stringify(before)} at once`, () => {
      const result = now(accepted(before), after);
      assert.deepEqual(result.weaker, []);
      for (const [name, value] of Object.entries(after)) {
        assert.deepEqual(unordered(result.settings[name as keyof Settings]), unordered(value));
      }
    });
  }

  it("holds back what a workspace no longer tightens", () => {
    const result = now(accepted({}, { mode: "strict", rules: { recoverable: true } }), {
      rules: { recoverable: false },
    });
    assert.deepEqual(result.weaker, ["mode", "rules"]);
  });
});

function unordered(value: unknown): unknown {
  return Array.isArray(value) ? [...(value as readonly string[])].sort() : value;
}
