import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { createPrompts, type Prompts, type Reply } from "../../src/approval/prompts";
import type { Answer, Held } from "../../src/decision";
import { requestOf, verdictOf } from "../support/verdicts";

interface Asked {
  readonly held: Held;
  readonly others: () => number;
  readonly signal: AbortSignal;
  answer(reply: Reply): void;
  fail(error: Error): void;
}

function heldFor(call: string): Held {
  return {
    request: requestOf(call),
    verdict: verdictOf([]),
    caller: { gate: "shell" },
    call,
    session: true,
  };
}

function queue(deadline?: number): { prompts: Prompts; asked: Asked[] } {
  const asked: Asked[] = [];
  const prompts = createPrompts({
    deadline: () => deadline,
    ask: (held, others, signal) =>
      new Promise((resolve, reject) => {
        asked.push({ held, others, signal, answer: resolve, fail: reject });
      }),
  });
  return { prompts, asked };
}

const nobody = new AbortController().signal;
const turn = (): Promise<void> => sleep(0);

describe("the queue of questions", () => {
  it("asks one at a time, in the order they came", async () => {
    const { prompts, asked } = queue();
    const answers = ["a", "b", "c"].map((call) => prompts.approve(heldFor(call), nobody));
    assert.deepEqual([asked.length, asked[0]!.others()], [1, 2]);
    assert.deepEqual(prompts.count(), { held: 3, overdue: 0 });
    asked[0]!.answer("once");
    await turn();
    asked[1]!.answer("deny");
    await turn();
    asked[2]!.answer("session");
    assert.deepEqual(await Promise.all(answers), [
      { kind: "allow", scope: "once" },
      { kind: "deny" },
      { kind: "allow", scope: "session" },
    ]);
    assert.deepEqual(
      asked.map(({ held }) => held.call),
      ["a", "b", "c"],
    );
    assert.deepEqual(prompts.count(), { held: 0, overdue: 0 });
  });

  it("takes a waiting question away without showing it", async () => {
    const { prompts, asked } = queue();
    const abort = new AbortController();
    void prompts.approve(heldFor("a"), nobody);
    const withdrawn = prompts.approve(heldFor("b"), abort.signal);
    abort.abort();
    assert.deepEqual(await withdrawn, { kind: "withdrawn" });
    asked[0]!.answer("deny");
    await turn();
    assert.equal(asked.length, 1);
  });

  it("takes a shown question away, asks the next, and ignores the late answer", async () => {
    const { prompts, asked } = queue();
    const abort = new AbortController();
    const first = prompts.approve(heldFor("a"), abort.signal);
    const second = prompts.approve(heldFor("b"), nobody);
    abort.abort();
    assert.deepEqual(await first, { kind: "withdrawn" });
    assert.equal(asked[0]!.signal.aborted, true);
    assert.equal(asked[1]!.held.call, "b");
    asked[0]!.answer("once");
    await turn();
    assert.deepEqual(prompts.count(), { held: 1, overdue: 0 });
    asked[1]!.answer("deny");
    assert.deepEqual(await second, { kind: "deny" });
  });

  it("does not ask what was withdrawn before it came", async () => {
    const { prompts, asked } = queue();
    assert.deepEqual(await prompts.approve(heldFor("a"), AbortSignal.abort()), {
      kind: "withdrawn",
    });
    assert.equal(asked.length, 0);
  });

  it("goes on after a dialog that broke", async () => {
    const { prompts, asked } = queue();
    const first = prompts.approve(heldFor("a"), nobody);
    const second = prompts.approve(heldFor("b"), nobody);
    asked[0]!.fail(new Error("no window"));
    await assert.rejects(first, /no window/);
    asked[1]!.answer("once");
    assert.deepEqual(await second, { kind: "allow", scope: "once" });
  });

  it("tells its listeners of each change, until they stop listening", async () => {
    const { prompts, asked } = queue();
    const counts: number[] = [];
    const listening = prompts.onDidChange(() => counts.push(prompts.count().held));
    void prompts.approve(heldFor("a"), nobody);
    asked[0]!.answer("deny");
    await turn();
    listening.dispose();
    void prompts.approve(heldFor("b"), nobody);
    assert.deepEqual(counts, [1, 0]);
  });

  it("withdraws everything when the window closes", async () => {
    const { prompts, asked } = queue();
    const answers = ["a", "b"].map((call) => prompts.approve(heldFor(call), nobody));
    prompts.dispose();
    assert.deepEqual(await Promise.all(answers), [{ kind: "withdrawn" }, { kind: "withdrawn" }]);
    assert.equal(asked[0]!.signal.aborted, true);
    assert.equal(asked.length, 1);
  });
});

describe("a deadline", () => {
  async function expired(): Promise<{ prompts: Prompts; asked: Asked[]; later: Promise<Answer> }> {
    const line = queue(5);
    const answer = await line.prompts.approve(heldFor("a"), nobody);
    assert.equal(answer.kind, "expired");
    return { ...line, later: (answer as { later: Promise<Answer> }).later };
  }

  it("ends the waiting, but the question stays and its answer is kept", async () => {
    const { prompts, asked, later } = await expired();
    assert.deepEqual(prompts.count(), { held: 0, overdue: 1 });
    assert.equal(asked[0]!.signal.aborted, false);
    asked[0]!.answer("once");
    assert.deepEqual(await later, { kind: "allow", scope: "once" });
    assert.deepEqual(prompts.count(), { held: 0, overdue: 0 });
  });

  it("does not ask twice when the same call comes again", async () => {
    const { prompts, asked, later } = await expired();
    const again = prompts.approve(heldFor("a"), nobody);
    assert.deepEqual(await later, { kind: "withdrawn" });
    assert.deepEqual([asked.length, prompts.count().held], [1, 1]);
    asked[0]!.answer("once");
    assert.deepEqual(await again, { kind: "allow", scope: "once" });
  });

  it("does not outlive the Request that joined when that one is withdrawn", async () => {
    const { prompts, asked } = await expired();
    const abort = new AbortController();
    const again = prompts.approve(heldFor("a"), abort.signal);
    abort.abort();
    assert.deepEqual(await again, { kind: "withdrawn" });
    assert.equal(asked[0]!.signal.aborted, true);
    assert.deepEqual(prompts.count(), { held: 0, overdue: 0 });
  });

  it("survives the end of the terminal that asked", async () => {
    const line = queue(5);
    const abort = new AbortController();
    await line.prompts.approve(heldFor("a"), abort.signal);
    abort.abort();
    assert.deepEqual(line.prompts.count(), { held: 0, overdue: 1 });
  });

  it("leaves no timer behind an answer", async () => {
    const { prompts, asked } = queue(60_000);
    const answer = prompts.approve(heldFor("a"), nobody);
    asked[0]!.answer("deny");
    await answer;
    const timers = process.getActiveResourcesInfo().filter((name) => name === "Timeout");
    assert.ok(timers.length <= 1, String(timers.length));
  });
});
