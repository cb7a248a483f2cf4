import assert from "node:assert/strict";
import type { HookStatus } from "../../../src/gates/agents/install/status";
import { roadsOfAgents } from "../../../src/gates/agents/roads";

const claude: HookStatus = {
  agent: "claude",
  serves: ["claude"],
  title: "Claude Code",
  signs: [{ kind: "folder", path: "/home/user/.claude" }],
  state: { kind: "installed" },
  limits: [{ kind: "unseen switch", option: "--bare" }],
  files: ["/home/user/.claude/settings.json"],
};

function stateWith(change: Partial<HookStatus>, platform: NodeJS.Platform = "linux") {
  const [road] = roadsOfAgents([{ ...claude, ...change }], platform);
  assert.ok(road);
  return road;
}

describe("the roads of agents", () => {
  it("are enforced where a hook is installed and blocks when it fails", () => {
    const road = stateWith({});
    assert.equal(road.state, "enforced");
    assert.match(road.why, /--bare/);
  });

  it("are verified where they were tried", () => {
    for (const platform of ["win32", "darwin"] as const) {
      const road = stateWith({}, platform);
      assert.equal(road.state, "not verified");
      assert.match(road.why, /Nobody has run it on/);
      assert.equal(stateWith({ state: { kind: "absent" } }, platform).state, "not covered");
    }
  });

  it("are not covered without a hook", () => {
    assert.equal(stateWith({ state: { kind: "absent" } }).state, "not covered");
    assert.equal(stateWith({ state: { kind: "removed", paths: ["/a"] } }).state, "not covered");
    assert.equal(
      stateWith({ state: { kind: "broken", path: "/a", why: "it is no JSON" } }).state,
      "not covered",
    );
  });

  it("are not covered where a switch turns hooks off or the hook is not trusted", () => {
    const off = { kind: "switched off", where: "/a", key: "disableAllHooks" } as const;
    assert.equal(stateWith({ limits: [off] }).state, "not covered");
    const comments = stateWith({ limits: [{ kind: "not plain JSON", where: "/a.json" }] });
    assert.equal(comments.state, "not covered");
    assert.match(comments.why, /\/a\.json has comments/);
    for (const [changed, why] of [
      [false, /not trusted yet/],
      [true, /changed since it was approved/],
    ] as const) {
      const untrusted = stateWith({ limits: [{ kind: "not trusted", how: "/hooks", changed }] });
      assert.equal(untrusted.state, "not covered");
      assert.match(untrusted.why, why);
      assert.match(untrusted.improve ?? "", /\/hooks/);
    }
  });

  it("are limited where the agent is too old, and never better for a second limit", () => {
    const old = { kind: "old version", found: "2.1.0", needed: "2.1.295" } as const;
    assert.equal(stateWith({ limits: [old] }).state, "limited");
    const off = { kind: "switched off", where: "/a", key: "disableAllHooks" } as const;
    assert.equal(stateWith({ limits: [off, { kind: "fails open" }] }).state, "not covered");
    assert.equal(stateWith({ limits: [off, old] }).state, "not covered");
  });

  it("show each agent that a file serves, and none that is not here", () => {
    const serves = ["copilot", "vscode"] as const;
    const roads = roadsOfAgents([{ ...claude, agent: "copilot", serves }], "linux");
    assert.deepEqual(
      roads.map(({ id }) => id),
      ["agent.copilot", "agent.vscode"],
    );
    assert.deepEqual(
      roadsOfAgents([{ ...claude, signs: [], state: { kind: "absent" } }], "linux"),
      [],
    );
  });
});
