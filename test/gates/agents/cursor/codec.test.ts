import { allow, bash, deny, describeCodec, none, said, silent } from "../describeCodec";

const base = {
  conversation_id: "v1",
  generation_id: "g1",
  model: "m",
  cursor_version: "3.1",
  workspace_roots: ["/w"],
  user_email: null,
  transcript_path: null,
};
const shell = {
  ...base,
  hook_event_name: "beforeShellExecution",
  command: "npm ci",
  cwd: "/w/app",
  sandbox: false,
};
const server = {
  ...base,
  hook_event_name: "beforeMCPExecution",
  tool_name: "delete_row",
  tool_input: '{"id":1}',
  url: "https://db.example.com/mcp",
};
const read = {
  ...base,
  hook_event_name: "beforeReadFile",
  file_path: "/w/.env",
  content: "SECRET=hush",
  attachments: [],
};
const tool = {
  ...base,
  hook_event_name: "preToolUse",
  tool_name: "Write",
  tool_input: { file_path: "/w/a.ts", contents: "hush" },
  tool_use_id: "t1",
  cwd: "/w",
};

describeCodec("cursor", {
  calls: {
    "a command": [shell, { action: bash("npm ci"), cwd: "/w/app", session: "v1" }],
    "a command without a directory": [
      { ...shell, cwd: "" },
      { action: bash("npm ci"), cwd: "/w", session: "v1" },
    ],
    "a command on Windows": [
      { ...shell, cwd: "D:\\w" },
      {
        action: { kind: "command", text: "npm ci", dialect: "powershell" },
        cwd: "D:\\w",
        session: "v1",
      },
    ],
    "a server's tool, whose input is text": [
      server,
      {
        action: {
          kind: "tool",
          server: "db.example.com",
          name: "MCP:delete_row",
          input: { id: 1 },
        },
        cwd: "/w",
        session: "v1",
      },
    ],
    "the tool of a server that is a program": [
      { ...server, url: undefined, command: "db --token hush" },
      {
        action: { kind: "tool", name: "MCP:delete_row", input: { id: 1 } },
        cwd: "/w",
        session: "v1",
      },
    ],
    "the reading of a file, without its content": [
      read,
      {
        action: { kind: "tool", name: "Read", input: { file_path: "/w/.env" } },
        cwd: "/w",
        session: "v1",
      },
    ],
    "a file tool": [
      tool,
      {
        action: { kind: "tool", name: "Write", input: tool.tool_input },
        cwd: "/w",
        id: "t1",
        session: "v1",
      },
    ],
    "the shell's tool": [
      { ...tool, tool_name: "Shell", tool_input: { command: "ls", working_directory: "sub" } },
      { action: bash("ls"), cwd: "/w/sub", id: "t1", session: "v1" },
    ],
  },
  done: {
    "a command": [{ ...shell, hook_event_name: "afterShellExecution", output: "hush" }, false],
    "a tool that failed": [{ ...tool, hook_event_name: "postToolUseFailure" }, true],
    "a server's tool": [{ ...server, hook_event_name: "afterMCPExecution" }, false],
  },
  ignored: {
    "a prompt": { ...base, hook_event_name: "beforeSubmitPrompt", prompt: "hush" },
    "an edit that is done": { ...base, hook_event_name: "afterFileEdit", file_path: "/w/a" },
  },
  malformed: {
    "no event": [{ ...shell, hook_event_name: undefined }, "a bad `hook_event_name`"],
    "no command": [{ ...shell, command: undefined }, "a bad `command`"],
    "a command in parts": [{ ...shell, command: ["hush"] }, "a bad `command`"],
    "no file": [{ ...read, file_path: 4 }, "a bad `file_path`"],
    "input that is no JSON": [{ ...server, tool_input: "{hush" }, "a bad `tool_input`"],
    "a server's tool without a name": [{ ...server, tool_name: null }, "a bad `tool_name`"],
    "roots that are none": [{ ...shell, workspace_roots: "hush" }, "a bad `workspace_roots`"],
    "the shell's tool without a command": [
      { ...tool, tool_name: "Shell", tool_input: {} },
      "a shell's tool without a command",
    ],
  },
  answers: [
    [none, shell, silent],
    [allow, shell, said({ permission: "allow" })],
    [
      deny,
      shell,
      said({ permission: "deny", user_message: deny.reason, agent_message: deny.reason }),
    ],
  ],
});
