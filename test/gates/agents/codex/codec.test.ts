import { allow, bash, claudeForm, deny, describeCodec, none, silent } from "../describeCodec";

const event = {
  session_id: "01a2",
  turn_id: "01a3",
  transcript_path: null,
  cwd: "/w",
  hook_event_name: "PreToolUse",
  model: "m",
  permission_mode: "bypassPermissions",
  tool_name: "Bash",
  tool_input: { command: "ls" },
  tool_use_id: "call_1",
};
const ids = { cwd: "/w", id: "call_1", session: "01a2" };

describeCodec("codex", {
  calls: {
    "a command": [event, { action: bash("ls"), ...ids }],
    "a command on Windows, where Bash is PowerShell": [
      { ...event, cwd: "C:\\w" },
      { action: { kind: "command", text: "ls", dialect: "powershell" }, ...ids, cwd: "C:\\w" },
    ],
    "an argument vector": [
      { ...event, tool_name: "shell", tool_input: { command: ["ls", "-l"], workdir: "a" } },
      { action: { kind: "argv", argv: ["ls", "-l"] }, ...ids, cwd: "/w/a" },
    ],
    "a patch": [
      { ...event, tool_name: "apply_patch", tool_input: { command: "*** Begin Patch" } },
      {
        action: { kind: "tool", name: "apply_patch", input: { command: "*** Begin Patch" } },
        ...ids,
      },
    ],
    "a server's tool": [
      { ...event, tool_name: "mcp__db__drop", tool_input: { table: "users" } },
      { action: { kind: "tool", name: "mcp__db__drop", input: { table: "users" } }, ...ids },
    ],
  },
  done: {
    "a command": [{ ...event, hook_event_name: "PostToolUse", tool_response: "out" }, false],
    "a failed command": [
      { ...event, hook_event_name: "PostToolUse", tool_response: { exit_code: 1 } },
      true,
    ],
  },
  ignored: { "a request for permission": { ...event, hook_event_name: "PermissionRequest" } },
  malformed: {
    "an empty argument vector": [
      { ...event, tool_name: "shell", tool_input: { command: [] } },
      "a shell's tool without a command",
    ],
    "an argument vector with a number": [
      { ...event, tool_name: "shell", tool_input: { command: ["hush", 1] } },
      "a shell's tool without a command",
    ],
  },
  answers: [
    [none, event, silent],
    [allow, event, silent],
    [deny, event, claudeForm(deny)],
  ],
});
