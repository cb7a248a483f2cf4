import assert from "node:assert/strict";
import { codexInstaller } from "../../../../src/gates/agents/codex/install";
import { hashOf } from "../../../../src/gates/agents/codex/trust";
import { closedLine } from "../../../../src/gates/agents/install/hookCommand";
import type { HookLimit, Machine } from "../../../../src/gates/agents/install/installer";
import { lookAround } from "../../../../src/gates/agents/install/look";
import { carryOut, planInstall } from "../../../../src/gates/agents/install/plan";
import { discard, emptyMachine, put } from "../install/support";

describe("the approval of Codex", () => {
  let machine: Machine;
  beforeEach(() => {
    machine = emptyMachine();
  });
  afterEach(() => {
    discard(machine);
  });

  it("is of the hook as it is now", () => {
    const distrust = (): readonly HookLimit[] =>
      codexInstaller
        .limits(machine, lookAround(machine))
        .filter(({ kind }) => kind === "not trusted");
    const never = [{ kind: "not trusted", how: "/hooks", changed: false }];
    put(machine, ".codex/hooks.json", '{"hooks":{"PreToolUse":[{"hooks":[{"command":"x"}]}]}}');
    carryOut(machine.home, planInstall(codexInstaller, machine).changes);
    assert.deepEqual(distrust(), never);
    const key = JSON.stringify(`${machine.home}/.codex/hooks.json:pre_tool_use:1:0`);
    const told = (...lines: readonly string[]): void => {
      const others = '[hooks.state."/elsewhere:stop:0:0"]\nenabled = "odd"\n';
      put(machine, ".codex/config.toml", [others, `[hooks.state.${key}]`, ...lines].join("\n"));
    };
    const command = closedLine(machine, "codex");
    const hash = hashOf("pre_tool_use", { matcher: "*", hooks: [{ command, timeout: 3600 }] });
    told(`trusted_hash = "${hash}"`);
    assert.deepEqual(distrust(), []);
    told(`trusted_hash = "${hash}"`, "enabled = false");
    assert.deepEqual(distrust(), never);
    told('trusted_hash = "sha256:00"');
    assert.deepEqual(distrust(), [{ kind: "not trusted", how: "/hooks", changed: true }]);
    told("enabled = false");
    assert.deepEqual(distrust(), never);
    put(machine, ".codex/config.toml", "[broken");
    assert.deepEqual(distrust(), never);
  });
});
