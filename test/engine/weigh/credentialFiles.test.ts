import assert from "node:assert/strict";
import type { Verdict } from "../../../src/engine";
import { verdictOn } from "../support/lines";

function lenders(text: string): readonly string[] {
  return verdictOn(text)
    .reasons.filter(({ rule }) => rule === "credential")
    .map(({ what }) => what);
}

const removal = "https://api.render.com/v1/services/srv-1";

describe("a file that lends a credential to what destroys something elsewhere", () => {
  const lent: readonly string[] = [
    `source .env && curl -X DELETE -H "Authorization: Bearer $KEY" ${removal}`,
    "set -a; . ./.env; set +a; railway volume delete --yes",
    `export $(cat .env | xargs) && curl -X DELETE -H "Authorization: Bearer $KEY" ${removal}`,
    `KEY=$(grep RENDER .env | cut -d= -f2); curl -X DELETE -H "Authorization: Bearer $KEY" ${removal}`,
    `curl -X DELETE -H "Authorization: Bearer $(cat .env)" ${removal}`,
    `curl -X DELETE --variable KEY@.env --expand-header "Authorization: Bearer {{KEY}}" ${removal}`,
    `curl -X DELETE -K .env ${removal}`,
    "docker run --env-file .env tools railway volume delete --yes",
    "docker run --env-file=.env tools railway volume delete --yes",
  ];
  for (const text of lent) {
    it(`is named with ${text}`, () => {
      assert.deepEqual(lenders(text), ["uses a credential from `.env`"]);
    });
  }

  const silent: readonly string[] = [
    "railway volume delete --yes",
    "source .venv/bin/activate && railway volume delete --yes",
    "docker run --env-file .env.example tools railway volume delete --yes",
    "cat .env",
    "source .env && rm -rf notes",
  ];
  for (const text of silent) {
    it(`is none with ${text}`, () => {
      assert.deepEqual(lenders(text), []);
    });
  }

  it("makes it worse where it is for production, or is read from outside the task's files", () => {
    const deletion = (reading: string): Verdict =>
      verdictOn(`curl -X DELETE -H "Authorization: Bearer $(cat ${reading})" ${removal}`);
    assert.equal(deletion(".env").reversibility, "irreversible");
    assert.equal(deletion(".env.production").reversibility, "catastrophic");
    const outside = deletion("/srv/other/.env");
    assert.equal(outside.reversibility, "catastrophic");
    assert.match(
      outside.reasons.map(({ why }) => why).join("\n"),
      /`\/srv\/other\/\.env`; it counts as one step worse because the credential comes from outside the task's own files/,
    );
  });

  it("does not make it worse where a program reads what it reads anyway", () => {
    const { reversibility } = verdictOn("ssh -i ~/.ssh/id_ed25519 web1 'rm -rf /srv/data/old'");
    assert.equal(reversibility, verdictOn("ssh web1 'rm -rf /srv/data/old'").reversibility);
  });
});

describe("a credential written into a variable", () => {
  it("is known by what it is used for", () => {
    const key = "3f1c9e0a-7b52-4e7d-9a35-0c11d2f6a871";
    const query = '{"query":"mutation { volumeDelete(volumeId: \\"x\\") }"}';
    const [said = ""] = lenders(
      `T=${key}; curl https://backboard.railway.com/graphql/v2 -H "Authorization: Bearer $T" -d '${query}'`,
    );
    assert.match(said, /^uses a Railway token \(account-wide/);
    assert.ok(!said.includes(key));
  });
});
