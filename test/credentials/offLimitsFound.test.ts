import assert from "node:assert/strict";
import { environmentOf } from "../../src/credentials/environment";
import type { Entry } from "../../src/credentials/inventory/entry";
import { offLimitsFound } from "../../src/credentials/offLimitsFound";

const entry: Entry = {
  ...{ id: "railway.account", kind: "Railway token", breadth: "full", reach: "delete any volume" },
  ...{ path: "/w/scripts/domains.ts", line: 14, column: 1, length: 36 },
  ...{ reason: "", sure: true, digest: "0" },
};

describe("files that are off-limits because of what is in them", () => {
  it("are those that hold what opens something, once each, as globs that mean only themselves", () => {
    assert.deepEqual(
      offLimitsFound([entry, { ...entry, line: 20 }, { ...entry, path: "/w/app/[id]/page.tsx" }]),
      ["/w/scripts/domains.ts", "/w/app/[[]id[]]/page.tsx"],
    );
  });

  for (const [why, change] of [
    ["what is only likely", { sure: false }],
    ["what is made to be public", { breadth: "publishable" }],
    ["test keys", { id: "stripe.test", breadth: "narrow" }],
    ["test keys of Clerk", { id: "clerk.test", breadth: "narrow" }],
    ["the half of a key that pages hold", { id: "razorpay.keyId", breadth: "narrow" }],
    ["a database on this machine", { id: "database.url", breadth: "narrow" }],
    ["a login in a page for people", { id: "database.url", path: "/w/README.md" }],
    ["a login in a test", { id: "database.url", environment: "test" }],
    ["what a test has", { breadth: "wide", environment: "test" }],
  ] as const) {
    it(`are not those with ${why}`, () => {
      assert.deepEqual(offLimitsFound([{ ...entry, ...change }]), []);
    });
  }
});

describe("the environment of a credential", () => {
  for (const [id, name, path, environment] of [
    ["stripe.live", "KEY", "/w/test/a.ts", "production"],
    ["assigned", "PROD_DB_PASSWORD", "/w/.env", "production"],
    ["assigned", "DB_PASSWORD", "/w/.env.production", "production"],
    ["assigned", "DB_PASSWORD", "/w/deploy/staging/values.yaml", "staging"],
    ["assigned", "token", "/w/src/products.ts", undefined],
    ["github.classic", "", "/w/test/fixtures/a.json", "test"],
  ] as const) {
    it(`${name} in ${path} is for ${environment ?? "nobody knows what"}`, () => {
      assert.equal(environmentOf(id, name, path), environment);
    });
  }
});
