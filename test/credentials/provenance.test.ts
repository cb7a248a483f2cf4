import assert from "node:assert/strict";
import { credentialFacts } from "../../src/credentials/provenance";
import type { Entry } from "../../src/credentials/inventory/entry";
import { decide, explainQuestion, questionKey, type Facts, type Request } from "../../src/engine";
import { defaultPolicy } from "../../src/host/settings/policyOf";

const token = "7b1e0c52-4f6d-4a93-b8e1-2d9c05a7f364";
const entry: Entry = {
  id: "railway.account",
  kind: "Railway token",
  breadth: "full",
  reach: "delete any volume, in any environment of any project",
  path: "/w/scripts/domains.ts",
  line: 14,
  column: 1,
  length: 36,
  reason: "",
  sure: true,
  digest: "0",
};

function request(text: string): Request {
  return {
    action: { kind: "command", text, dialect: "bash" },
    cwd: "/w",
    home: "/home/user",
    workspace: ["/w"],
    env: {},
    origin: { kind: "agent" },
  };
}

function judge(text: string, known: Entry | undefined) {
  const asked = request(text);
  const policy = defaultPolicy("/home/user");
  let facts: Facts = {};
  for (let round = 0; ; round += 1) {
    const { verdict, questions } = decide(asked, facts, policy);
    if (questions.length === 0) return { asked, verdict, facts };
    assert.ok(round < 6);
    const none = { fact: "unanswered", why: "a test" } as const;
    facts = {
      ...facts,
      ...Object.fromEntries(questions.map((question) => [questionKey(question), none])),
      ...credentialFacts(questions, asked.action, {
        seen: (value) => (value === token ? known : undefined),
        of: (path) => (known?.path === path ? [{ ...known, breadth: "narrow" }, known] : []),
      }),
    };
  }
}

const deletion = `curl -X POST https://backboard.railway.app/graphql/v2 -H "Authorization: Bearer ${token}" -d '{"query":"mutation { volumeDelete(volumeId: \\"3d2c42fb\\") }"}'`;

describe("where a credential in a command comes from", () => {
  it("is said in the question: which file, what kind, how much it can do", () => {
    const { asked, verdict } = judge(deletion, entry);
    assert.equal(verdict.outcome, "ask");
    assert.match(
      explainQuestion(asked, verdict).detail,
      /uses the Railway token from `scripts\/domains\.ts:14` \(account-wide: it can delete any volume, in any environment of any project\)/,
    );
  });

  it("is named by kind and breadth if it stands in no file", () => {
    const { asked, verdict } = judge(deletion, undefined);
    assert.match(
      explainQuestion(asked, verdict).detail,
      /uses a Railway token \(account-wide: it can delete/,
    );
  });

  it("raises what it destroys by one step if it reaches far", () => {
    const drop = (host: string): string =>
      `curl -X DELETE https://api.render.com/v1/services/srv-1 -H "Authorization: Bearer ${host}"`;
    assert.equal(judge(drop(token), undefined).verdict.reversibility, "irreversible");
    assert.equal(judge(drop(token), entry).verdict.reversibility, "catastrophic");
    const near: Entry = { ...entry, breadth: "narrow" };
    assert.equal(judge(drop(token), near).verdict.reversibility, "irreversible");
    const outside: Entry = { ...near, path: "/home/user/other/.env" };
    assert.equal(judge(drop(token), outside).verdict.reversibility, "catastrophic");
    const production: Entry = { ...near, environment: "production" };
    assert.equal(judge(drop(token), production).verdict.reversibility, "catastrophic");
  });

  it("is said of a file that lends it, and may make it worse", () => {
    const text = `curl -X DELETE -H "Authorization: Bearer $(cat .env)" https://api.render.com/v1/services/srv-1`;
    const { verdict } = judge(text, { ...entry, path: "/w/.env" });
    assert.equal(verdict.reversibility, "catastrophic");
    assert.match(
      verdict.reasons.map(({ why }) => why).join("\n"),
      /uses a credential from `\.env`, which holds a Railway token \(account-wide: it can delete any volume/,
    );
    assert.equal(judge(text, undefined).verdict.reversibility, "irreversible");
  });

  it("has what could be had again asked about too, if it reaches far", () => {
    const text = `curl -X DELETE https://api.github.com/repos/acme/shop/git/refs/tags/v1 -H "Authorization: Bearer ${token}"`;
    const near: Entry = { ...entry, breadth: "narrow" };
    assert.equal(judge(text, near).verdict.outcome, "allow");
    for (const far of [entry, { ...near, environment: "production" as const }]) {
      const { verdict } = judge(text, far);
      assert.equal(verdict.outcome, "ask");
      assert.match(
        verdict.reasons.map(({ why }) => why).join("\n"),
        /it counts as one step worse because the credential (?:opens the whole account|is for production)/,
      );
    }
  });

  it("is not asked where nothing is destroyed", () => {
    const get = `curl https://api.render.com/v1/services -H "Authorization: Bearer ${token}"`;
    const { verdict, facts } = judge(get, entry);
    assert.equal(verdict.outcome, "allow");
    assert.ok(!Object.keys(facts).some((key) => key.startsWith("credential")));
  });

  it("leaves no value in questions, facts and reasons", () => {
    const { verdict, facts } = judge(deletion, entry);
    assert.ok("credential 0" in facts);
    assert.ok(!JSON.stringify([Object.keys(facts), facts, verdict.reasons]).includes(token));
  });
});
