import { allow, bash, claudeForm, deny, describeCodec, none, silent } from "../describeCodec";

const cli = {
  hook_event_name: "preToolUse",
  cwd: "/w",
  session_id: "k1",
  tool_name: "execute_bash",
  tool_input: { command: "ls" },
};
const editor = { ...cli, hook_event_name: "PreToolUse", tool_name: "executePwsh" };
const ids = { cwd: "/w", session: "k1" };

describeCodec("kiro", {
  calls: {
    "a command of the command line": [cli, { action: bash("ls"), ...ids }],
    "a command of the editor": [
      editor,
      { action: { kind: "command", text: "ls", dialect: "powershell" }, ...ids },
    ],
    "a server's tool": [
      { ...cli, tool_name: "@db/drop", tool_input: { table: "users" } },
      { action: { kind: "tool", server: "db", name: "drop", input: { table: "users" } }, ...ids },
    ],
    "the reading of a file": [
      { ...cli, tool_name: "fs_read", tool_input: { operations: [{ path: ".env" }] } },
      {
        action: { kind: "tool", name: "fs_read", input: { operations: [{ path: ".env" }] } },
        ...ids,
      },
    ],
  },
  done: {
    "a command": [
      { ...cli, hook_event_name: "postToolUse", tool_response: { success: false } },
      true,
    ],
  },
  ignored: { "an agent's start": { hook_event_name: "agentSpawn", cwd: "/w" } },
  malformed: {
    "a bad directory": [{ ...cli, cwd: ["hush"] }, "a bad `cwd`"],
  },
  answers: [
    [none, cli, silent],
    [allow, cli, claudeForm(allow)],
    [deny, cli, { stdout: "", stderr: `${deny.reason}\n`, exitCode: 2 }],
  ],
});
