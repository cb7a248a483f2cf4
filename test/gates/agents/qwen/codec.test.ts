import { allow, bash, claudeForm, deny, describeCodec, none, silent } from "../describeCodec";

const event = {
  session_id: "q1",
  transcript_path: "/h/.qwen/tmp/1.json",
  cwd: "/w",
  hook_event_name: "PreToolUse",
  timestamp: "2026-11-22T08:00:00.000Z",
  permission_mode: "yolo",
  tool_name: "run_shell_command",
  tool_input: { command: "ls", is_background: false },
  tool_use_id: "toolu_1",
  tool_call_id: "call_1",
};
const ids = { cwd: "/w", id: "toolu_1", session: "q1" };

describeCodec("qwen", {
  calls: {
    "a command": [event, { action: bash("ls"), ...ids }],
    "an id under its other name": [
      { ...event, tool_use_id: undefined },
      { action: bash("ls"), ...ids, id: "call_1" },
    ],
    "an edit": [
      { ...event, tool_name: "edit", tool_input: { file_path: "/w/a", old_string: "x" } },
      {
        action: { kind: "tool", name: "edit", input: { file_path: "/w/a", old_string: "x" } },
        ...ids,
      },
    ],
  },
  done: { "a failed command": [{ ...event, hook_event_name: "PostToolUseFailure" }, true] },
  ignored: { "a notification": { ...event, hook_event_name: "Notification" } },
  malformed: {
    "no command": [
      { ...event, tool_input: { is_background: true } },
      "a shell's tool without a command",
    ],
  },
  answers: [
    [none, event, silent],
    [allow, event, claudeForm(allow)],
    [deny, event, claudeForm(deny)],
  ],
});
