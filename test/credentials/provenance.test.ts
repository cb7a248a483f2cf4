import assert from "node:assert/strict";
import { credentialFacts, type KnownCredentials } from "../../src/credentials/provenance";
import type { Entry } from "../../src/credentials/inventory/entry";
import { decide, explainQuestion, questionKey, type Facts } from "../../src/engine";
import { defaultPolicy } from "../../src/host/settings/policyOf";
import { requestOf } from "../support/verdicts";

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

function judge(text: string, known: Entry | undefined, credentials?: KnownCredentials) {
  const asked = requestOf(text, { home: "/home/user" });
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
      ...credentialFacts(
        questions,
        asked.action,
        credentials ?? {
          seen: (value) => (value === token ? known : undefined),
          of: (path) => (known?.path === path ? [{ ...known, breadth: "narrow" }, known] : []),
        },
      ),
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

  describe("from a file with several", () => {
    const of = (id: string, kind: string, name: string, line: number): Entry => ({
      ...{ ...entry, id, kind, name, line, path: "/w/.env", breadth: "narrow", reach: "do less" },
    });
    const several = [
      { ...of("database.url", "database login", "DATABASE_URL", 2), breadth: "full" as const },
      of("stripe.test", "Stripe test key", "STRIPE_KEY", 3),
      { ...of("render.key", "Render key", "RENDER_API_KEY", 4), breadth: "full" as const },
    ];
    const why = (text: string) => {
      const known = { seen: () => undefined, of: () => several };
      const { verdict } = judge(text, undefined, known);
      return verdict.reasons.map((one) => one.why).join("\n");
    };
    const call = (variable: string): string =>
      `source .env; curl -X DELETE -H "Authorization: Bearer $${variable}" https://api.render.com/v1/services/srv-1`;

    it("is the one whose variable is named", () => {
      assert.match(
        why(call("RENDER_API_KEY")),
        /uses the Render key from `\.env:4` \(account-wide: it can do less\); it counts as one step worse/,
      );
      const narrow = why(call("STRIPE_KEY"));
      assert.match(narrow, /uses the Stripe test key from `\.env:3` \(narrow: it can do less\)/);
      assert.doesNotMatch(narrow, /one step worse/);
    });

    it("is that of the provider that is spoken to, or else what reaches furthest", () => {
      assert.match(why(call("T")), /credential from `\.env`, which holds a Render key/);
      const other = call("T").replace("api.render.com/v1/services/srv-1", "api.heroku.com/apps/a");
      assert.match(why(other), /credential from `\.env`, which holds a database login/);
    });

    it("is named where a part of the file is printed into the line", () => {
      const part = `T=$(grep RENDER_API_KEY .env | cut -d= -f2); ${call("T").slice(13)}`;
      assert.match(why(part), /uses the Render key from `\.env:4`/);
    });
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
