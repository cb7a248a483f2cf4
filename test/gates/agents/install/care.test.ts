import assert from "node:assert/strict";
import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { claudeInstaller } from "../../../../src/gates/agents/claude/install";
import { clineInstaller } from "../../../../src/gates/agents/cline/install";
import { codexInstaller } from "../../../../src/gates/agents/codex/install";
import { copilotInstaller } from "../../../../src/gates/agents/copilot/install";
import { cursorInstaller } from "../../../../src/gates/agents/cursor/install";
import { droidInstaller } from "../../../../src/gates/agents/droid/install";
import { geminiInstaller } from "../../../../src/gates/agents/gemini/install";
import { findPrograms } from "../../../../src/gates/agents/install/detect";
import type {
  AgentInstaller,
  HookLimit,
  Machine,
} from "../../../../src/gates/agents/install/installer";
import { lookAround } from "../../../../src/gates/agents/install/look";
import { describeMachine } from "../../../../src/gates/agents/install/machine";
import {
  carryOut,
  noteOutcome,
  planInstall,
  planRemoval,
} from "../../../../src/gates/agents/install/plan";
import { hookStatus } from "../../../../src/gates/agents/install/status";
import { discard, emptyMachine, put } from "./support";

describe("installing hooks with care", () => {
  let machine: Machine;
  beforeEach(() => {
    machine = emptyMachine();
  });
  afterEach(() => {
    discard(machine);
  });
  const install = (installer: AgentInstaller, on = machine): void => {
    carryOut(on.home, planInstall(installer, on).changes);
    noteOutcome(installer, on, "installed");
  };
  const remove = (installer: AgentInstaller, on = machine): void => {
    carryOut(on.home, planRemoval(installer, on).changes);
    noteOutcome(installer, on, "removed");
  };
  const limits = (installer: AgentInstaller, on = machine): readonly HookLimit[] =>
    installer.limits(on, lookAround(on));
  const settings = (): Record<string, never> =>
    JSON.parse(readFileSync(join(machine.home, ".claude/settings.json"), "utf8")) as Record<
      string,
      never
    >;

  it("writes Claude Code's hook without a shell, long and blocking; those that listen are neither", () => {
    install(claudeInstaller);
    const hooks = settings()["hooks"] as unknown as Readonly<Record<string, object>>;
    const command = { type: "command", command: machine.launcher, args: ["hook", "claude"] };
    assert.deepEqual(hooks["PreToolUse"], [
      { matcher: "*", hooks: [{ ...command, timeout: 3600, onFailure: "block" }] },
    ]);
    assert.match(JSON.stringify(hooks["PostToolUse"]), /hook claude \|\| \{ :; \}","timeout":10\}/);
  });

  it("quotes the launcher for the shells of agents", () => {
    install(codexInstaller);
    assert.match(
      readFileSync(join(machine.home, ".codex/hooks.json"), "utf8"),
      /"command": "'\/.*ts agents-.*\/\.tenth-second\/bin\/tenth-second' hook codex \|\| /,
    );
    const windows = { ...machine, platform: "win32", launcher: "C:\\it's\\bin.cmd" } as const;
    const [file] = copilotInstaller.files(windows);
    assert.match(JSON.stringify(file), /& 'C:.*it''s.*bin.cmd' hook copilot/);
    assert.match(JSON.stringify(claudeInstaller.files(windows)), /"cmd.exe","args":\["\/d","\/c",/);
  });

  it("brings a hook of another version up to date where it stands", () => {
    const old = {
      hooks: {
        PreToolUse: [
          { hooks: [{ type: "command", command: "first" }] },
          {
            matcher: "Bash",
            hooks: [
              { type: "command", command: "/old/.tenth-second/bin/tenth-second hook claude" },
            ],
          },
          { hooks: [{ type: "command", command: "last" }] },
        ],
        PostToolUse: [
          {
            hooks: [
              {
                type: "command",
                command: "/h/.tenth-second/bin/tenth-second",
                args: ["hook", "claude"],
              },
              { type: "command", command: "mine" },
            ],
          },
        ],
      },
    };
    put(machine, ".claude/settings.json", JSON.stringify(old, undefined, 4));
    assert.equal(hookStatus(claudeInstaller, machine).state.kind, "changed");
    install(claudeInstaller);
    const { hooks } = settings() as unknown as typeof old;
    assert.deepEqual(
      hooks.PreToolUse.map((group) => group.hooks[0]?.command),
      ["first", machine.launcher, "last"],
    );
    const [others, ours, ...more] = hooks.PostToolUse;
    assert.deepEqual(others, { hooks: [{ type: "command", command: "mine" }] });
    assert.match(ours?.hooks[0]?.command ?? "", /hook claude \|\| \{ :; \}$/);
    assert.deepEqual(more, []);
    remove(claudeInstaller);
    assert.deepEqual(
      (settings() as unknown as typeof old).hooks.PreToolUse.map((group) => group.hooks.length),
      [1, 1],
    );
  });

  it("moves its hook out of a group of somebody else's", () => {
    const group = {
      matcher: "Bash",
      hooks: [
        { type: "command", command: "mine" },
        { type: "command", command: `${machine.launcher} hook claude` },
      ],
    };
    put(machine, ".claude/settings.json", JSON.stringify({ hooks: { PreToolUse: [group] } }));
    install(claudeInstaller);
    const list = (settings() as unknown as { hooks: { PreToolUse: (typeof group)[] } }).hooks
      .PreToolUse;
    assert.deepEqual(
      list.map(({ hooks }) => hooks.map(({ command }) => command)),
      [["mine"], [machine.launcher]],
    );
  });

  it("follows a link to where somebody keeps the settings", () => {
    const kept = put(machine, "dotfiles/claude.json", "{}\n", 0o640);
    mkdirSync(join(machine.home, ".claude"));
    const link = join(machine.home, ".claude/settings.json");
    symlinkSync("../dotfiles/claude.json", link);
    install(claudeInstaller);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.match(readFileSync(kept, "utf8"), /hook/);
    remove(claudeInstaller);
    assert.equal(readFileSync(kept, "utf8"), "{}\n");
  });

  it("writes nothing when a file changed after it was shown", () => {
    const { changes } = planInstall(claudeInstaller, machine);
    put(machine, ".claude/settings.json", "{}");
    assert.throws(() => {
      carryOut(machine.home, changes);
    }, /has changed in the meantime/);
    assert.deepEqual(settings(), {});
  });

  it("knows a hook that somebody else took out from one that never was", () => {
    const state = (): string => hookStatus(claudeInstaller, machine).state.kind;
    assert.equal(state(), "absent");
    install(claudeInstaller);
    writeFileSync(join(machine.home, ".claude/settings.json"), '{ "hooks": {} }');
    assert.equal(state(), "removed");
    remove(claudeInstaller);
    assert.equal(state(), "absent");
  });

  it("finds what a variable led elsewhere when it is removed", () => {
    const elsewhere = { ...machine, env: { CLAUDE_CONFIG_DIR: join(machine.home, "other") } };
    install(claudeInstaller, elsewhere);
    remove(claudeInstaller);
    assert.equal(hookStatus(claudeInstaller, elsewhere).state.kind, "absent");
  });

  it("runs Cline's hook only while it is executable", () => {
    install(clineInstaller);
    const path = join(machine.documents, "Cline/Hooks/PreToolUse");
    assert.equal(lstatSync(path).mode & 0o777, 0o700);
    writeFileSync(path, readFileSync(path, "utf8").replace("answer=", "# answer="));
    assert.equal(hookStatus(clineInstaller, machine).state.kind, "changed");
    install(clineInstaller);
    assert.equal(hookStatus(clineInstaller, machine).state.kind, "installed");
  });

  it("keeps the version that Cursor wants, and adds to Droid's own file only if it is there", () => {
    install(cursorInstaller);
    assert.match(readFileSync(join(machine.home, ".cursor/hooks.json"), "utf8"), /"version": 1/);
    assert.equal(planInstall(droidInstaller, machine).changes.length, 1);
    put(machine, ".factory/hooks.json", '{\n  "Stop": []\n}\n');
    assert.equal(planInstall(droidInstaller, machine).changes.length, 2);
  });

  it("names the switches that turn hooks off", () => {
    const off = (key: string, where: string): HookLimit => ({
      kind: "switched off",
      where: join(machine.home, where),
      key,
    });
    put(machine, ".claude/settings.json", '{ "disableAllHooks": true } // for now');
    put(machine, ".gemini/settings.json", '{"hooksConfig":{"enabled":false}}');
    const has = (installer: AgentInstaller, limit: HookLimit): void => {
      assert.ok(limits(installer).some((one) => JSON.stringify(one) === JSON.stringify(limit)));
    };
    has(claudeInstaller, off("disableAllHooks", ".claude/settings.json"));
    has(claudeInstaller, {
      kind: "not plain JSON",
      where: join(machine.home, ".claude/settings.json"),
    });
    put(machine, ".codex/hooks.json", '\uFEFF{"hooks": {},}');
    has(codexInstaller, { kind: "not plain JSON", where: join(machine.home, ".codex/hooks.json") });
    put(machine, ".codex/hooks.json", '\uFEFF{"hooks": {}}');
    assert.ok(!limits(codexInstaller).some(({ kind }) => kind === "not plain JSON"));
    has(geminiInstaller, off("hooksConfig.enabled", ".gemini/settings.json"));
    const values = new Map<string, unknown>([
      ["chat.useHooks", false],
      ["chat.tools.global.autoApprove", true],
    ]);
    assert.deepEqual(
      limits(copilotInstaller, { ...machine, setting: (key) => values.get(key) }).map(
        ({ kind }) => kind,
      ),
      ["fails open", "switched off", "approves everything"],
    );
  });

  it("reads the version of an agent without running it", () => {
    const binary = put(machine, ".local/share/claude/versions/2.1.294", "", 0o755);
    mkdirSync(join(machine.home, ".local/bin"), { recursive: true });
    symlinkSync(binary, join(machine.home, ".local/bin/claude"));
    const old = (): readonly string[] =>
      limits(claudeInstaller).flatMap((one) => (one.kind === "old version" ? [one.found] : []));
    assert.deepEqual(old(), ["2.1.294"]);
    put(machine, "npm/node_modules/x/package.json", '{"version": "2.1.3"}');
    put(machine, "npm/node_modules/x/claude", "", 0o755);
    const on = { ...machine, env: { PATH: join(machine.home, "npm/node_modules/x") } };
    assert.deepEqual(lookAround(on).versions({ program: "claude" }), ["2.1.3", "2.1.294"]);
  });

  it("detects an agent by folder, program, extension and editor", () => {
    assert.deepEqual(hookStatus(claudeInstaller, machine).signs, []);
    const program = put(machine, "bin/claude", "", 0o755);
    put(machine, ".claude/history.jsonl", "");
    const used = {
      ...machine,
      env: { PATH: join(machine.home, "bin") },
      extensions: new Map([["anthropic.claude-code", "2.1.330"]]),
      editor: "Cursor",
    };
    assert.deepEqual(findPrograms("claude", used), [program]);
    assert.deepEqual(
      hookStatus(claudeInstaller, used).signs.map(({ kind }) => kind),
      ["folder", "program", "extension"],
    );
    assert.deepEqual(hookStatus(cursorInstaller, used).signs, [{ kind: "editor", name: "Cursor" }]);
  });

  it("finds the person's documents whatever they are called", () => {
    const { home } = machine;
    const basis = {
      home,
      platform: "linux",
      env: {},
      plugins: "media/agents",
      editor: "",
      extensions: new Map<string, string>(),
      setting: () => undefined,
    } as const;
    assert.equal(describeMachine(basis).documents, join(home, "Documents"));
    put(machine, ".config/user-dirs.dirs", '# dirs\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n');
    assert.equal(describeMachine(basis).documents, join(home, "Dokumente"));
  });
});
