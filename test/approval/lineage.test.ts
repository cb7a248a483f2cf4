import assert from "node:assert/strict";
import { createLineage } from "../../src/approval/lineage";
import type { Caller, Entry } from "../../src/decision";
import { supervise, type Edges } from "../../src/pipeline";
import { answering, lineOf } from "../support/line";
import { deletionOf, requestOf, verdictOf } from "../support/verdicts";

const agent = 40;
const shell = 50;

describe("a call of an agent and what it starts", () => {
  const data = deletionOf("/w/data");
  let time: number;
  let edges: Edges;
  let asked: number;
  let entries: readonly Entry[];

  beforeEach(() => {
    time = 0;
    asked = 0;
    const said = answering({ kind: "allow", scope: "once" });
    ({ edges, entries } = lineOf(verdictOf([data]), {
      lineage: createLineage(() => time),
      now: () => time,
      approve: () => {
        asked += 1;
        return said();
      },
    }));
  });

  const hook: Caller = { gate: "hook", pid: agent, ancestors: [10], handsIn: "several calls" };
  const below: Caller = { gate: "shell", pid: shell, ancestors: [agent, 10] };

  function run(caller: Caller, text: string, path = "/w/data"): ReturnType<typeof supervise> {
    const verdict = verdictOf([deletionOf(path)]);
    const decide = () => ({ verdict, questions: [] });
    return supervise(requestOf(text), { ...edges, caller, decide }, new AbortController().signal);
  }

  const pass = (caller: Caller, text: string) =>
    supervise(
      requestOf(text),
      { ...edges, caller, decide: harmless },
      new AbortController().signal,
    );

  it("are one question, whatever the agent wraps the command in", async () => {
    assert.equal((await run(hook, "rm -rf data")).by, "person");
    const { outcome, by } = await run(below, "source /h/snapshot.sh && eval 'rm -rf data'");
    assert.deepEqual([outcome, by], ["allow", "grant"]);
    assert.equal(asked, 1);
  });

  it("cover the scripts of that shell too", async () => {
    await run(hook, "./clean.sh");
    await run(below, "eval ./clean.sh");
    await run({ gate: "shell", pid: 60, ancestors: [shell, agent, 10] }, "rm -rf data");
    assert.equal(asked, 1);
  });

  it("do not cover a new effect", async () => {
    await run(hook, "rm -rf data");
    await run(below, "rm -rf data other", "/w/other");
    assert.equal(asked, 2);
  });

  it("cover one shell, not a second one that does the same later", async () => {
    await run(hook, "rm -rf data");
    await run(below, "rm -rf data");
    await run({ ...below, pid: 51 }, "rm -rf data");
    assert.equal(asked, 2);
  });

  it("do not cover the next call of the agent, nor other agents", async () => {
    await run(hook, "rm -rf data");
    await run(hook, "rm -rf data");
    await run({ gate: "shell", pid: 70, ancestors: [41, 10] }, "rm -rf data");
    assert.equal(asked, 3);
  });

  it("stand side by side when an agent makes several at a time", async () => {
    await run(hook, "rm -rf data");
    await run(hook, "rm -rf other", "/w/other");
    await run(below, "rm -rf data");
    await run({ ...below, pid: 51 }, "rm -rf other", "/w/other");
    assert.equal(asked, 2);
  });

  it("are forgotten after some minutes", async () => {
    await run(hook, "rm -rf data");
    time += 6 * 60_000;
    await run(below, "rm -rf data");
    assert.equal(asked, 2);
  });

  it("cover nothing when the person said no", async () => {
    edges = { ...edges, approve: answering({ kind: "deny" }) };
    assert.equal((await run(hook, "rm -rf data")).outcome, "deny");
    assert.equal((await run(below, "rm -rf data")).outcome, "deny");
  });

  it("are one record, which the shell and what it starts join", async () => {
    await run(hook, "rm -rf data");
    await run(below, "source /h/snapshot.sh && eval 'rm -rf data'");
    await run({ gate: "shell", pid: 60, ancestors: [shell, agent, 10] }, "rm -rf data");
    const program: Caller = {
      gate: "shell",
      pid: 61,
      handsIn: "a program of a line",
      ancestors: [61, shell, agent],
    };
    await run(program, "rm -rf data");
    const [first, ...others] = entries;
    assert.equal(first?.joins, undefined);
    assert.ok(first?.id !== undefined);
    assert.deepEqual(
      others.map(({ joins, keeping }) => [joins, keeping]),
      Array.from({ length: 3 }, () => [first.id, "batched"]),
    );
  });

  it("are one record too when nobody has to be asked", async () => {
    for (const action of ["npm test", "npm run lint"]) {
      await pass(hook, action);
      await pass(below, `eval '${action}'`);
    }
    const [first, again, second, andAgain] = entries;
    assert.deepEqual([first?.joins, second?.joins], [undefined, undefined]);
    assert.deepEqual([again?.joins, andAgain?.joins], [first?.id, second?.id]);
    assert.equal(asked, 0);
  });

  it("are two records when it is not told by which call a shell is there", async () => {
    await pass(hook, "npm test");
    time += 11_000;
    await pass(below, "npm test");
    await pass(below, "npm test");
    await pass({ ...below, ancestors: [41, 10] }, "npm test");
    assert.deepEqual(
      entries.map(({ joins }) => joins),
      [undefined, undefined, undefined, undefined],
    );
  });

  it("keep what was allowed for the shell that does it, whatever harmless one comes before", async () => {
    await run(hook, "rm -rf data");
    await pass({ ...below, pid: 51 }, "git status");
    await run(below, "rm -rf data");
    assert.equal(asked, 1);
    assert.deepEqual(
      entries.map(({ joins }) => joins !== undefined),
      [false, false, true],
    );
  });

  it("join no record that is not kept", async () => {
    const persons: Caller = { gate: "shell", pid: shell, ancestors: [10] };
    const gone = deletionOf("/w/dist", { outcome: "allow", reversibility: "regenerable" });
    const request = { ...requestOf("make clean"), origin: { kind: "person" } } as const;
    const decide = () => ({ verdict: verdictOf([gone]), questions: [] });
    const { signal } = new AbortController();
    await supervise(request, { ...edges, caller: persons, decide }, signal);
    const child: Caller = { gate: "shell", pid: 60, ancestors: [shell, 10] };
    await supervise(requestOf("rm -rf dist"), { ...edges, caller: child, decide }, signal);
    assert.deepEqual(
      entries.map(({ keeping, joins }) => [keeping, joins]),
      [
        ["unrecorded", undefined],
        ["batched", undefined],
      ],
    );
  });
});

const harmless = () => ({ verdict: verdictOf([]), questions: [] });
