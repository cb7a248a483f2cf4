import assert from "node:assert/strict";
import { waitingAgent } from "../../../src/gates/agents/waitingAgent";

describe("the agent that waits for its hook", () => {
  const processes: Readonly<Record<number, readonly [parent: number, line: string]>> = {
    9: [8, "/bin/sh /home/u/.tenth-second/bin/tenth-second hook claude"],
    8: [7, "/bin/sh -c tenth-second hook claude"],
    7: [6, "claude"],
    6: [5, "-zsh"],
    5: [1, "node server.js"],
  };
  const find = (pid: number) => {
    const found = processes[pid];
    return found === undefined ? undefined : { pid, parent: found[0], words: found[1].split(" ") };
  };

  it("is above the shells that only start the hook", () => {
    assert.deepEqual(waitingAgent(8, find), { pid: 7, above: [6, 5] });
    assert.deepEqual(waitingAgent(7, find), { pid: 7, above: [6, 5] });
  });

  it("is above the launcher", () => {
    assert.deepEqual(waitingAgent(9, find), { pid: 7, above: [6, 5] });
  });

  it("is the parent itself where processes cannot be seen", () => {
    assert.deepEqual(waitingAgent(99, find), { pid: 99, above: [] });
  });
});
