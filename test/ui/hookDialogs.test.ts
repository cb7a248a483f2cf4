import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createHookKeeper, type HookKeeper } from "../../src/gates/agents/install/hookKeeper";
import type { Machine } from "../../src/gates/agents/install/installer";
import { createHookDialogs, type HookDialogs } from "../../src/ui/agents/hookDialogs";
import { discard, emptyMachine, put } from "../gates/agents/install/support";
import { events, fake, type Shown } from "../support/vscodeFake";

describe("the dialogs about agents' hooks", () => {
  let machine: Machine;
  let hooks: HookKeeper;
  let dialogs: HookDialogs;
  let problems: unknown[];
  let settings: string;
  const memory = new Map<string, unknown>();
  beforeEach(() => {
    fake.reset();
    memory.clear();
    problems = [];
    machine = emptyMachine();
    settings = put(machine, ".claude/settings.json", '{\n  "env": { "KEY": "hush" }\n}\n');
    const report = (problem: unknown): void => {
      problems.push(problem);
    };
    hooks = createHookKeeper({
      machine: () => machine,
      repairOwn: () => undefined,
      own: [],
      isKeeper: () => true,
      happened(event) {
        dialogs.tell(event);
      },
      changed: () => undefined,
      report,
      quiet: 10_000,
    });
    dialogs = createHookDialogs({
      hooks,
      memory: {
        get: (key) => memory.get(key),
        update(key, value) {
          memory.set(key, value);
          return Promise.resolve();
        },
      },
      report,
    });
  });
  afterEach(() => {
    hooks.dispose();
    dialogs.dispose();
    discard(machine);
  });

  const question = async (): Promise<Shown> => {
    for (let turn = 0; turn < 50 && fake.open().length === 0; turn += 1) {
      await new Promise(setImmediate);
    }
    const [open] = fake.open();
    assert.ok(open, "nothing is asked");
    return open;
  };
  const answer = async (choice: string | undefined): Promise<void> => {
    (await question()).answer(choice);
    await new Promise(setImmediate);
  };
  const text = (): string => readFileSync(settings, "utf8");
  const isHooked = (): boolean => text().includes("PreToolUse");

  it("install only what a person agreed to, after listing the files without their content", async () => {
    for (const refusal of [undefined, "Not Now"]) {
      const done = dialogs.install();
      await answer(refusal);
      await done;
      assert.ok(!isHooked());
    }
    fake.shown.length = 0;
    const done = dialogs.install();
    const { modal, message, detail, buttons } = await question();
    assert.ok(modal);
    assert.match(message, /hold what Claude Code would do\?/);
    assert.match(detail, /settings\.json: \d+ lines added, \d taken out/);
    assert.doesNotMatch(detail, /hush/);
    assert.deepEqual(buttons, ["Install", "Show Changes", "Not Now"]);
    await answer("Install");
    await done;
    assert.ok(isHooked());
    assert.match((await question()).message, /installed in Claude Code/);
  });

  it("show the changes before anything is written", async () => {
    const diffs: unknown[][] = [];
    fake.commands.set("vscode.diff", (...args) => diffs.push(args));
    const done = dialogs.install();
    await answer("Show Changes");
    const then = await question();
    assert.ok(!then.modal);
    assert.ok(!isHooked());
    const provider = fake.contentProviders.get("tenth-second-hooks")!;
    const [before, after] = diffs[0] as [never, never];
    assert.equal(provider.provideTextDocumentContent(before), text());
    then.answer("Install");
    await done;
    assert.equal(provider.provideTextDocumentContent(after), text());
  });

  it("write nothing into a file that changed while it was shown", async () => {
    const done = dialogs.install();
    await question();
    writeFileSync(settings, "{}");
    await answer("Install");
    await done;
    assert.equal(text(), "{}");
    assert.match(fake.shown.at(-1)?.message ?? "", /Nothing more was written: .* in the meantime/);
    assert.equal(problems.length, 1);
  });

  it("say what Codex still wants, and what is in the way", async () => {
    mkdirSync(join(machine.home, ".codex"));
    mkdirSync(join(machine.home, ".gemini"));
    put(machine, ".gemini/settings.json", "{ broken");
    const done = dialogs.install();
    assert.match((await question()).detail, /Not written: .*\.gemini\/settings\.json: line 1:/);
    await answer("Install");
    await done;
    const said = (await question()).message;
    assert.match(said, /installed in Claude Code, Codex\./);
    assert.match(said, /Codex runs it only once you have approved it there with \/hooks/);
  });

  it("offer an agent once", async () => {
    const offered = dialogs.offer();
    assert.ok(!(await question()).modal);
    await answer("Not Now");
    await offered;
    await dialogs.offer();
    assert.deepEqual(fake.open(), []);
    mkdirSync(join(machine.home, ".codex"));
    const again = dialogs.offer();
    assert.match((await question()).message, /what Codex would do/);
    await answer("Review…");
    await answer("Install");
    await again;
    assert.ok(existsSync(join(machine.home, ".codex/hooks.json")));
    assert.ok(!isHooked());
  });

  it("remove every hook only by the button that says so", async () => {
    const before = text();
    hooks.carryOut(hooks.planInstall(["claude"]), ["claude"], "installed");
    const refused = dialogs.remove();
    assert.deepEqual((await question()).buttons, ["Keep Hooks", "Remove All Hooks"]);
    await answer("Keep Hooks");
    await refused;
    assert.ok(isHooked());
    const agreed = dialogs.remove();
    await answer("Remove All Hooks");
    await agreed;
    assert.equal(text(), before);
  });

  it("tell that a hook was taken out, and leave it out only after a modal", async () => {
    hooks.carryOut(hooks.planInstall(["claude"]), ["claude"], "installed");
    const state = (): string | undefined => hooks.statuses()[0]?.state.kind;
    writeFileSync(settings, '{ "hooks": {} }');
    hooks.check();
    assert.match((await question()).message, /took Tenth Second's hook out of Claude Code/);
    await answer("Put Back");
    assert.equal(state(), "installed");
    writeFileSync(settings, '{ "hooks": {} }');
    hooks.check();
    await answer("Leave Out…");
    assert.ok((await question()).modal);
    await answer("Leave It Out");
    assert.equal(state(), "absent");
  });

  it("ask in the window that a person looks at, unless it is settled by then", async () => {
    hooks.carryOut(hooks.planInstall(["claude"]), ["claude"], "installed");
    const whole = text();
    for (const settled of [true, false]) {
      fake.focused = false;
      writeFileSync(settings, '{ "hooks": {} }');
      hooks.check();
      await new Promise(setImmediate);
      assert.deepEqual(fake.open(), []);
      if (settled) writeFileSync(settings, whole);
      events.changeWindowState.fire({ focused: true });
      await new Promise(setImmediate);
      assert.equal(fake.open().length, settled ? 0 : 1);
      hooks.check();
    }
  });

  it("tell that a hook was put back", async () => {
    hooks.carryOut(hooks.planInstall(["claude"]), ["claude"], "installed");
    writeFileSync(settings, "{}");
    hooks.check();
    assert.match((await question()).message, /in Claude Code was changed or overwritten/);
    await answer(undefined);
    assert.ok(isHooked());
  });
});
