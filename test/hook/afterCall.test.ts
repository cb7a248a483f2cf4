import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHunts } from "../../src/credentials/hunt";
import { decide, explainQuestion } from "../../src/engine";
import type { AgentRequest } from "../../src/gates/agents/agentRequest";
import { judgeCall } from "../../src/gates/agents/judgeCall";
import { openRunDirectory } from "../../src/gates/shell/runDirectory";
import { createShellGate } from "../../src/gates/shell/server";
import { writeFoldersFile } from "../../src/host/foldersFile";
import { defaultPolicy } from "../../src/host/settings/policyOf";
import { bundledTool } from "../support/bundledTool";
import { runHook } from "../support/runHook";

// The built hook, in a process of its own, before a real gate that notices hunts.
describe("an agent's hook after a call", function () {
  this.timeout(20_000);
  let home: string;
  const bundle = bundledTool();
  let close: () => void;
  let told: AgentRequest[];
  let asked: string[];

  before(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
    mkdirSync(join(home, "project"));
  });
  after(() => {
    rmSync(home, { recursive: true });
  });

  beforeEach(async () => {
    told = [];
    asked = [];
    const hunts = createHunts(Date.now);
    const runDirectory = openRunDirectory({ home, windowId: "w" });
    const judge = judgeCall({
      home,
      workspace: () => [join(home, "project")],
      find: () => undefined,
      now: Date.now,
      refused: hunts.failed,
      supervise: (request) => {
        const { verdict } = decide(request, {}, defaultPolicy(home));
        const judged = hunts.judge(verdict, request);
        if (judged.outcome === "allow") {
          return Promise.resolve({ outcome: "allow", by: "policy", reason: "" });
        }
        asked.push(explainQuestion(request, judged).detail);
        return Promise.resolve({ outcome: "deny", by: "person", reason: "a person denied it" });
      },
    });
    const gate = await createShellGate({
      runDirectory,
      judge: () => Promise.reject(new Error("there are no shells here")),
      judgeAgent: (request, conversation) => {
        told.push(request);
        return judge(request, conversation);
      },
      report: () => undefined,
    });
    writeFoldersFile(runDirectory, [join(home, "project")]);
    close = () => {
      gate.dispose();
    };
  });
  afterEach(() => {
    close();
  });

  async function hook(agent: string, payload: object): Promise<readonly [number, string]> {
    const cwd = join(home, "project");
    const { exitCode, stdout, stderr } = await runHook(
      { bundle: bundle(), cwd: home, home },
      [agent],
      (stdin) => stdin.end(JSON.stringify({ cwd, workspaceRoots: [cwd], ...payload })),
    );
    return [exitCode, stdout + stderr];
  }

  const silent = [0, ""] as const;
  const answer = "HTTP/2 401 hush-output";
  const bash = { tool_name: "Bash", tool_input: { command: "curl host" }, tool_use_id: "t" };
  const overs: Readonly<Record<string, readonly [agent: string, payload: object]>> = {
    "Claude Code": [
      "claude",
      { ...bash, hook_event_name: "PostToolUse", tool_response: { stdout: answer } },
    ],
    "Claude Code, of a failure": [
      "claude",
      { ...bash, hook_event_name: "PostToolUseFailure", error: `Exit code 22\n${answer}` },
    ],
    Codex: ["codex", { ...bash, hook_event_name: "PostToolUse", tool_response: answer }],
    "Gemini CLI": [
      "gemini",
      { ...bash, hook_event_name: "AfterTool", tool_response: { llmContent: answer } },
    ],
    "Qwen Code": ["qwen", { ...bash, hook_event_name: "PostToolUse", tool_response: answer }],
    Copilot: [
      "copilot",
      { toolName: "bash", toolArgs: '{"command":"curl host"}', toolResult: { text: answer } },
    ],
    Cursor: [
      "cursor",
      { hook_event_name: "afterShellExecution", command: "curl host", output: answer },
    ],
    Cline: [
      "cline",
      {
        hookName: "PostToolUse",
        postToolUse: {
          toolName: "execute_command",
          parameters: { command: "curl host" },
          result: answer,
        },
      },
    ],
    OpenCode: [
      "opencode",
      { event: "after", tool: "bash", input: { command: "curl host" }, result: { output: answer } },
    ],
  };
  for (const [who, [agent, payload]] of Object.entries(overs)) {
    it(`tells the window that a credential was refused, and not what was answered: ${who}`, async () => {
      assert.deepEqual(await hook(agent, payload), silent);
      assert.deepEqual(
        told.map((request) => [request.ended, request.agent]),
        [["refused", agent]],
      );
      assert.ok(!JSON.stringify(told).includes("hush-output"));
    });
  }

  it("says nothing to the window about what went well", async () => {
    const well = { ...bash, hook_event_name: "PostToolUse", tool_response: { stdout: "200 OK" } };
    assert.deepEqual(await hook("claude", well), silent);
    assert.deepEqual(told, []);
  });

  it("makes a hunt of the search that follows", async () => {
    const search = { hook_event_name: "PreToolUse", tool_name: "Grep" };
    const wanted = { ...search, tool_input: { pattern: "RAILWAY_TOKEN|api_key" } };
    assert.deepEqual(await hook("claude", wanted), silent);
    const [, refusal] = overs["Claude Code"] ?? [];
    await hook("claude", refusal ?? {});
    assert.match((await hook("claude", wanted))[1], /a person denied it/);
    assert.match(asked.join(), /looks for credentials, after it was refused .*`curl host`/);
    const code = { ...search, tool_input: { pattern: "CancellationToken" } };
    assert.deepEqual(await hook("claude", code), silent);
  });

  it("leaves the agent alone, whatever it is told and whether there is a window", async () => {
    const odd = { hook_event_name: "PostToolUse", tool_name: "Bash", tool_input: 7 };
    assert.deepEqual(await hook("claude", odd), silent);
    close();
    const [agent, payload] = overs["Codex"] ?? [];
    assert.deepEqual(await hook(agent ?? "", payload ?? {}), silent);
  });
});
