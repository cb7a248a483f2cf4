import { allow, bash, claudeForm, deny, describeCodec, none, silent } from "../describeCodec";

const event = {
  hook_event_name: "PreToolUse",
  conversation_id: "a1",
  workspace_roots: ["/w"],
  tool_name: "launch-process",
  tool_input: { command: "ls", wait: true },
  is_mcp_tool: false,
};
const ids = { cwd: "/w", session: "a1" };

describeCodec("augment", {
  calls: {
    "a command": [event, { action: bash("ls"), ...ids }],
    "a command in a directory of its own": [
      { ...event, tool_input: { command: "ls", cwd: "/w/app" } },
      { action: bash("ls"), ...ids, cwd: "/w/app" },
    ],
    "files that are removed": [
      { ...event, tool_name: "remove-files", tool_input: { file_paths: ["a", "b"] } },
      {
        action: { kind: "tool", name: "remove-files", input: { file_paths: ["a", "b"] } },
        ...ids,
      },
    ],
    "a server's tool": [
      { ...event, tool_name: "drop_db", tool_input: {}, is_mcp_tool: true },
      { action: { kind: "tool", name: "drop_db", input: {} }, ...ids },
    ],
  },
  done: { "a command": [{ ...event, hook_event_name: "PostToolUse", tool_output: "x" }, false] },
  ignored: { "a session's end": { ...event, hook_event_name: "SessionEnd" } },
  malformed: {
    "roots that are none": [{ ...event, workspace_roots: [7] }, "a bad `workspace_roots.0`"],
    "no command": [{ ...event, tool_input: {} }, "a shell's tool without a command"],
  },
  answers: [
    [none, event, silent],
    [allow, event, claudeForm(allow)],
    [deny, event, claudeForm(deny)],
  ],
});
