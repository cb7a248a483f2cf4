import assert from "node:assert/strict";
import { ancestryOf } from "../../../src/gates/terminals/ancestry";
import { findProcess } from "../../../src/gates/terminals/processes";
import { findInPs, readPs } from "../../../src/gates/terminals/psTable";

describe("processes by ps", () => {
  it("are read from what macOS's ps writes", () => {
    const processes = readPs(
      "  501   400 Wed Nov 25 09:05:03 2026     /bin/zsh -il\n" +
        "  502   501 Wed Nov  5 19:15:33 2026     /opt/homebrew/bin/node /opt/x/claude.js --print\n" +
        "nonsense\n",
    );
    assert.equal(processes.size, 2);
    assert.deepEqual(processes.get(501)?.words, ["/bin/zsh", "-il"]);
    assert.equal(processes.get(502)?.parent, 501);
    assert.equal(processes.get(501)?.started, new Date(2026, 10, 25, 9, 5, 3).getTime() + 999);
    const { terminal, agent } = ancestryOf(
      502,
      (pid) => pid === 501,
      (pid) => processes.get(pid),
    );
    assert.deepEqual([terminal, agent], [501, "Claude Code"]);
  });

  it("are those that /proc knows, where both are there", () => {
    const [byPs, byProc] = [findInPs(process.pid), findProcess(process.pid)];
    if (byPs === undefined || byProc === undefined) return;
    assert.equal(byPs.parent, process.ppid);
    assert.equal(byProc.parent, process.ppid);
    const apart = Math.abs((byPs.started ?? 0) - (byProc.started ?? 0));
    assert.ok(apart < 2_500, String(apart));
  });
});
