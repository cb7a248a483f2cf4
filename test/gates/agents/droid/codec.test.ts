import { allow, bash, claudeForm, deny, describeCodec, none, silent } from "../describeCodec";

const event = {
  session_id: "d1",
  transcript_path: "/h/.factory/sessions/1.jsonl",
  cwd: "/w",
  permission_mode: "auto-high",
  hook_event_name: "PreToolUse",
  tool_name: "Execute",
  tool_input: { command: "ls", timeout: 60 },
};
const ids = { cwd: "/w", session: "d1" };

describeCodec("droid", {
  calls: {
    "a command": [event, { action: bash("ls"), ...ids }],
    "a file that is made": [
      { ...event, tool_name: "Create", tool_input: { file_path: "/w/a", content: "b" } },
      {
        action: { kind: "tool", name: "Create", input: { file_path: "/w/a", content: "b" } },
        ...ids,
      },
    ],
  },
  done: { "a command": [{ ...event, hook_event_name: "PostToolUse", tool_response: {} }, false] },
  ignored: { "a subagent's end": { ...event, hook_event_name: "SubagentStop" } },
  malformed: {
    "no command": [{ ...event, tool_input: {} }, "a shell's tool without a command"],
  },
  answers: [
    [none, event, silent],
    [allow, event, claudeForm(allow)],
    [deny, event, claudeForm(deny)],
  ],
});
