import { allow, bash, claudeForm, deny, describeCodec, none, said, silent } from "../describeCodec";

const event = {
  timestamp: "2026-11-22T08:00:00.000Z",
  cwd: "/w",
  session_id: "s1",
  hook_event_name: "PreToolUse",
  transcript_path: "/t.json",
  tool_name: "run_in_terminal",
  tool_input: { command: "npm test", explanation: "try it", isBackground: false },
  tool_use_id: "call_1",
};
const ids = { cwd: "/w", id: "call_1", session: "s1" };
const camel = {
  hookEventName: "PreToolUse",
  sessionId: "s1",
  toolUseId: "call_1",
  cwd: "/w",
  toolName: "read_file",
  toolInput: { filePath: "/w/.env" },
};
const task = { label: "clean", type: "shell", command: "make", args: ["clean", "all"] };

describeCodec("vscode", {
  calls: {
    "a command": [event, { action: bash("npm test"), ...ids }],
    "a command on Windows": [
      { ...event, cwd: "c:\\w" },
      {
        action: { kind: "command", text: "npm test", dialect: "powershell" },
        ...ids,
        cwd: "c:\\w",
      },
    ],
    "a task that is made and run": [
      { ...event, tool_name: "create_and_run_task", tool_input: { workspaceFolder: "/w", task } },
      { action: bash("make clean all"), ...ids },
    ],
    "the spelling of the documentation": [
      camel,
      { action: { kind: "tool", name: "read_file", input: { filePath: "/w/.env" } }, ...ids },
    ],
    "Copilot, which reads the same files": [
      { sessionId: "s1", timestamp: 1, cwd: "/w", toolName: "bash", toolArgs: { command: "ls" } },
      { action: bash("ls"), cwd: "/w", session: "s1" },
    ],
  },
  done: {
    "a command": [{ ...event, hook_event_name: "PostToolUse", tool_response: "fine" }, false],
  },
  ignored: { "the end of a turn": { ...event, hook_event_name: "Stop" } },
  malformed: {
    "a task without a command": [
      { ...event, tool_name: "create_and_run_task", tool_input: { task: { label: "hush" } } },
      "a shell's tool without a command",
    ],
    "a task that is a text": [
      { ...event, tool_name: "create_and_run_task", tool_input: { task: "hush" } },
      "a shell's tool without a command",
    ],
    "input of the wrong type": [{ ...camel, toolInput: 1 }, "a bad `toolInput`"],
  },
  answers: [
    [none, event, silent],
    [allow, event, claudeForm(allow)],
    [deny, event, claudeForm(deny)],
    [deny, camel, claudeForm(deny)],
    [deny, {}, claudeForm(deny)],
    [
      deny,
      { sessionId: "s1", toolName: "bash", toolArgs: {} },
      said({ permissionDecision: "deny", permissionDecisionReason: deny.reason }),
    ],
  ],
});
