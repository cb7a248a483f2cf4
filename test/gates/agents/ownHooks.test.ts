import assert from "node:assert/strict";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { decide, type Action, type Policy, type Verdict } from "../../../src/engine";
import { agentNames, type AgentName } from "../../../src/gates/agents/agentCodec";
import { canaryPayload } from "../../../src/gates/agents/canaryPayload";
import { codecOf } from "../../../src/gates/agents/codecs";
import { agentInstallers } from "../../../src/gates/agents/install/agentsTable";
import { guardFiles } from "../../../src/gates/agents/install/guardFiles";
import { describeMachine } from "../../../src/gates/agents/install/machine";
import { answerQuestions } from "../../../src/host/facts";
import { defaultPolicy } from "../../../src/host/settings/policyOf";
import { judge } from "../../../src/rounds";
import { patient } from "../../hostFacts/patient";
import { makeScratch, type Scratch } from "../../hostFacts/scratch";
import { requestOf } from "../../support/verdicts";

/** A file written by the agent's own tools, in the agent's own payloads. */
type Writing = (path: string, cwd: string) => readonly unknown[];

const claudeForm = (event: string, cwd: string, ...uses: readonly (readonly [string, object])[]) =>
  uses.map(([tool_name, tool_input]) => ({ hook_event_name: event, cwd, tool_name, tool_input }));

const patch = (path: string) =>
  `*** Begin Patch\n*** Update File: ${path}\n@@\n-"hooks"\n+"off"\n*** End Patch\n`;

const pluginForm = (cwd: string, ...uses: readonly (readonly [string, object])[]) =>
  uses.map(([tool, input]) => ({ event: "before", tool, input, cwd }));

const writings: Readonly<Record<AgentName, Writing>> = {
  claude: (file_path, cwd) =>
    claudeForm(
      "PreToolUse",
      cwd,
      ["Write", { file_path, content: "{}" }],
      ["Edit", { file_path, old_string: "hooks", new_string: "off" }],
      ["MultiEdit", { file_path, edits: [{ old_string: "hooks", new_string: "off" }] }],
    ),
  vscode: (filePath, cwd) =>
    claudeForm(
      "PreToolUse",
      cwd,
      ["create_file", { filePath, content: "{}" }],
      ["replace_string_in_file", { filePath, oldString: "hooks", newString: "off" }],
      ["insert_edit_into_file", { filePath, code: "{}", explanation: "tidy" }],
      ["apply_patch", { input: patch(filePath), explanation: "tidy" }],
    ),
  copilot: (path, cwd) =>
    claudeForm(
      "PreToolUse",
      cwd,
      ["create", { path, file_text: "{}" }],
      ["edit", { path, old_str: "hooks", new_str: "off" }],
    ),
  cursor: (file_path, cwd) =>
    ["Write", "Delete"].map((tool_name) => ({
      hook_event_name: "preToolUse",
      workspace_roots: [cwd],
      tool_name,
      tool_input: { file_path, content: "{}" },
    })),
  windsurf: (file_path) => [
    {
      agent_action_name: "pre_write_code",
      tool_info: { file_path, edits: [{ old_string: "hooks", new_string: "off" }] },
    },
  ],
  gemini: (file_path, cwd) =>
    claudeForm(
      "BeforeTool",
      cwd,
      ["write_file", { file_path, content: "{}" }],
      ["replace", { file_path, old_string: "hooks", new_string: "off" }],
    ),
  codex: (path, cwd) => claudeForm("PreToolUse", cwd, ["apply_patch", { command: patch(path) }]),
  qwen: (file_path, cwd) =>
    claudeForm(
      "PreToolUse",
      cwd,
      ["write_file", { file_path, content: "{}" }],
      ["edit", { file_path, old_string: "hooks", new_string: "off" }],
    ),
  cline: (path, cwd) =>
    [
      ["write_to_file", { path, content: "{}" }],
      ["replace_in_file", { path, diff: "------- SEARCH\nhooks\n=======\noff\n+++++++ REPLACE" }],
    ].map(([toolName, parameters]) => ({
      hookName: "PreToolUse",
      workspaceRoots: [cwd],
      preToolUse: { toolName, parameters },
    })),
  opencode: (filePath, cwd) =>
    pluginForm(
      cwd,
      ["write", { filePath, content: "{}" }],
      ["edit", { filePath, oldString: "hooks", newString: "off" }],
      ["patch", { patchText: patch(filePath) }],
    ),
  kilo: (filePath, cwd) =>
    pluginForm(
      cwd,
      ["write", { filePath, content: "{}" }],
      ["edit", { filePath, oldString: "hooks", newString: "off" }],
    ),
  droid: (file_path, cwd) =>
    claudeForm(
      "PreToolUse",
      cwd,
      ["Create", { file_path, content: "{}" }],
      ["Edit", { file_path, old_str: "hooks", new_str: "off" }],
      ["ApplyPatch", { input: patch(file_path) }],
    ),
  kiro: (path, cwd) =>
    claudeForm(
      "PreToolUse",
      cwd,
      ["fs_write", { command: "create", path, file_text: "{}" }],
      ["fs_write", { command: "str_replace", path, old_str: "hooks", new_str: "off" }],
    ),
  augment: (path, cwd) =>
    claudeForm(
      "PreToolUse",
      cwd,
      ["save-file", { path, file_content: "{}" }],
      ["str-replace-editor", { command: "str_replace", path, old_str_1: "a", new_str_1: "b" }],
      ["remove-files", { file_paths: [path] }],
    ),
  amp: (path, cwd) =>
    pluginForm(
      cwd,
      ["create_file", { path, content: "{}" }],
      ["edit_file", { path, old_str: "hooks", new_str: "off" }],
    ),
};

