import assert from "node:assert/strict";
import { createLineage } from "../../src/approval/lineage";
import type { Caller } from "../../src/decision";
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

  beforeEach(() => {
    time = 0;
    asked = 0;
    const said = answering({ kind: "allow", scope: "once" });
    edges = lineOf(verdictOf([data]), {
      lineage: createLineage(() => time),
      now: () => time,
      approve: () => {
        asked += 1;
        return said();
      },
    }).edges;
  });

  const hook: Caller = { gate: "hook", pid: agent, ancestors: [10], handsIn: "several calls" };
  const below: Caller = { gate: "shell", pid: shell, ancestors: [agent, 10] };

  function run(caller: Caller, text: string, path = "/w/data"): ReturnType<typeof supervise> {
    const verdict = verdictOf([deletionOf(path)]);
    const decide = () => ({ verdict, questions: [] });
    return supervise(requestOf(text), { ...edges, caller, decide }, new AbortController().signal);
  }

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
});
