import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { agentNames, type AgentName, type HookOutput } from "../../src/gates/agents/agentCodec";
import { canaryPayload } from "../../src/gates/agents/canaryPayload";
import { loneHook } from "./loneHook";

// The bundle, in a process of its own: an agent must get its answer whatever happens.
describe("an agent's hook without a window", function () {
  this.timeout(20_000);
  const { home, project, hook: feedHook } = loneHook();

  const hook = (
    agent: string,
    input: string | undefined,
    env: Readonly<Record<string, string>> = {},
    end: "closed" | "left open" = "closed",
  ): Promise<HookOutput> =>
    feedHook(
      agent,
      (stdin) => {
        if (input !== undefined) stdin.write(input);
        if (end === "closed") stdin.end();
      },
      env,
    );

  const told = (agent: AgentName, command: string) =>
    JSON.stringify(canaryPayload(agent, command, project()));

  for (const agent of agentNames) {
    it(`has no opinion on ordinary work, and refuses what is lost for good: ${agent}`, async () => {
      const { exitCode, stdout, stderr } = await hook(agent, told(agent, "ls -la"));
      assert.equal(exitCode, 0);
      assert.equal(stderr, "");
      assert.doesNotMatch(stdout, /allow|deny|reason|message/i);
      const refused = await hook(agent, told(agent, "rm -rf src"));
      assert.match(refused.stdout + refused.stderr, /no window of the editor is open to ask in/);
      assert.match(refused.stdout + refused.stderr, /delete .*project\/src/);
      assert.ok(refused.stdout === "" ? refused.exitCode === 2 : refused.exitCode === 0);
    });
  }

  it("records what it decided, as the agent's", async () => {
    await hook("qwen", told("qwen", "rm -rf src"));
    const directory = join(home(), ".tenth-second/journal");
    const records = await Promise.all(
      (await readdir(directory)).map((name) => readFile(join(directory, name), "utf8")),
    );
    assert.ok(records.some((text) => /"gate":"hook".*"name":"qwen".*rm -rf src/.test(text)));
  });

  it("knows the agent's variables, and records none that it was not asked for", async () => {
    const env = { WHERE: project(), QUIET_WORD: "mellon-and-friend" };
    const { stdout } = await hook("claude", told("claude", 'rm -rf "$WHERE/src"'), env);
    assert.match(stdout, /delete .*project\/src/);
    const directory = join(home(), ".tenth-second/journal");
    const records = await Promise.all(
      (await readdir(directory)).map((name) => readFile(join(directory, name), "utf8")),
    );
    assert.ok(records.some((text) => text.includes("$WHERE/src")));
    assert.ok(!records.some((text) => /mellon|QUIET_WORD/.test(text)));
  });

  it("refuses what it cannot read, and never repeats it", async () => {
    for (const input of ["", "{", "hush", "[]", '{"hook_event_name":"PreToolUse"}']) {
      const { exitCode, stdout } = await hook("claude", input);
      assert.equal(exitCode, 0);
      assert.match(stdout, /"permissionDecision":"deny"/);
      assert.doesNotMatch(stdout, /hush/);
    }
    const { exitCode, stderr } = await hook("windsurf", "{");
    assert.equal(exitCode, 2);
    assert.match(stderr, /not JSON/);
  });

  it("has nothing to say about other events", async () => {
    const event = JSON.stringify({ hook_event_name: "SessionStart", session_id: "s" });
    assert.deepEqual(await hook("claude", event), { stdout: "", stderr: "", exitCode: 0 });
  });

  it("does not wait for the end of an input that is whole", async () => {
    // Of an input that is waited for in vain the answer would say so.
    const { stdout } = await hook("claude", told("claude", "rm -rf src"), {}, "left open");
    assert.match(stdout, /"deny".*delete .*project\/src/);
  });

  it("answers by itself when it is told nothing, before the agent's patience ends", async () => {
    const { stdout } = await hook(
      "claude",
      undefined,
      { TENTH_SECOND_DEADLINE: "400" },
      "left open",
    );
    assert.match(stdout, /"permissionDecision":"deny"/);
  });

  it("does not know an agent that is none", async () => {
    const { exitCode, stdout, stderr } = await hook("clippy", "{}");
    assert.deepEqual([exitCode, stdout], [2, ""]);
    assert.match(stderr, /no hook for `clippy`/);
  });
});
