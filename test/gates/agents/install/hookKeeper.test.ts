import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  createHookKeeper,
  type HookEvent,
  type HookKeeper,
} from "../../../../src/gates/agents/install/hookKeeper";
import type { Machine } from "../../../../src/gates/agents/install/installer";
import { readLedger } from "../../../../src/gates/agents/install/ledger";
import { discard, emptyMachine, put } from "./support";
import { until } from "../../../support/until";

describe("keeping installed hooks", () => {
  let machine: Machine;
  let keeper: HookKeeper;
  let events: string[];
  let problems: unknown[];
  let isKeeper: boolean;
  let settings: string;
  const note = ({ kind, status }: HookEvent): void => {
    events.push(`${kind}: ${status.agent}`);
  };
  beforeEach(() => {
    machine = emptyMachine();
    events = [];
    problems = [];
    isKeeper = true;
    keeper = open();
    settings = put(machine, ".claude/settings.json", '{\n  "model": "best"\n}\n');
  });
  afterEach(() => {
    keeper.dispose();
    discard(machine);
    assert.deepEqual(problems, []);
  });

  const open = (): HookKeeper =>
    createHookKeeper({
      machine: () => machine,
      repairOwn: () => undefined,
      own: [],
      isKeeper: () => isKeeper,
      happened: note,
      changed: () => undefined,
      report: (problem) => problems.push(problem),
      quiet: 20,
    });
  const install = (): void => {
    keeper.carryOut(keeper.planInstall(["claude", "codex"]), ["claude", "codex"], "installed");
  };
  const state = (agent = "claude"): string | undefined =>
    keeper.statuses().find((one) => one.agent === agent)?.state.kind;

  it("puts back what an agent overwrote, while it runs", async () => {
    install();
    writeFileSync(settings, '{ "model": "better" }\n');
    await until(() => events.length > 0);
    assert.deepEqual(events, ["put back: claude"]);
    assert.equal(state(), "installed");
    assert.match(readFileSync(settings, "utf8"), /"model": "better"/);
    rmSync(join(machine.home, ".codex"), { recursive: true });
    await until(() => events.length > 1);
    assert.equal(state("codex"), "installed");
  });

  it("corrects what somebody weakened", () => {
    install();
    writeFileSync(settings, readFileSync(settings, "utf8").replace("3600", "1"));
    keeper.check();
    assert.deepEqual(events, ["put back: claude"]);
    assert.match(readFileSync(settings, "utf8"), /"timeout": 3600/);
  });

  it("asks, once, when only ours was taken out", () => {
    install();
    writeFileSync(settings, '{ "hooks": { "PreToolUse": [] } }\n');
    keeper.check();
    keeper.check();
    assert.deepEqual(events, ["taken out: claude"]);
    assert.equal(state(), "removed");
    install();
    assert.equal(state(), "installed");
    writeFileSync(settings, '{ "hooks": { "PreToolUse": [] } }\n');
    keeper.check();
    assert.deepEqual(events, ["taken out: claude", "taken out: claude"]);
    keeper.carryOut(keeper.planRemoval(["claude"]), ["claude"], "removed");
    assert.equal(state(), "absent");
  });

  it("does not fight for ever", () => {
    install();
    for (let round = 0; round < 4; round += 1) {
      rmSync(settings, { force: true });
      keeper.check();
    }
    assert.deepEqual(events, ["put back: claude", "put back: claude", "taken out: claude"]);
    assert.ok(!existsSync(settings));
  });

  it("leaves it to a newer version in another editor", () => {
    install();
    writeFileSync(settings, "{}");
    isKeeper = false;
    keeper.check();
    assert.deepEqual(events, []);
  });

  it("keeps hooks whose ledger was lost, and touches no others", () => {
    install();
    rmSync(join(machine.home, ".tenth-second"), { recursive: true });
    keeper.check();
    assert.deepEqual(
      readLedger(machine.home).files.map(({ agent }) => agent),
      ["claude", "codex"],
    );
    assert.ok(!existsSync(join(machine.home, ".gemini")));
  });

  it("is not disturbed by what else happens beside the files", async () => {
    install();
    writeFileSync(join(machine.home, ".claude/history.jsonl"), "{}\n");
    mkdirSync(join(machine.home, ".claude/projects"));
    writeFileSync(settings, `${readFileSync(settings, "utf8")}\n`);
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.deepEqual(events, []);
  });
});
