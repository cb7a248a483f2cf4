import assert from "node:assert/strict";
import type { Answer } from "../src/decision";
import { maxRounds, type Facts, type Verdict } from "../src/engine";
import {
  allows,
  answering,
  asks,
  breaking,
  breakingLate,
  forbidden,
  lasting,
  lineOf,
  lost,
  person,
} from "./support/line";
import { deletionOf, requestOf, verdictOf } from "./support/verdicts";

describe("the line", () => {
  for (const [name, verdict, request, outcome, by, log] of [
    [
      "allows what is harmless",
      allows,
      requestOf("ls"),
      "allow",
      "policy",
      ["decide", "record batched"],
    ],
    [
      "keeps a person's silent line to itself",
      allows,
      requestOf("ls", person),
      "allow",
      "policy",
      ["decide", "record unrecorded"],
    ],
    [
      "records what lasts before it is released",
      lasting,
      requestOf("x"),
      "allow",
      "policy",
      ["decide", "record durable"],
    ],
    [
      "records a person's lasting line",
      lasting,
      requestOf("x", person),
      "allow",
      "policy",
      ["decide", "record durable"],
    ],
    [
      "asks, decides again at the click, records, releases",
      asks,
      requestOf("x"),
      "allow",
      "person",
      ["decide", "held", "approve", "decide", "record durable"],
    ],
    [
      "denies what is forbidden",
      forbidden,
      requestOf("x"),
      "deny",
      "policy",
      ["decide", "record durable"],
    ],
  ] as const) {
    it(name, async () => {
      const line = lineOf(verdict);
      const decision = await line.run(request);
      assert.deepEqual([decision.outcome, decision.by, line.log], [outcome, by, log]);
      assert.equal(line.entries.length, 1);
    });
  }

  for (const [answer, outcome, by] of [
    [{ kind: "allow", scope: "once" }, "allow", "person"],
    [{ kind: "allow", scope: "session" }, "allow", "person"],
    [{ kind: "deny" }, "deny", "person"],
    [{ kind: "withdrawn" }, "deny", "withdrawn"],
    [{ kind: "expired", later: Promise.resolve({ kind: "deny" }) }, "deny", "failure"],
  ] as readonly (readonly [Answer, string, string])[]) {
    it(`${answer.kind} means ${outcome}`, async () => {
      const line = lineOf(asks, { approve: answering(answer) });
      const decision = await line.run();
      assert.deepEqual([decision.outcome, decision.by], [outcome, by]);
      assert.deepEqual(
        line.entries.map((entry) => entry.decision),
        [decision],
      );
    });
  }
});

describe("facts", () => {
  const question = { ask: "path", path: "/w/a", deep: false } as const;

  it("are gathered in rounds", async () => {
    const seen: Facts[] = [];
    const line = lineOf(allows, {
      decide: (_request, facts) => {
        seen.push(facts);
        return { verdict: allows, questions: facts["path /w/a"] === undefined ? [question] : [] };
      },
      answer: () => Promise.resolve({ "path /w/a": { fact: "path", exists: true } }),
    });
    await line.run();
    assert.deepEqual(seen, [{}, { "path /w/a": { fact: "path", exists: true } }]);
  });

  for (const [name, answer, why] of [
    ["throws", breaking, "broken"],
    ["fails", breakingLate, "broken"],
    ["says nothing", () => Promise.resolve({}), "no answer"],
  ] as const) {
    it(`are unanswered when whoever answers ${name}`, async () => {
      let last: Facts = {};
      const line = lineOf(allows, {
        decide: (_request, facts) => {
          last = facts;
          return { verdict: allows, questions: facts["path /w/a"] === undefined ? [question] : [] };
        },
        answer,
      });
      assert.equal((await line.run()).outcome, "allow");
      assert.deepEqual(last, { "path /w/a": { fact: "unanswered", why } });
    });
  }

  it("are not asked for without end", async () => {
    let asked = 0;
    let decided = 0;
    const line = lineOf(asks, {
      decide: () => {
        decided += 1;
        return { verdict: asks, questions: [{ ...question, path: `/w/${decided}` }] };
      },
      answer: () => {
        asked += 1;
        return Promise.resolve({});
      },
      approve: answering({ kind: "deny" }),
    });
    await line.run();
    assert.equal(asked, maxRounds);
    assert.ok(decided <= 2 * maxRounds + 1);
  });
});

describe("at the click", () => {
  it("asks anew when the targets have changed, and says so", async () => {
    const other = verdictOf([deletionOf("/w/other")]);
    const line = lineOf((round) => (round === 1 ? asks : other));
    assert.equal((await line.run()).outcome, "allow");
    assert.equal(line.questions.length, 2);
    assert.equal(line.questions[0]?.notice, undefined);
    assert.match(line.questions[1]?.notice ?? "", /changed/);
    assert.deepEqual(
      line.entries.map((entry) => entry.verdict),
      [other],
    );
  });

  it("denies when the policy forbids it by now", async () => {
    const line = lineOf((round) => (round === 1 ? asks : forbidden));
    const decision = await line.run();
    assert.deepEqual([decision.outcome, decision.by, line.questions.length], ["deny", "policy", 1]);
  });

  it("does not ask again because a directory has grown", async () => {
    const sized = (round: number): Verdict => verdictOf([{ ...lost, extent: `${round} files` }]);
    const line = lineOf(sized);
    assert.equal((await line.run()).outcome, "allow");
    assert.equal(line.questions.length, 1);
  });

  for (const [name, first, second] of [
    [
      "a script's text",
      { fact: "text", text: "a", digest: "1" },
      { fact: "text", text: "b", digest: "2" },
    ],
    [
      "where a link leads",
      { fact: "path", exists: true, target: "/a" },
      { fact: "path", exists: true, target: "/b" },
    ],
  ] as const) {
    it(`asks anew when ${name} has changed`, async () => {
      const question = { ask: "text", path: "/w/x" } as const;
      let reads = 0;
      const line = lineOf(asks, {
        decide: (_request, facts) => ({
          verdict: asks,
          questions: facts["text /w/x"] === undefined ? [question] : [],
        }),
        answer: () => Promise.resolve({ "text /w/x": (reads += 1) === 1 ? first : second }),
      });
      await line.run();
      assert.equal(line.questions.length, 2);
    });
  }

  it("keeps what the waiting shell said about itself", async () => {
    let asked = 0;
    const line = lineOf(asks, {
      decide: (_request, facts) => ({
        verdict: asks,
        questions:
          facts["alias k"] === undefined ? [{ ask: "shell", what: "alias", name: "k" }] : [],
      }),
      answer: () => {
        asked += 1;
        return Promise.resolve({ "alias k": { fact: "shell", value: "kubectl" } });
      },
    });
    assert.equal((await line.run()).outcome, "allow");
    assert.equal(asked, 1);
  });

  it("gives up on what never stays the same", async () => {
    const line = lineOf((round) => verdictOf([deletionOf(`/w/${round}`)]));
    const decision = await line.run();
    assert.deepEqual([decision.outcome, decision.by], ["deny", "failure"]);
    assert.equal(line.entries.length, 1);
  });
});
