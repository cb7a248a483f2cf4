import assert from "node:assert/strict";
import type { Origin } from "../../../src/engine";
import type { ShellRequest } from "../../../src/gates/shell/protocol";
import {
  contextOf,
  type KnownTerminal,
  type Sources,
} from "../../../src/gates/terminals/lineContext";
import { createLineHistory } from "../../../src/gates/terminals/lineHistory";
import { findProcess } from "../../../src/gates/terminals/processes";
import { createSentText } from "../../../src/gates/terminals/sentText";

/** Terminal shell 10 (a person's) runs script 20, which runs 30; shell 11 is an extension's. */
const parents: Readonly<Record<number, number>> = { 10: 5, 11: 5, 20: 10, 30: 20, 40: 1 };

function world(): { sources: Sources; at: (time: number) => void; person: KnownTerminal } {
  let now = 1_000;
  const clock = (): number => now;
  const person: KnownTerminal = { maker: "person", hidden: false, sent: createSentText(clock) };
  const other: KnownTerminal = { maker: "extension", hidden: false, sent: createSentText(clock) };
  const sources: Sources = {
    terminals: () =>
      Promise.resolve(
        new Map([
          [10, person],
          [11, other],
        ]),
      ),
    history: createLineHistory(clock),
    find: (pid) => {
      const parent = parents[pid];
      return parent === undefined
        ? undefined
        : { pid, parent, words: ["bash"], started: pid === 20 ? 2_000 : now };
    },
    environmentOf: () => ({}),
    inherited: { CLAUDECODE: "1" },
  };
  return { sources, at: (time) => (now = time), person };
}

async function findOrigin(request: ShellRequest, sources: Sources): Promise<Origin> {
  return (await contextOf(request, sources)).origin;
}

let ids = 0;
function line(pid: number, text: string, more: Partial<ShellRequest> = {}): ShellRequest {
  return {
    id: (ids += 1),
    text,
    dialect: "bash",
    kind: "line",
    interactive: true,
    cwd: "/w",
    pid,
    ppid: parents[pid] ?? 1,
    env: {},
    ...more,
  };
}

describe("finding out who gives a line", () => {
  it("takes a line in a person's terminal for the person's", async () => {
    const { sources } = world();
    assert.deepEqual(await findOrigin(line(10, "ls"), sources), { kind: "person" });
    assert.deepEqual(await findOrigin(line(11, "ls"), sources), { kind: "unknown" });
    assert.deepEqual(await findOrigin(line(40, "ls"), sources), { kind: "unknown" });
  });

  it("does not count what the editor inherited", async () => {
    const { sources } = world();
    const request = line(10, "ls", { env: { CLAUDECODE: "1" } });
    assert.deepEqual(await findOrigin(request, sources), { kind: "person" });
  });

  it("gives a script the origin of the line that started it, not of a later one", async () => {
    const { sources, at, person } = world();
    person.sent.add("./deploy.sh &", "Cline", true);
    assert.equal((await findOrigin(line(10, "./deploy.sh &"), sources)).kind, "agent");
    at(5_000);
    assert.equal((await findOrigin(line(10, "ls"), sources)).kind, "person");
    const script = line(30, "rm -rf x", { interactive: false, kind: "exec-string" });
    assert.deepEqual(await findOrigin(script, sources), { kind: "agent", name: "Cline" });
  });

  it("follows the number of the line that started a shell", async () => {
    const { sources, person } = world();
    person.sent.add("tmux", "Cline", true);
    const first = line(10, "tmux");
    await findOrigin(first, sources);
    const request = line(40, "ls", { within: first.id });
    assert.deepEqual(await findOrigin(request, sources), { kind: "agent", name: "Cline" });
  });

  it("ignores a number from before the window was reloaded", async () => {
    const { sources, at } = world();
    at(9_000);
    const first = line(10, "ls");
    await findOrigin(first, sources);
    const old = {
      ...sources,
      find: () => ({ pid: 40, parent: 1, words: [], started: 10 }),
    };
    assert.deepEqual(await findOrigin(line(40, "ls", { within: first.id }), old), {
      kind: "unknown",
    });
  });

  it("reads this process from the system", function () {
    if (process.platform !== "linux") this.skip();
    const found = findProcess(process.pid);
    assert.ok(found !== undefined);
    assert.equal(found.parent, process.ppid);
    assert.ok(Math.abs((found.started ?? 0) - (Date.now() - process.uptime() * 1000)) < 2_000);
    assert.ok(found.words.some((word) => word.includes("mocha")));
    assert.equal(findProcess(2 ** 30), undefined);
  });
});
