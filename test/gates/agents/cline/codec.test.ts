import { allow, bash, deny, describeCodec, none, said, silent } from "../describeCodec";

const base = {
  clineVersion: "",
  timestamp: "1795335182990",
  taskId: "conv_1",
  workspaceRoots: ["/w"],
  userId: "u",
};
const cli = {
  ...base,
  hookName: "tool_call",
  iteration: 1,
  tool_call: { id: "call_1", name: "run_commands", input: { commands: ["ls", "pwd"] } },
  preToolUse: { toolName: "run_commands", parameters: { commands: '["ls","pwd"]' } },
};
const extension = {
  ...base,
  hookName: "PreToolUse",
  preToolUse: {
    toolName: "execute_command",
    parameters: { command: "ls", requires_approval: "false" },
  },
};
const session = { cwd: "/w", session: "conv_1" };

describeCodec("cline", {
  calls: {
    "commands of the command line": [cli, { action: bash("ls\npwd"), ...session, id: "call_1" }],
    "a command of the extension": [extension, { action: bash("ls"), ...session }],
    "a list that the extension gives as text": [
      {
        ...extension,
        preToolUse: { tool: "run_commands", parameters: { commands: '["ls","pwd"]' } },
      },
      { action: bash("ls\npwd"), ...session },
    ],
    "a command that looks like JSON": [
      {
        ...extension,
        preToolUse: { toolName: "execute_command", parameters: { command: "[ -d a ] && ls" } },
      },
      { action: bash("[ -d a ] && ls"), ...session },
    ],
    "the reading of files": [
      {
        ...cli,
        tool_call: { id: "call_1", name: "read_files", input: { files: [{ path: ".env" }] } },
      },
      {
        action: { kind: "tool", name: "read_files", input: { files: [{ path: ".env" }] } },
        ...session,
        id: "call_1",
      },
    ],
    "a server's tool": [
      {
        ...extension,
        preToolUse: {
          toolName: "use_mcp_tool",
          parameters: { server_name: "db", tool_name: "drop", arguments: '{"table":"users"}' },
        },
      },
      {
        action: { kind: "tool", server: "db", name: "drop", input: { table: "users" } },
        ...session,
      },
    ],
  },
  done: {
    "a command of the extension": [
      {
        ...base,
        hookName: "PostToolUse",
        postToolUse: { ...extension.preToolUse, result: "hush", success: false },
      },
      true,
    ],
    "a command of the command line": [
      { ...cli, hookName: "tool_result", postToolUse: { success: true } },
      false,
    ],
  },
  ignored: { "a prompt": { ...base, hookName: "UserPromptSubmit", prompt: "hush" } },
  malformed: {
    "no event": [{ ...cli, hookName: undefined }, "a bad `hookName`"],
    "no tool": [{ ...base, hookName: "PreToolUse" }, "no tool, or no command in it"],
    "a tool without parameters": [
      { ...base, hookName: "PreToolUse", preToolUse: { toolName: "execute_command" } },
      "no tool, or no command in it",
    ],
    "parameters in a list": [
      { ...base, hookName: "PreToolUse", preToolUse: { toolName: "x", parameters: ["hush"] } },
      "a bad `preToolUse.parameters`",
    ],
    "a tool without a name": [
      { ...cli, tool_call: { id: "call_1", input: {} } },
      "a bad `tool_call.name`",
    ],
  },
  answers: [
    [none, cli, silent],
    [allow, cli, silent],
    [deny, cli, said({ cancel: true, errorMessage: deny.reason })],
  ],
});
