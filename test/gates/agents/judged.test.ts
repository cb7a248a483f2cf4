import assert from "node:assert/strict";
import type { AgentName } from "../../../src/gates/agents/agentCodec";
import { codecOf } from "../../../src/gates/agents/codecs";
import { decide } from "../../../src/engine";
import { judgeUnseen } from "../../../src/hook/check/judgeLine";
import { defaultPolicy } from "../../../src/host/settings/policyOf";

type Tool = readonly [name: string, input: Readonly<Record<string, unknown>>];

/** How each agent writes a tool call into its payload. */
const claudeForm = ([tool_name, tool_input]: Tool): unknown => ({
  hook_event_name: "PreToolUse",
  cwd: "/w",
  tool_name,
  tool_input,
});
const plugin = ([tool, input]: Tool): unknown => ({ event: "before", cwd: "/w", tool, input });
const cline = ([toolName, parameters]: Tool): unknown => ({
  hookName: "PreToolUse",
  workspaceRoots: ["/w"],
  preToolUse: { toolName, parameters },
});
const windsurf = ([event, tool_info]: Tool): unknown => ({ agent_action_name: event, tool_info });
const cursor = ([tool_name, tool_input]: Tool): unknown => ({
  hook_event_name: "preToolUse",
  workspace_roots: ["/w"],
  tool_name,
  tool_input,
});

interface OwnTools {
  readonly agent: AgentName;
  readonly form: (tool: Tool) => unknown;
  readonly shell: Tool;
  /** Reads `/w/.env`. */
  readonly secrets: readonly Tool[];
  /** Deletes `/w/drawings`. */
  readonly deletes?: readonly Tool[];
  /** Ordinary edits and looks. */
  readonly ordinary: readonly Tool[];
}

const command = "rm -r drawings";

