import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { AgentName } from "../../../../src/gates/agents/agentCodec";
import { closedLine, runsOurHook } from "../../../../src/gates/agents/install/hookCommand";
import { agentInstallers } from "../../../../src/gates/agents/install/agentsTable";
import { clineInstaller } from "../../../../src/gates/agents/cline/install";
import { describeMachine } from "../../../../src/gates/agents/install/machine";

const machineOf = (home: string) =>
  describeMachine({
    home,
    env: {},
    platform: "linux",
    editor: "",
    extensions: new Map(),
    setting: () => undefined,
    plugins: "media/agents",
  });

/** Agents that take exit code 2 for a denial and every other for no objection, and run hooks by a shell. */
const closed = ["codex", "gemini", "qwen", "copilot", "droid", "kiro", "windsurf"] as const;

// The shell of the agent runs these lines: what they say when our own launcher says nothing.
describe("a hook whose launcher does not answer", () => {
  let home: string;
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts it's-")));
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  const env = { PATH: "/usr/bin:/bin" };

  function put(launcher: string | undefined): void {
    const path = machineOf(home).launcher;
    mkdirSync(dirname(path), { recursive: true });
    if (launcher !== undefined) writeFileSync(path, `#!/bin/sh\n${launcher}\n`, { mode: 0o700 });
  }

  function run(shell: string, agent: AgentName) {
    const line = closedLine(machineOf(home), agent);
    const { status, stdout, stderr } = spawnSync(shell, ["-c", line], { env, encoding: "utf8" });
    return { status, stdout, stderr };
  }

  function cline() {
    const [file] = clineInstaller.files(machineOf(home));
    assert.ok(file?.kind === "own");
    const path = join(home, "PreToolUse");
    writeFileSync(path, file.text);
    chmodSync(path, 0o700);
    return spawnSync(path, [], { env, encoding: "utf8", input: "{}" }).stdout;
  }

  for (const [what, launcher] of [
    ["is missing", undefined],
    ["is killed", "kill -9 $$"],
    ["is ended", "kill $$"],
    ["fails", "exit 1"],
    ["finds nothing to run", "exec /nowhere/tool"],
  ] as const) {
    it(`denies, with a reason, when the launcher ${what}`, () => {
      put(launcher);
      for (const shell of ["sh", "bash"]) {
        for (const agent of closed) {
          const { status, stderr } = run(shell, agent);
          assert.equal(status, 2);
          assert.match(stderr, /no agent may act/);
        }
      }
      const said = JSON.parse(cline()) as { cancel: boolean; errorMessage: string };
      assert.equal(said.cancel, true);
      assert.match(said.errorMessage, /no agent may act/);
    });
  }

  it("is what is installed", () => {
    const machine = machineOf(home);
    for (const agent of closed) {
      const installer = agentInstallers.find((one) => one.agent === agent);
      const written = JSON.stringify(installer?.files(machine));
      assert.ok(written.includes(JSON.stringify(closedLine(machine, agent))), agent);
    }
  });

  it("is not noticed when it answers", () => {
    put("cat; echo heard >&2; exit 0");
    assert.deepEqual(run("sh", "gemini"), { status: 0, stdout: "", stderr: "heard\n" });
    assert.equal(cline(), "{}\n");
    put("echo no >&2; exit 2");
    assert.deepEqual(run("sh", "gemini"), { status: 2, stdout: "", stderr: "no\n" });
    put(`echo '{"cancel":true,"errorMessage":"no"}'; exit 2`);
    assert.equal(cline(), '{"cancel":true,"errorMessage":"no"}\n');
    put("exit 0");
    assert.equal(cline(), "");
  });

  it("is still known to be ours", () => {
    assert.ok(runsOurHook({ command: closedLine(machineOf(home), "codex") }));
    assert.ok(runsOurHook({ command: "/h/.tenth-second/bin/tenth-second hook codex" }));
    assert.ok(!runsOurHook({ command: "/h/.tenth-second/bin/tenth-second hook codex; rm x" }));
  });
});