/** The variables that lead agents to another folder, each with a place of its own. */
const movers = {
  CLAUDE_CONFIG_DIR: "moved/claude",
  CODEX_HOME: "moved/codex",
  COPILOT_HOME: "moved/copilot",
  GEMINI_CLI_HOME: "moved/gemini",
  QWEN_HOME: "moved/qwen",
  XDG_CONFIG_HOME: "moved/config",
};

describe("the hooks of agents, when an agent would change them", function () {
  this.timeout(20_000);
  let scratch: Scratch;
  before(async () => {
    scratch = await makeScratch("project");
  });
  after(() => scratch.remove());

  function filesOf(agent: AgentName, env: Readonly<Record<string, string>>): readonly string[] {
    const machine = describeMachine({
      home: scratch.home,
      env,
      platform: "linux",
      plugins: join(import.meta.dirname, "../../../media/agents"),
      editor: "",
      extensions: new Map(),
      setting: () => undefined,
    });
    const installer = agentInstallers.find(
      (one) => one.agent === agent || one.serves.includes(agent),
    );
    return installer?.files(machine).map(({ path }) => path) ?? [];
  }

  async function judged(action: Action, cwd: string, env = {}): Promise<Verdict> {
    const { home, work } = scratch;
    const policy: Policy = {
      ...defaultPolicy(home),
      guardFiles: guardFiles({ home, env }),
    };
    const request = requestOf("", { action, cwd, home, workspace: [work] });
    const { signal } = new AbortController();
    const { verdict } = await judge(
      request,
      {},
      {
        decide,
        policy: () => policy,
        answer: (asked) => answerQuestions(asked, { ...patient, home }),
      },
      signal,
    );
    return verdict;
  }

  async function heldBy(agent: AgentName, payload: unknown, env = {}): Promise<void> {
    const decoded = (await codecOf(agent)).decode(payload);
    assert.ok(decoded.kind === "call", JSON.stringify(decoded));
    const verdict = await judged(decoded.call.action, decoded.call.cwd ?? scratch.work, env);
    const rules = verdict.effects
      .filter(({ outcome }) => outcome !== "allow")
      .map(({ rule }) => rule);
    assert.ok(
      verdict.outcome === "ask" && rules.includes("guard.self"),
      `${verdict.outcome} for ${JSON.stringify(payload)}`,
    );
  }

  /** The first file of an agent, with links in the workspace to it and to its folder. */
  async function linked(agent: AgentName) {
    const [path = ""] = filesOf(agent, {});
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "{}", { flag: "a" });
    for (const [name, target] of [
      [`link-to-${agent}`, path],
      [`folder-of-${agent}`, dirname(path)],
    ] as const) {
      const link = join(scratch.work, name);
      await rm(link, { force: true });
      await symlink(target, link);
    }
    return { path, inHome: path.slice(scratch.home.length + 1), name: basename(path) };
  }

  async function allHeldBy(agent: AgentName, lines: readonly string[]): Promise<void> {
    for (const line of lines) await heldBy(agent, canaryPayload(agent, line, scratch.work));
  }

  for (const agent of agentNames) {
    it(`are held from the file tools of ${agent}`, async () => {
      for (const path of filesOf(agent, {})) {
        for (const payload of writings[agent](path, scratch.work)) await heldBy(agent, payload);
      }
    });

    it(`are held from ${agent} where a variable has put them`, async () => {
      const env = Object.fromEntries(
        Object.entries(movers).map(([name, folder]) => [name, join(scratch.home, folder)]),
      );
      for (const path of filesOf(agent, env)) {
        for (const payload of writings[agent](path, scratch.work)) {
          await heldBy(agent, payload, env);
        }
      }
    });

    it(`are held from the shell of ${agent}`, async () => {
      const { path, inHome, name } = await linked(agent);
      await allHeldBy(agent, [
        `echo '{}' > ~/${inHome}`,
        `rm -f ${path}`,
        `echo '{}' > link-to-${agent}`,
        `sed -i /hooks/d folder-of-${agent}/${name}`,
      ]);
    });
  }

  it("are held from a shell, however it spells them", async () => {
    const { path, inHome, name } = await linked("claude");
    await allHeldBy("claude", [
      `cd ~ && printf '{}' > ./${inHome}`,
      `printf '{}' > ../home/${inHome}`,
      `sed -i 's/hooks/off/' "$HOME/${inHome}"`,
      `jq 'del(.hooks)' ${path} > tidy.json && mv tidy.json ${path}`,
      `echo '{}' | tee ${path}`,
      `mv ${path} ${path}.bak`,
      `cp /dev/null ${scratch.work}/link-to-claude`,
      `echo '{}' > ${scratch.work}/link-to-claude`,
      `rm folder-of-claude/${name}`,
      `python3 -c "open('${path}', 'w').write('{}')"`,
      `node -e "require('fs').writeFileSync('${path}', '{}')"`,
    ]);
  });

  it("leave the link alone that only leads to them", async () => {
    const link = join(scratch.work, "only-a-link");
    await symlink(join(scratch.home, ".codex/hooks.json"), link);
    const line = { kind: "command", text: "rm only-a-link", dialect: "bash" } as const;
    assert.equal((await judged(line, scratch.work)).outcome, "allow");
  });

  it("are held with the launcher, wherever a link has put that", async () => {
    const { home, work } = scratch;
    await mkdir(join(home, "dots/second/bin"), { recursive: true });
    await symlink("dots/second", join(home, ".tenth-second"));
    for (const text of [
      "echo exit > ~/.tenth-second/bin/tenth-second",
      "echo exit > ~/dots/second/bin/tenth-second",
      "chmod -x ~/dots/second/bin/tenth-second",
      "rm -r ~/dots/second",
      "rm ~/.tenth-second",
    ]) {
      const verdict = await judged({ kind: "command", text, dialect: "bash" }, work);
      assert.equal(verdict.outcome, "ask", text);
    }
  });
});
