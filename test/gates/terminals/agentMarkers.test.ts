import assert from "node:assert/strict";
import { agentMarkers as sentMarkers } from "../../../src/gates/shell/protocol";
import { agentInEnvironment, agentOfProcess } from "../../../src/gates/terminals/agentMarkers";
import { agentMarkers } from "../../../src/gates/terminals/agentsTable";

describe("agents' markers", () => {
  const cases: readonly [Record<string, string>, Record<string, string>, string | undefined][] = [
    [{ AI_AGENT: "github_copilot_vscode_agent", COPILOT_AGENT: "1" }, {}, "Copilot"],
    [{ AI_AGENT: "some_new_agent" }, {}, "some_new_agent"],
    [{ CLAUDECODE: "1" }, {}, "Claude Code"],
    [{ CLAUDECODE: "1" }, { CLAUDECODE: "1" }, undefined],
    [{ CLAUDECODE: "1", GEMINI_CLI: "1" }, { CLAUDECODE: "1" }, "Gemini CLI"],
    [{ CLAUDECODE: "0" }, {}, undefined],
    [{ CODEX_HOME: "/home/u/.codex" }, {}, undefined],
    [{ PATH: "/bin" }, {}, undefined],
  ];
  for (const [environment, inherited, agent] of cases) {
    it(`${JSON.stringify(environment)} over ${JSON.stringify(inherited)}`, () => {
      assert.equal(agentInEnvironment(environment, inherited), agent);
    });
  }

  it("are the ones that the shells send", () => {
    const named = new Set(agentMarkers.map(({ variable }) => variable));
    named.delete("AGENT");
    assert.deepEqual([...named].sort(), [...sentMarkers].sort());
  });

  it("know an agent by its program", () => {
    assert.equal(agentOfProcess(["/usr/bin/node", "/opt/bin/claude", "-p"]), "Claude Code");
    assert.equal(agentOfProcess(["codex"]), "Codex");
    assert.equal(agentOfProcess(["vim", "x", "claude"]), undefined);
    assert.equal(agentOfProcess([]), undefined);
  });
});
