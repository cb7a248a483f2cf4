import type { AgentName } from "../../../src/gates/agents/agentCodec";
import { allow, bash, deny, describeCodec, none, said } from "./describeCodec";

const event = {
  event: "before",
  tool: "bash",
  input: { command: "ls", workdir: "app" },
  cwd: "/w",
  session: "ses_1",
  id: "call_1",
};
const ids = { cwd: "/w", id: "call_1", session: "ses_1" };

/** The protocol that our own plugins speak, the same for each agent that has one. */
export function describePlugin(agent: AgentName): void {
  describeCodec(agent, {
    calls: {
      "a command": [event, { action: bash("ls"), ...ids, cwd: "/w/app" }],
      "a command that the agent itself calls one": [
        { ...event, tool: "Terminal", input: { line: "ls" }, command: "ls", cwd: "/w/lib" },
        { action: bash("ls"), ...ids, cwd: "/w/lib" },
      ],
      "any other tool": [
        { ...event, tool: "read", input: { filePath: "/w/.env" } },
        { action: { kind: "tool", name: "read", input: { filePath: "/w/.env" } }, ...ids },
      ],
      "a call without a directory or ids": [
        { event: "before", tool: "bash", input: { command: "ls" }, cwd: "", session: null },
        { action: bash("ls") },
      ],
    },
    done: {
      "a command": [{ ...event, event: "after" }, false],
      "a failed command": [{ ...event, event: "after", failed: true }, true],
    },
    malformed: {
      "an event that is none": [{ ...event, event: "hush" }, "a bad `event`"],
      "no tool": [{ ...event, tool: "" }, "a bad `tool`"],
      "no input": [{ ...event, input: undefined }, "a bad `input`"],
      "input in a list": [{ ...event, input: ["hush"] }, "a bad `input`"],
      "a shell without a command": [{ ...event, input: {} }, "a shell's tool without a command"],
    },
    answers: [
      [none, event, said({ decision: "none" })],
      [allow, event, said({ decision: "allow", reason: allow.reason })],
      [deny, event, said({ decision: "deny", reason: deny.reason })],
    ],
  });
}
