import { allow, bash, claudeForm, deny, describeCodec, none, said, silent } from "../describeCodec";

const camel = {
  sessionId: "fea0",
  timestamp: 1795335182990,
  cwd: "/w",
  toolName: "bash",
  toolArgs: { command: "git log", description: "history" },
};
const pascal = {
  hook_event_name: "PreToolUse",
  session_id: "b40f",
  timestamp: "2026-11-22T08:14:51.578Z",
  cwd: "/w",
  tool_name: "Bash",
  tool_input: { command: "git log", description: "history" },
};
const ids = { cwd: "/w", session: "fea0" };

describeCodec("copilot", {
  calls: {
    "a command": [camel, { action: bash("git log"), ...ids }],
    "a command by a PascalCase event": [
      pascal,
      { action: bash("git log"), cwd: "/w", session: "b40f" },
    ],
    "arguments as text, as older versions send them": [
      { ...camel, toolArgs: JSON.stringify(camel.toolArgs) },
      { action: bash("git log"), ...ids },
    ],
    "keys typed into a shell that runs": [
      { ...camel, toolName: "write_bash", toolArgs: { sessionId: "1", input: "ls{enter}" } },
      { action: bash("ls{enter}"), ...ids },
    ],
    PowerShell: [
      { ...camel, toolName: "powershell", toolArgs: { command: "gci" } },
      { action: { kind: "command", text: "gci", dialect: "powershell" }, ...ids },
    ],
    "the view of a file": [
      { ...camel, toolName: "view", toolArgs: { path: "/w/a.ts" } },
      { action: { kind: "tool", name: "view", input: { path: "/w/a.ts" } }, ...ids },
    ],
  },
  done: {
    "a command": [{ ...camel, toolResult: { resultType: "success", textResultForLlm: "" } }, false],
    "a failed command": [{ ...camel, toolResult: { resultType: "failure" } }, true],
    "a command that broke": [{ ...camel, error: "exit 1" }, true],
    "a command by a PascalCase event": [
      { ...pascal, hook_event_name: "PostToolUse", tool_result: { result_type: "denied" } },
      true,
    ],
  },
  ignored: {
    "a prompt": { sessionId: "fea0", timestamp: 1, cwd: "/w", prompt: "go" },
    "a session's end": { hook_event_name: "SessionEnd", session_id: "b40f", reason: "done" },
  },
  malformed: {
    "no arguments": [{ ...camel, toolArgs: undefined }, "a tool without input"],
    "arguments that are no JSON": [{ ...camel, toolArgs: "hush {" }, "a bad `toolArgs`"],
    "arguments that are a JSON list": [{ ...camel, toolArgs: "[1]" }, "a bad `toolArgs`"],
    "a tool's name that is none": [{ ...camel, toolName: 1 }, "a bad `toolName`"],
  },
  answers: [
    [none, camel, silent],
    [allow, camel, said({ permissionDecision: "allow", permissionDecisionReason: allow.reason })],
    [deny, camel, said({ permissionDecision: "deny", permissionDecisionReason: deny.reason })],
    [allow, pascal, claudeForm(allow)],
    [deny, pascal, claudeForm(deny)],
  ],
});
