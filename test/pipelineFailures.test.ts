import assert from "node:assert/strict";
import { createGrants } from "../src/approval/grants";
import type { Answer } from "../src/decision";
import type { Verdict } from "../src/engine";
import { type Edges } from "../src/pipeline";
import {
  allows,
  answering,
  asks,
  breaking,
  breakingLate,
  catastrophe,
  forbidden,
  guard,
  lasting,
  lineOf,
  offLimits,
  person,
} from "./support/line";
import { requestOf } from "./support/verdicts";

describe("when something breaks", () => {
  const faults: readonly (readonly [string, Partial<Edges>])[] = [
    ["decide", { decide: breaking }],
    ["policy", { policy: breaking }],
    ["held", { held: breaking }],
    ["approve throws", { approve: breaking }],
    ["approve fails", { approve: breakingLate }],
    ["record throws", { record: breaking }],
    ["record fails", { record: breakingLate }],
    ["grants", { grants: { ...createGrants(() => 0), use: breaking } }],
  ];
  for (const [name, fault] of faults) {
    it(`${name}: an agent is never allowed what would have asked`, async () => {
      for (const verdict of [asks, catastrophe, offLimits]) {
        // Nobody says yes, except where the fault comes after that.
        const approve = name.startsWith("record") ? {} : { approve: answering({ kind: "deny" }) };
        const decision = await lineOf(verdict, { ...approve, ...fault }).run();
        assert.equal(decision.outcome, "deny", verdict.outcome);
      }
    });
    it(`${name}: a person's line is denied only when it is a catastrophe`, async () => {
      if (name === "decide" || name === "policy") return;
      const run = (verdict: Verdict) => lineOf(verdict, fault).run(requestOf("x", person));
      assert.equal((await run(asks)).outcome, "allow");
      assert.equal((await run(catastrophe)).outcome, "deny");
    });
  }

  it("an engine that crashes asks about an agent's line, and lets a person's pass", async () => {
    const agent = lineOf(asks, { decide: breaking, approve: answering({ kind: "deny" }) });
    assert.equal((await agent.run()).by, "person");
    const mine = lineOf(asks, { decide: breaking });
    assert.equal((await mine.run(requestOf("ls", person))).outcome, "allow");
    const strict = lineOf(asks, {
      decide: breaking,
      policy: () => ({ ...guard, mode: "strict" }),
      approve: answering({ kind: "deny" }),
    });
    assert.equal((await strict.run(requestOf("ls", person))).outcome, "deny");
  });

  it("a full disk does not stop what needed no question", async () => {
    assert.equal((await lineOf(allows, { record: breakingLate }).run()).outcome, "allow");
    assert.equal((await lineOf(lasting, { record: breakingLate }).run()).outcome, "allow");
  });

  it("says why in one line", async () => {
    const { reason } = await lineOf(asks, { record: breakingLate }).run();
    assert.match(
      reason,
      /^not run: it could not be checked \(the journal cannot be written: broken\)/,
    );
  });
});

describe("withdrawal", () => {
  it("before judging, while asking and at the click denies and leaves one Record", async () => {
    for (const when of ["before", "asking", "click"]) {
      const abort = new AbortController();
      if (when === "before") abort.abort();
      let decided = 0;
      const line = lineOf(asks, {
        decide: () => {
          decided += 1;
          if (when === "click" && decided === 2) abort.abort();
          return { verdict: asks, questions: [] };
        },
        approve: () => {
          if (when !== "asking") return Promise.resolve({ kind: "allow", scope: "session" });
          abort.abort();
          return new Promise(() => undefined);
        },
      });
      const decision = await line.run(requestOf("x"), abort.signal);
      assert.deepEqual([when, decision.outcome, decision.by], [when, "deny", "withdrawn"]);
      assert.equal(line.entries.length, 1);
      assert.equal(line.edges.grants.count(), 0);
    }
  });
});

describe("for any course of events", () => {
  /** Numbers from a seed, so that a failure can be had again. */
  function randomFrom(seed: number): () => number {
    let state = seed;
    return () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return state / 2147483648;
    };
  }

  it("there is one Record, and no agent passes without the policy's or a person's word", async () => {
    for (let seed = 1; seed <= 2_000; seed += 1) {
      const random = randomFrom(seed);
      const pick = <T>(...choices: readonly T[]): T =>
        choices[Math.floor(random() * choices.length)]!;
      const maybe = <T>(fault: T, otherwise: T): T => (random() < 0.15 ? fault : otherwise);
      const abort = new AbortController();
      const said: Answer["kind"][] = [];
      let records = 0;
      const verdicts = [0, 1, 2].map(() => pick(asks, catastrophe, offLimits, forbidden, allows));
      let step = 0;
      const line = lineOf(allows, {
        decide: () => {
          if (random() < 0.1) breaking();
          if (random() < 0.1) abort.abort();
          return {
            verdict: verdicts[Math.min(step++, 2)]!,
            questions: random() < 0.2 ? [{ ask: "option", name: "x" }] : [],
          };
        },
        answer: maybe<Edges["answer"]>(breakingLate, () => Promise.resolve({})),
        held: maybe<Edges["held"]>(breaking, () => undefined),
        approve: maybe<Edges["approve"]>(breakingLate, () => {
          const answer = pick<Answer>(
            { kind: "allow", scope: "once" },
            { kind: "allow", scope: "session" },
            { kind: "deny" },
            { kind: "withdrawn" },
          );
          said.push(answer.kind);
          return Promise.resolve(answer);
        }),
        record: () => {
          records += 1;
          return random() < 0.15 ? breakingLate() : Promise.resolve();
        },
      });
      const decision = await line.run(requestOf("x"), abort.signal);
      assert.equal(records, 1, `seed ${seed}`);
      const allowed = said.includes("allow");
      const policyAllows = verdicts.slice(0, Math.max(1, step)).includes(allows);
      if (decision.outcome === "allow") assert.ok(allowed || policyAllows, `seed ${seed}`);
      if (decision.by === "person" && decision.outcome === "allow")
        assert.ok(allowed, `seed ${seed}`);
    }
  });
});
