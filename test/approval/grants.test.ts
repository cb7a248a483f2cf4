import assert from "node:assert/strict";
import { createGrants } from "../../src/approval/grants";
import { likenessOf, likenessOfCall } from "../../src/approval/likeness";
import { createOffers } from "../../src/approval/offers";
import type { Held } from "../../src/decision";
import type { Facts } from "../../src/engine";
import { deletionOf, requestOf, verdictOf } from "../support/verdicts";

describe("grants", () => {
  it("for the session stand, for one use are used up", () => {
    const grants = createGrants(() => 0);
    grants.addForSession("a");
    grants.addOnce("b");
    assert.equal(grants.count(), 2);
    assert.deepEqual(["a", "a", "b", "b", "c"].map(grants.use), [
      "session",
      "session",
      "once",
      undefined,
      undefined,
    ]);
    grants.clear();
    assert.equal(grants.use("a"), undefined);
  });

  it("for one use last ten minutes", () => {
    let now = 0;
    const grants = createGrants(() => now);
    grants.addOnce("a");
    now = 10 * 60_000;
    assert.deepEqual([grants.use("a"), grants.count()], [undefined, 0]);
  });
});

describe("likeness", () => {
  const judged = (facts: Facts = {}, path = "/w/a") => ({
    verdict: verdictOf([deletionOf(path)]),
    facts,
  });

  it("tells calls apart by command, directory and target", () => {
    const calls = [
      likenessOfCall(requestOf("rm -rf a"), judged()),
      likenessOfCall(requestOf("rm -rf  a"), judged()),
      likenessOfCall(requestOf("rm -rf a", { cwd: "/w/b" }), judged()),
      likenessOfCall(requestOf("rm -rf a"), judged({}, "/w/b/a")),
      likenessOfCall(
        requestOf("rm -rf a"),
        judged({ "text /w/x": { fact: "text", text: "", digest: "1" } }),
      ),
      likenessOfCall(
        requestOf("rm -rf a"),
        judged({ "text /w/x": { fact: "text", text: "", digest: "2" } }),
      ),
    ];
    assert.equal(new Set(calls).size, calls.length);
  });

  it("does not mind who asks, what is allowed anyway, sizes and order", () => {
    const one = deletionOf("/w/a", { extent: "1 file" });
    const two = deletionOf("/w/b");
    const quiet = deletionOf("/w/dist", { outcome: "allow" });
    const alike = [
      likenessOf({ verdict: verdictOf([one, two]), facts: {} }),
      likenessOf({ verdict: verdictOf([two, { ...one, extent: "9 files" }, quiet]), facts: {} }),
    ];
    assert.equal(alike[0], alike[1]);
  });
});

describe("offers", () => {
  const held: Held = {
    request: requestOf("cat .env"),
    verdict: verdictOf([]),
    caller: { gate: "shell" },
    call: "cat .env",
    session: false,
  };

  it("are shown once at a time, and grant one use if the person says so", async () => {
    const grants = createGrants(() => 0);
    const answers: ((allowed: boolean) => void)[] = [];
    const offers = createOffers({
      notify: () => new Promise((resolve) => answers.push(resolve)),
      grants,
      failed: (error) => {
        assert.fail(String(error));
      },
    });
    offers.offer(held);
    offers.offer(held);
    assert.equal(answers.length, 1);
    answers[0]!(false);
    await new Promise(setImmediate);
    assert.equal(grants.count(), 0);
    offers.offer(held);
    answers[1]!(true);
    await new Promise(setImmediate);
    assert.deepEqual([grants.use("cat .env"), grants.use("cat .env")], ["once", undefined]);
  });

  it("report a notification that breaks", async () => {
    const failures: unknown[] = [];
    const offers = createOffers({
      notify: () => Promise.reject(new Error("no window")),
      grants: createGrants(() => 0),
      failed: (error) => failures.push(error),
    });
    offers.offer(held);
    await new Promise(setImmediate);
    assert.equal(failures.length, 1);
  });
});
