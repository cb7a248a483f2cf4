import assert from "node:assert/strict";
import { createAttempts } from "../../src/approval/attempts";
import { answering, asks, lineOf, offLimits, person } from "../support/line";
import { deletionOf, requestOf } from "../support/verdicts";

const agent = { kind: "agent", name: "an-agent" } as const;

describe("an agent that comes back after a refusal", () => {
  it("is known by the effect and not by its words", async () => {
    const line = lineOf(asks, { approve: answering({ kind: "deny" }) });
    const first = await line.run(requestOf("rm -rf data"));
    const second = await line.run(requestOf("find data -delete"));
    assert.equal(first.attempt, undefined);
    assert.deepEqual(second.attempt, { kind: "another way", count: 2 });
  });

  it("is shown to the person who is asked", async () => {
    const line = lineOf(asks);
    line.edges.attempts.refused(agent, "rm -rf data", [deletionOf("/w/data")]);
    await line.run(requestOf("find data -delete"));
    assert.match(line.questions[0]?.notice ?? "", /by another way .*attempt 2/);
  });

  it("is told apart from one that repeats itself", async () => {
    const line = lineOf(offLimits);
    await line.run(requestOf("cat .env"));
    assert.equal((await line.run(requestOf("cat .env"))).attempt?.kind, "again");
    assert.equal((await line.run(requestOf("head .env"))).attempt?.kind, "another way");
    assert.equal((await line.run(requestOf("head .env"))).attempt?.count, 4);
  });

  it("is not seen in a person, nor in what nobody refused", async () => {
    const line = lineOf(asks, { approve: answering({ kind: "deny" }) });
    await line.run(requestOf("rm -rf data", person));
    assert.equal((await line.run(requestOf("rm -rf data", person))).attempt, undefined);
    const late = lineOf(asks, { approve: answering({ kind: "withdrawn" }) });
    await late.run();
    assert.equal((await late.run()).attempt, undefined);
  });

  it("is forgotten after a quarter of an hour", () => {
    let time = 0;
    const attempts = createAttempts(() => time);
    attempts.refused(agent, "a", [deletionOf("/w/data")]);
    time = 14 * 60_000;
    assert.notEqual(attempts.seen(agent, "b", [deletionOf("/w/data/x")]), undefined);
    assert.equal(attempts.seen(agent, "b", [deletionOf("/w/other")]), undefined);
    time = 16 * 60_000;
    assert.equal(attempts.seen(agent, "b", [deletionOf("/w/data")]), undefined);
  });
});
