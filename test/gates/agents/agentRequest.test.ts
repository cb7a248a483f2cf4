import assert from "node:assert/strict";
import { encodeAgentRequest, type AgentRequest } from "../../../src/gates/agents/agentRequest";
import { decodeAgentRequest } from "../../../src/gates/agents/decodeAgentRequest";

const request: Omit<AgentRequest, "id"> = {
  gate: "hook",
  agent: "claude",
  action: { kind: "command", text: "echo a=b\nls", dialect: "bash" },
  cwd: "/w",
  pid: 7,
  call: "toolu_1",
  deadline: 3_000,
  env: { HOME: "/home/u", EMPTY: "" },
};

describe("what an agent's hook asks a window", () => {
  const tool = {
    kind: "tool",
    server: "db",
    name: "run",
    input: { sql: "x", deep: [{ a: null }] },
    annotations: { destructiveHint: true },
  } as const;
  const requests: Readonly<Record<string, Omit<AgentRequest, "id">>> = {
    "a command": request,
    "a call of a tool": { ...request, action: tool },
    words: { ...request, action: { kind: "argv", argv: ["rm", "a b"] } },
    "the least": {
      gate: "mcp",
      action: { kind: "tool", name: "x", input: {} },
      cwd: "/",
      pid: 1,
      env: {},
    },
  };
  for (const [what, sent] of Object.entries(requests)) {
    it(`arrives as it was sent: ${what}`, () => {
      const decoded = decodeAgentRequest(5, encodeAgentRequest("t", sent));
      assert.deepEqual(decoded, { kind: "request", token: "t", request: { id: 5, ...sent } });
    });
  }

  const broken: Readonly<Record<string, (fields: readonly string[]) => readonly string[]>> = {
    "no token": (fields) => fields.filter((field) => !field.startsWith("token=")),
    "a key twice": (fields) => [...fields, "cwd=/x"],
    "another version": (fields) => ["version=9", ...fields.slice(1)],
    "an action that is no JSON": (fields) => changed(fields, "action", "{"),
    "an action of no known kind": (fields) => changed(fields, "action", '{"kind":"allow"}'),
    "a command without text": (fields) =>
      changed(fields, "action", '{"kind":"command","dialect":"bash"}'),
    "a process that is none": (fields) => changed(fields, "pid", "-1"),
    "an unknown gate": (fields) => changed(fields, "gate", "door"),
    "a deadline that is none": (fields) => changed(fields, "deadline", "soon"),
    "no directory": (fields) => changed(fields, "cwd", ""),
  };
  for (const [what, breakIt] of Object.entries(broken)) {
    it(`is not taken with ${what}`, () => {
      const decoded = decodeAgentRequest(1, breakIt(encodeAgentRequest("t", request)));
      assert.equal(decoded.kind, "malformed");
    });
  }
});

function changed(fields: readonly string[], key: string, value: string): readonly string[] {
  return fields.map((field) => (field.startsWith(`${key}=`) ? `${key}=${value}` : field));
}
