import { allow, bash, deny, describeCodec, none, silent } from "../describeCodec";

const base = {
  trajectory_id: "tr1",
  execution_id: "e1",
  timestamp: "2026-11-22T08:00:00Z",
  model_name: "m",
};
const command = {
  ...base,
  agent_action_name: "pre_run_command",
  tool_info: { command_line: "make", cwd: "/w" },
};
const read = {
  ...base,
  agent_action_name: "pre_read_code",
  tool_info: { file_path: "/w/.env" },
};
const write = {
  ...base,
  agent_action_name: "pre_write_code",
  tool_info: { file_path: "/w/a", edits: [{ old_string: "hush", new_string: "b" }] },
};
const server = {
  ...base,
  agent_action_name: "pre_mcp_tool_use",
  tool_info: {
    mcp_server_name: "db",
    mcp_tool_name: "drop",
    mcp_tool_arguments: { table: "users" },
  },
};

describeCodec("windsurf", {
  calls: {
    "a command": [command, { action: bash("make"), cwd: "/w", session: "tr1" }],
    "a command without a directory": [
      { ...command, tool_info: { command_line: "make", cwd: "" } },
      { action: bash("make"), session: "tr1" },
    ],
    "the reading of a file": [
      read,
      { action: { kind: "tool", name: "read_file", input: read.tool_info }, session: "tr1" },
    ],
    "the edit of a file": [
      write,
      { action: { kind: "tool", name: "edit_file", input: write.tool_info }, session: "tr1" },
    ],
    "a server's tool": [
      server,
      {
        action: { kind: "tool", server: "db", name: "drop", input: { table: "users" } },
        session: "tr1",
      },
    ],
    "a server's tool without arguments": [
      { ...server, tool_info: { mcp_server_name: "db", mcp_tool_name: "drop" } },
      { action: { kind: "tool", server: "db", name: "drop", input: {} }, session: "tr1" },
    ],
  },
  done: { "a command": [{ ...command, agent_action_name: "post_run_command" }, false] },
  ignored: {
    "a prompt": { ...base, agent_action_name: "pre_user_prompt", tool_info: { user_prompt: "x" } },
  },
  malformed: {
    "no event": [{ ...command, agent_action_name: 0 }, "a bad `agent_action_name`"],
    "no command": [{ ...command, tool_info: { cwd: "/w" } }, "a bad `tool_info.command_line`"],
    "nothing about the tool": [{ ...read, tool_info: "hush" }, "a bad `tool_info`"],
    "a server without a name": [
      { ...server, tool_info: { mcp_tool_name: "drop" } },
      "a bad `tool_info.mcp_server_name`",
    ],
  },
  answers: [
    [none, command, silent],
    [allow, command, silent],
    [deny, command, { stdout: "", stderr: `${deny.reason}\n`, exitCode: 2 }],
    [{ kind: "deny", reason: "" }, command, { stdout: "", stderr: "denied\n", exitCode: 2 }],
  ],
});
