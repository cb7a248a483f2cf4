import { allow, bash, deny, describeCodec, none, said, silent } from "../describeCodec";

const event = {
  session_id: "8465",
  transcript_path: "/h/.gemini/tmp/w/chats/1.jsonl",
  cwd: "/w",
  hook_event_name: "BeforeTool",
  timestamp: "2026-11-22T08:06:16.118Z",
  tool_name: "run_shell_command",
  tool_input: { command: "ls", description: "look" },
};
const ids = { cwd: "/w", session: "8465" };

describeCodec("gemini", {
  calls: {
    "a command": [event, { action: bash("ls"), ...ids }],
    "a command in a directory of its own": [
      { ...event, tool_input: { command: "ls", dir_path: "app/src" } },
      { action: bash("ls"), ...ids, cwd: "/w/app/src" },
    ],
    "a command in an absolute directory": [
      { ...event, tool_input: { command: "ls", directory: "/other" } },
      { action: bash("ls"), ...ids, cwd: "/other" },
    ],
    "a command on Windows": [
      { ...event, cwd: "C:\\w", tool_input: { command: "ls", dir_path: "a" } },
      { action: { kind: "command", text: "ls", dialect: "powershell" }, ...ids, cwd: "C:\\w\\a" },
    ],
    "a server's tool": [
      {
        ...event,
        tool_name: "mcp_my_db_drop",
        tool_input: { table: "users" },
        mcp_context: { server_name: "my_db", tool_name: "drop", command: "db" },
      },
      {
        action: { kind: "tool", server: "my_db", name: "drop", input: { table: "users" } },
        ...ids,
      },
    ],
    "the reading of a file": [
      { ...event, tool_name: "read_file", tool_input: { file_path: ".env" } },
      { action: { kind: "tool", name: "read_file", input: { file_path: ".env" } }, ...ids },
    ],
  },
  done: {
    "a command": [
      { ...event, hook_event_name: "AfterTool", tool_response: { llmContent: "x" } },
      false,
    ],
    "a failed command": [
      { ...event, hook_event_name: "AfterTool", tool_response: { error: { message: "x" } } },
      true,
    ],
  },
  ignored: { "a call of the model": { ...event, hook_event_name: "BeforeModel" } },
  malformed: {
    "no input": [{ ...event, tool_input: undefined }, "a tool without input"],
    "a server without a name": [
      { ...event, mcp_context: { tool_name: "hush" } },
      "a bad `mcp_context.server_name`",
    ],
  },
  answers: [
    [none, event, silent],
    [allow, event, said({ decision: "allow", reason: allow.reason })],
    [deny, event, said({ decision: "deny", reason: deny.reason })],
  ],
});
