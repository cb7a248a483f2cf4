import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "../../src/gates/agents/install/installer";
import { nativeKeeper, type NativeKeeper } from "../../src/gates/agents/native/nativeKeeper";
import { nativeRoads } from "../../src/gates/agents/native/nativeRoads";
import { createNativeDialogs, type NativeDialogs } from "../../src/ui/offLimits/nativeDialogs";
import { discard, emptyMachine, put } from "../gates/agents/install/support";
import { fake, type Shown } from "../support/vscodeFake";

describe("the dialogs about agents' own off-limits rules", () => {
  let machine: Machine;
  let folder: string;
  let patterns: string[];
  let native: NativeKeeper;
  let dialogs: NativeDialogs;
  let problems: unknown[];
  const given = '{\n  "permissions": { "deny": ["Bash(curl *)"] } // mine\n}\n';

  beforeEach(() => {
    fake.reset();
    fake.commands.set("vscode.diff", () => undefined);
    problems = [];
    machine = emptyMachine({ editor: "" });
    folder = join(machine.home, "shop");
    mkdirSync(join(machine.home, ".claude"));
    put(machine, "shop/.claude/settings.local.json", given);
    put(machine, "shop/.cursorignore", "build\n");
    patterns = ["**/.env", "**/.aws/credentials"];
    native = nativeKeeper({
      machine: () => machine,
      folders: () => [folder],
      report: (problem) => problems.push(problem),
      list: () =>
        Promise.resolve({ patterns, exceptions: [], folder, home: machine.home, present: [] }),
    });
    dialogs = createNativeDialogs({
      native,
      report: (problem) => problems.push(problem),
      quiet: 1,
    });
  });
  afterEach(() => {
    dialogs.dispose();
    discard(machine);
  });

  const settings = (): string => readFileSync(join(folder, ".claude/settings.local.json"), "utf8");
  const ignored = (): string => readFileSync(join(folder, ".cursorignore"), "utf8");
  const question = async (about: RegExp): Promise<Shown> => {
    for (let turn = 0; turn < 1_000; turn += 1) {
      const open = fake.open().find(({ message }) => about.test(message));
      if (open !== undefined) return open;
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    throw new Error(`nothing asks ${String(about)}: ${JSON.stringify(fake.shown)}`);
  };
  const answer = async (about: RegExp, choice: string | undefined): Promise<Shown> => {
    const open = await question(about);
    open.answer(choice);
    return open;
  };
  const writeAll = async (): Promise<void> => {
    const done = dialogs.write();
    await answer(/rules of Claude Code\?/, "Write");
    await answer(/rules of Cursor\?/, "Write");
    await done;
  };

  it("write each file after it was shown and a yes, and say what it stops", async () => {
    const done = dialogs.write();
    const first = await question(/rules of Claude Code\?/);
    assert.ok(first.modal);
    assert.match(first.detail, /settings\.local\.json: \d+ lines? added/);
    assert.match(first.detail, /scripts and programs still read them/);
    assert.equal(settings(), given);
    first.answer("Skip This File");
    await answer(/rules of Cursor\?/, "Write");
    await done;
    assert.equal(settings(), given);
    assert.match(ignored(), /^build\n[^]*\n\.env\n/);
    await question(/written for Cursor/);
    // Neither bubblewrap nor socat is in the PATH of this machine.
    await question(/Not written: Claude Code's sandbox: .*bwrap/);
  });

  it("stop where a person closes the question", async () => {
    const done = dialogs.write();
    await answer(/rules of Claude Code\?/, undefined);
    await done;
    assert.equal(ignored(), "build\n");
    assert.ok(!fake.open().some(({ modal }) => modal));
  });

  it("write nothing into a file that changed while it was shown", async () => {
    const done = dialogs.write();
    const first = await question(/rules of Claude Code\?/);
    put(machine, "shop/.claude/settings.local.json", "{}");
    first.answer("Write");
    await answer(/rules of Cursor\?/, undefined);
    await done;
    assert.equal(settings(), "{}");
    assert.equal(problems.length, 1);
  });

  it("offer a changed list, once, and never write it by themselves", async () => {
    await writeAll();
    dialogs.listChanged();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(!fake.open().some(({ message }) => message.includes("not what was written")));
    patterns = ["**/.env", "**/*.p12"];
    dialogs.listChanged();
    await answer(/not what was written for Claude Code, Cursor/, "Not Now");
    assert.ok(!ignored().includes("*.p12"));
    const asked = fake.shown.length;
    dialogs.listChanged();
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(fake.shown.length, asked);
    patterns = ["**/*.p12"];
    dialogs.listChanged();
    await answer(/not what was written for Claude Code, Cursor/, "Review…");
    await answer(/rules of Claude Code\?/, "Write");
    await answer(/rules of Cursor\?/, "Write");
    await question(/written for Claude Code, Cursor/);
    assert.match(ignored(), /\n\*\.p12\n/);
    assert.ok(!ignored().includes("\n.env\n") && !settings().includes("Read(**/.env)"));
  });

  it("offer to write anew what somebody has taken out", async () => {
    await writeAll();
    put(machine, "shop/.cursorignore", "build\n");
    await answer(/not what was written for Cursor/, "Not Now");
  });

  it("take everything out at once after a modal, byte for byte, in every folder", async () => {
    await writeAll();
    assert.notEqual(settings(), given);
    let done = dialogs.remove();
    await answer(/out of every agent's own rules\?/, undefined);
    await done;
    assert.notEqual(settings(), given);
    done = dialogs.remove();
    const { detail } = await answer(/out of every agent's own rules\?/, "Take Out");
    await done;
    assert.match(detail, /settings\.local\.json[^]*\.cursorignore/);
    assert.equal(settings(), given);
    assert.equal(ignored(), "build\n");
    assert.ok(!existsSync(join(machine.home, ".tenth-second/off-limits.json")));
    done = dialogs.remove();
    await answer(/No agent's own rules/, undefined);
    await done;
  });

  it("write two mechanisms into one file and take both out", async () => {
    const bin = join(machine.home, "bin");
    mkdirSync(bin);
    for (const name of ["bwrap", "socat"]) writeFileSync(join(bin, name), "", { mode: 0o755 });
    machine = { ...machine, env: { PATH: bin } };
    const done = dialogs.write();
    await answer(/rules of Claude Code\?/, "Write");
    await answer(/rules of Claude Code's sandbox\?/, "Write");
    await answer(/rules of Cursor\?/, "Skip This File");
    await done;
    assert.match(settings(), /"failIfUnavailable": true/);
    const removing = dialogs.remove();
    await answer(/out of every agent's own rules\?/, "Take Out");
    await removing;
    assert.equal(settings(), given);
  });

  it("are told apart in the coverage by what they truly stop", async () => {
    const state = (id: string) => {
      const road = nativeRoads(native.places()).find((one) => one.id === `native.${id}`);
      return [road?.state, road?.chosen];
    };
    assert.deepEqual(state("claude"), ["not covered", true]);
    assert.deepEqual(state("gemini"), [undefined, undefined]);
    await writeAll();
    assert.deepEqual(state("claude"), ["limited", undefined]);
    assert.deepEqual(state("cursor"), ["not verified", undefined]);
  });
});
