import { allow, bash, claudeForm, deny, describeCodec, none, silent } from "../describeCodec";

const event = {
  session_id: "c50c",
  transcript_path: "/h/.claude/projects/w/c50c.jsonl",
  cwd: "/w",
  prompt_id: "8cd5",
  permission_mode: "bypassPermissions",
  effort: { level: "medium" },
  hook_event_name: "PreToolUse",
  tool_name: "Bash",
  tool_input: { command: "git status", description: "look around" },
  tool_use_id: "toolu_01",
};
const ids = { cwd: "/w", id: "toolu_01", session: "c50c" };
const cursor = {
  hook_event_name: "preToolUse",
  cursor_version: "3.1",
  conversation_id: "v1",
  workspace_roots: ["/w"],
  tool_name: "Shell",
  tool_input: { command: "ls", working_directory: "/w/sub" },
};

describeCodec("claude", {
  calls: {
    "a command": [event, { action: bash("git status"), ...ids }],
    "a command for PowerShell": [
      { ...event, tool_name: "PowerShell", tool_input: { command: "gci" } },
      { action: { kind: "command", text: "gci", dialect: "powershell" }, ...ids },
    ],
    "Git Bash on Windows": [
      { ...event, cwd: "C:\\w" },
      { action: bash("git status"), ...ids, cwd: "C:\\w" },
    ],
    "the reading of a file": [
      { ...event, tool_name: "Read", tool_input: { file_path: "/w/.env" } },
      { action: { kind: "tool", name: "Read", input: { file_path: "/w/.env" } }, ...ids },
    ],
    "a server's tool": [
      { ...event, tool_name: "mcp__db__drop_table", tool_input: { name: "users" } },
      { action: { kind: "tool", name: "mcp__db__drop_table", input: { name: "users" } }, ...ids },
    ],
    "a tool with empty input": [
      { ...event, tool_name: "EnterPlanMode", tool_input: {} },
      { action: { kind: "tool", name: "EnterPlanMode", input: {} }, ...ids },
    ],
    "ids that are not texts, by leaving them out": [
      { ...event, tool_use_id: 5, session_id: { hush: 1 } },
      { action: bash("git status"), cwd: "/w" },
    ],
    "VS Code, which can read the same settings": [
      { ...event, tool_name: "run_in_terminal" },
      { action: bash("git status"), ...ids },
    ],
    "Cursor, which can read the same settings": [
      cursor,
      { action: bash("ls"), cwd: "/w/sub", session: "v1" },
    ],
  },
  done: {
    "a command": [{ ...event, hook_event_name: "PostToolUse", tool_response: {} }, false],
    "a failing command": [{ ...event, hook_event_name: "PostToolUseFailure", error: "x" }, true],
    "a command with an error in its result": [
      { ...event, hook_event_name: "PostToolUse", tool_response: { is_error: true } },
      true,
    ],
  },
  ignored: {
    "a session's start": { ...event, hook_event_name: "SessionStart", tool_name: undefined },
    "an event of tomorrow": { hook_event_name: "MoonPhase" },
  },
  malformed: {
    "a directory that is none": [{ ...event, cwd: 7 }, "a bad `cwd`"],
    "an event's name that is none": [
      { ...event, hook_event_name: ["hush"] },
      "a bad `hook_event_name`",
    ],
    "no tool": [{ ...event, tool_name: undefined }, "no event and no tool is named"],
    "a tool's name that is none": [{ ...event, tool_name: { hush: 1 } }, "a bad `tool_name`"],
    "no input": [{ ...event, tool_input: null }, "a tool without input"],
    "a list as input": [{ ...event, tool_input: ["hush"] }, "a bad `tool_input`"],
    "a text as input": [{ ...event, tool_input: "hush" }, "a bad `tool_input`"],
    "a shell without a command": [
      { ...event, tool_input: { description: "hush" } },
      "a shell's tool without a command",
    ],
    "a command that is a number": [
      { ...event, tool_input: { command: 5 } },
      "a shell's tool without a command",
    ],
  },
  answers: [
    [none, event, silent],
    [allow, event, claudeForm(allow)],
    [deny, event, claudeForm(deny)],
    [none, cursor, silent],
    [allow, cursor, silent],
    [deny, cursor, { stdout: "", stderr: `${deny.reason}\n`, exitCode: 2 }],
  ],
});
