import assert from "node:assert/strict";
import type { Answer } from "../../src/decision";
import type { Request } from "../../src/engine";
import { supervise } from "../../src/pipeline";
import {
  allows,
  answering,
  asks,
  breaking,
  catastrophe,
  forbidden,
  lineOf,
  lost,
  offLimits,
} from "../support/line";
import { deletionOf, requestOf, verdictOf } from "../support/verdicts";

describe("grants", () => {
  it("for the session cover the exact call and no other", async () => {
    const line = lineOf(asks, { approve: answering({ kind: "allow", scope: "session" }) });
    await line.run(requestOf("rm -rf data"));
    const denied = { ...line.edges, approve: answering({ kind: "deny" }) };
    const again = (request: Request) => supervise(request, denied, new AbortController().signal);
    assert.equal((await again(requestOf("rm -rf data"))).by, "grant");
    assert.equal((await again(requestOf("rm -rf data "))).outcome, "deny");
    assert.equal((await again(requestOf("rm -rf data", { cwd: "/w/a" }))).outcome, "deny");
    const elsewhere = {
      ...denied,
      decide: () => ({ verdict: verdictOf([deletionOf("/x")]), questions: [] }),
    };
    assert.equal(
      (await supervise(requestOf("rm -rf data"), elsewhere, new AbortController().signal)).outcome,
      "deny",
    );
  });

  it("for the session are never given for a catastrophe", async () => {
    const line = lineOf(catastrophe, { approve: answering({ kind: "allow", scope: "session" }) });
    assert.equal((await line.run()).outcome, "allow");
    assert.equal(line.edges.grants.count(), 0);
  });

  it("a late answer counts for the next run, once", async () => {
    let say: (answer: Answer) => void = () => undefined;
    const later = new Promise<Answer>((resolve) => (say = resolve));
    const line = lineOf(asks, { approve: answering({ kind: "expired", later }) });
    const first = await line.run();
    assert.equal(first.outcome, "deny");
    assert.match(first.reason, /run the same command again/);
    say({ kind: "allow", scope: "once" });
    await later;
    assert.equal((await line.run()).by, "grant");
    assert.equal((await line.run()).outcome, "deny");
  });

  it("lift a denial that may be lifted, once", async () => {
    const line = lineOf(offLimits);
    assert.equal((await line.run()).outcome, "deny");
    line.edges.grants.addOnce(line.offers[0]?.call ?? "");
    assert.deepEqual([(await line.run()).by, (await line.run()).outcome], ["grant", "deny"]);
  });

  it("lift no other denial", async () => {
    const line = lineOf(forbidden, { offerOnce: breaking });
    const call = (await line.run(), line.entries[0]?.verdict);
    assert.equal(call?.liftable, false);
    assert.equal((await line.run()).outcome, "deny");
  });
});

describe("children of a line that was allowed", () => {
  it("are not asked again for the same effect, until the shell's next line", async () => {
    const parent = lineOf(asks, { caller: { gate: "shell", pid: 10 } });
    await parent.run();
    const child = lineOf(verdictOf([deletionOf("/w/data/sub")]), {
      caller: { gate: "shell", pid: 11, ancestors: [10, 1] },
      lineage: parent.edges.lineage,
      approve: answering({ kind: "deny" }),
    });
    assert.equal((await child.run()).by, "grant");
    const more = lineOf(verdictOf([lost, deletionOf("/w/more")]), {
      ...child.edges,
      record: () => Promise.resolve(),
      decide: () => ({ verdict: verdictOf([lost, deletionOf("/w/more")]), questions: [] }),
    });
    assert.equal((await more.run()).outcome, "deny");
    const next = lineOf(allows, {
      caller: { gate: "shell", pid: 10 },
      lineage: parent.edges.lineage,
    });
    await next.run();
    assert.equal((await child.run()).outcome, "deny");
  });

  it("does not ask a program about what its line was allowed without a question", async () => {
    const silent = verdictOf([deletionOf("/w/data", { outcome: "allow" })], { outcome: "allow" });
    const parent = lineOf(silent, { caller: { gate: "shell", pid: 10 } });
    await parent.run();
    const shim = lineOf(asks, {
      caller: { gate: "shell", pid: 11, ancestors: [10] },
      lineage: parent.edges.lineage,
      approve: answering({ kind: "deny" }),
    });
    assert.equal((await shim.run()).by, "grant");
  });

  it("does not ask the program that the shell itself became", async () => {
    const parent = lineOf(asks, { caller: { gate: "shell", pid: 10 } });
    await parent.run();
    const shim = lineOf(asks, {
      caller: { gate: "shell", pid: 10, ancestors: [10], handsIn: "a program of a line" },
      lineage: parent.edges.lineage,
      approve: answering({ kind: "deny" }),
    });
    assert.equal((await shim.run()).by, "grant");
  });
});
