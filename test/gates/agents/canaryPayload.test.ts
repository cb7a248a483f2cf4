import assert from "node:assert/strict";
import { agentNames } from "../../../src/gates/agents/agentCodec";
import { canaryPayload } from "../../../src/gates/agents/canaryPayload";
import { codecOf } from "../../../src/gates/agents/codecs";

describe("a canary for an agent's hook", () => {
  for (const agent of agentNames) {
    it(`is a command in the form of ${agent}`, async () => {
      const codec = await codecOf(agent);
      const decoded = codec.decode(canaryPayload(agent, "echo a-mark", "/w/app"));
      assert.ok(decoded.kind === "call", JSON.stringify(decoded));
      const { action, cwd } = decoded.call;
      assert.deepEqual(action, { kind: "command", text: "echo a-mark", dialect: "bash" });
      assert.equal(cwd, "/w/app");
    });
  }
});