const agents: readonly OwnTools[] = [
  {
    agent: "claude",
    form: claudeForm,
    shell: ["Bash", { command }],
    secrets: [["Read", { file_path: "/w/.env" }]],
    ordinary: [
      ["Read", { file_path: "/w/a.ts" }],
      ["Glob", { pattern: "**/*.ts" }],
      ["Edit", { file_path: "/w/a.ts", old_string: "a", new_string: "b" }],
      ["TodoWrite", { todos: [{ content: "delete the database", status: "pending" }] }],
    ],
  },
  {
    agent: "vscode",
    form: claudeForm,
    shell: ["run_in_terminal", { command, explanation: "tidy", isBackground: false }],
    secrets: [["read_file", { filePath: "/w/.env", startLine: 1, endLine: 9 }]],
    deletes: [["create_and_run_task", { task: { label: "x", command: "rm", args: ["-r", "a"] } }]],
    ordinary: [
      ["read_file", { filePath: "/w/a.ts", startLine: 1, endLine: 9 }],
      ["list_dir", { path: "/w" }],
      ["replace_string_in_file", { filePath: "/w/a.ts", oldString: "a", newString: "b" }],
    ],
  },
  {
    agent: "copilot",
    form: ([toolName, toolArgs]) => ({ sessionId: "s", cwd: "/w", toolName, toolArgs }),
    shell: ["bash", { command }],
    secrets: [["view", { path: "/w/.env" }]],
    ordinary: [
      ["view", { path: "/w/a.ts" }],
      ["edit", { path: "/w/a.ts", old_str: "a", new_str: "b" }],
      ["glob", { pattern: "**/*.ts" }],
    ],
  },
  {
    agent: "cursor",
    form: cursor,
    shell: ["Shell", { command }],
    secrets: [["Read", { file_path: "/w/.env" }]],
    deletes: [["Delete", { file_path: "/w/drawings/plan.txt" }]],
    ordinary: [["Read", { file_path: "/w/a.ts" }]],
  },
  {
    agent: "windsurf",
    form: windsurf,
    shell: ["pre_run_command", { command_line: command, cwd: "/w" }],
    secrets: [["pre_read_code", { file_path: "/w/.env" }]],
    ordinary: [["pre_read_code", { file_path: "/w/a.ts" }]],
  },
  {
    agent: "gemini",
    form: ([name, input]) => ({
      ...(claudeForm([name, input]) as object),
      hook_event_name: "BeforeTool",
    }),
    shell: ["run_shell_command", { command }],
    secrets: [
      ["read_file", { file_path: ".env" }],
      ["read_many_files", { include: [".env"] }],
    ],
    ordinary: [
      ["read_file", { file_path: "a.ts" }],
      ["replace", { file_path: "/w/a.ts", old_string: "a", new_string: "b" }],
    ],
  },
  {
    agent: "codex",
    form: claudeForm,
    shell: ["Bash", { command }],
    secrets: [["view_image", { path: "/w/.env" }]],
    deletes: [
      [
        "apply_patch",
        { command: "*** Begin Patch\n*** Delete File: drawings/plan.txt\n*** End Patch\n" },
      ],
    ],
    ordinary: [
      [
        "apply_patch",
        { command: "*** Begin Patch\n*** Update File: a.ts\n@@\n-a\n+b\n*** End Patch\n" },
      ],
    ],
  },
  {
    agent: "qwen",
    form: claudeForm,
    shell: ["run_shell_command", { command, is_background: false }],
    secrets: [["read_file", { file_path: "/w/.env" }]],
    ordinary: [
      ["read_file", { file_path: "/w/a.ts" }],
      ["edit", { file_path: "/w/a.ts", old_string: "a", new_string: "b" }],
    ],
  },
  {
    agent: "cline",
    form: cline,
    shell: ["execute_command", { command, requires_approval: "false" }],
    secrets: [
      ["read_file", { path: ".env" }],
      ["read_files", { files: '[{"path":"/w/.env"}]' }],
    ],
    ordinary: [["read_file", { path: "a.ts" }]],
  },
  {
    agent: "droid",
    form: claudeForm,
    shell: ["Execute", { command }],
    secrets: [["Read", { file_path: "/w/.env" }]],
    ordinary: [["Read", { file_path: "/w/a.ts" }]],
  },
  {
    agent: "kiro",
    form: claudeForm,
    shell: ["execute_bash", { command }],
    secrets: [["fs_read", { operations: [{ mode: "Line", path: "/w/.env" }] }]],
    ordinary: [["fs_read", { operations: [{ mode: "Line", path: "/w/a.ts" }] }]],
  },
  {
    agent: "augment",
    form: claudeForm,
    shell: ["launch-process", { command, wait: true }],
    secrets: [["view", { path: ".env", type: "file" }]],
    deletes: [["remove-files", { file_paths: ["drawings/plan.txt"] }]],
    ordinary: [["view", { path: "a.ts", type: "file" }]],
  },
  {
    agent: "opencode",
    form: plugin,
    shell: ["bash", { command }],
    secrets: [["read", { filePath: "/w/.env" }]],
    ordinary: [
      ["read", { filePath: "/w/a.ts" }],
      ["edit", { filePath: "/w/a.ts", oldString: "a", newString: "b" }],
      ["todowrite", { todos: [{ content: "drop the table" }] }],
    ],
  },
  {
    agent: "kilo",
    form: plugin,
    shell: ["bash", { command }],
    secrets: [["read", { filePath: "/w/.env" }]],
    ordinary: [["read", { filePath: "/w/a.ts" }]],
  },
  {
    agent: "amp",
    form: plugin,
    shell: ["Bash", { cmd: command }],
    secrets: [["Read", { path: "/w/.env" }]],
    ordinary: [["Read", { path: "/w/a.ts" }]],
  },
];

describe("what agents' own tools come to", () => {
  for (const { agent, form, shell, secrets, deletes = [], ordinary } of agents) {
    const outcomeOf = async (tool: Tool): Promise<string> => {
      const payload = (await codecOf(agent)).decode(form(tool));
      assert.ok(payload.kind === "call", JSON.stringify(payload));
      const request = {
        action: payload.call.action,
        cwd: payload.call.cwd ?? "/w",
        home: "/h",
        workspace: ["/w"],
        env: {},
        origin: { kind: "agent", name: agent },
      } as const;
      return judgeUnseen(decide, request, {}, defaultPolicy("/h")).outcome;
    };

    it(`${agent}: what deletes is asked about`, async () => {
      for (const tool of [shell, ...deletes]) assert.equal(await outcomeOf(tool), "ask", tool[0]);
    });
    it(`${agent}: what is off-limits is not read`, async () => {
      for (const tool of secrets) assert.equal(await outcomeOf(tool), "deny", tool[0]);
    });
    it(`${agent}: ordinary work passes`, async () => {
      for (const tool of ordinary) assert.equal(await outcomeOf(tool), "allow", tool[0]);
    });
  }
});
