import assert from "node:assert/strict";
import { secretForms } from "../../../src/engine/secrets/formsTable";
import {
  findSecrets,
  maskSecrets,
  maskSpans,
  maskValue,
} from "../../../src/engine/secrets/maskSecrets";
import { cpuTime } from "../../support/cpuTime";

describe("forms of secrets", () => {
  for (const form of secretForms) {
    describe(`${form.kind} (${form.keywords[0] ?? ""})`, () => {
      for (const [text, shown] of form.hits) {
        it(`masks ${JSON.stringify(text.slice(0, 60))}`, () => {
          assert.equal(maskSecrets(text), shown);
        });
      }
      for (const text of form.misses) {
        it(`leaves ${JSON.stringify(text)}`, () => {
          assert.equal(maskSecrets(text), text);
        });
      }
      it("is not tried without one of its keywords", () => {
        for (const [text] of form.hits) {
          assert.ok(
            form.keywords.some((keyword) => text.toLowerCase().includes(keyword)),
            text,
          );
        }
      });
    });
  }
});

describe("maskSecrets", () => {
  const volume = "3d2c42fb-0000-4000-8000-000000000000";

  it("hides the token of a curl call and nothing else", () => {
    const call = (token: string): string =>
      `curl -X POST https://backboard.railway.app/graphql/v2 -H "Authorization: Bearer ${token}" ` +
      `-d '{"query":"mutation { volumeDelete(volumeId: \\"${volume}\\") }"}'`;
    assert.equal(
      maskSecrets(call("00000000-bbbb-4000-8000-000000000000")),
      call("‹authorization›"),
    );
  });

  it("hides several in one line, once each", () => {
    assert.equal(
      maskSecrets("A_TOKEN=one B_SECRET=two curl -u a:three https://u:four@h"),
      "A_TOKEN=‹secret› B_SECRET=‹secret› curl -u a:‹password› https://u:‹password in URL›@h",
    );
  });

  it("hides both of two that overlap", () => {
    const text = `API_TOKEN="ghp_${"a".repeat(36)} and more" x`;
    assert.equal(maskSecrets(text), "API_TOKEN=‹secret› x");
  });

  it("hides a value in single quotes even if it begins like a variable", () => {
    assert.equal(maskSecrets("x --password '$ecret'"), "x --password ‹option value›");
    assert.equal(maskSecrets('x --password "$SECRET"'), 'x --password "$SECRET"');
  });

  it("leaves ids and texts without secrets as they are", () => {
    for (const text of [
      `railway volume delete ${volume}`,
      "rm -rf node_modules",
      "",
      "key",
      "a=b",
    ]) {
      assert.equal(maskSecrets(text), text);
    }
  });

  it("changes nothing when it is applied again", () => {
    for (const form of secretForms) {
      for (const [, shown] of form.hits) assert.equal(maskSecrets(shown), shown);
    }
  });

  it("shows no end of a secret in a part that begins inside it", () => {
    const text = "TOKEN=abcdefghij rm -rf /";
    assert.equal(
      maskSpans(text, findSecrets(text), { start: 10, end: text.length }),
      "‹secret› rm -rf /",
    );
    assert.equal(maskSpans(text, findSecrets(text), { start: 0, end: 8 }), "TOKEN=‹secret›");
  });

  it("takes time in proportion to the text", () => {
    const pieces = [
      "a",
      "token",
      "password ",
      "-u a",
      "://a:",
      "eyJ",
      "mysql a ",
      "x-",
      "=",
      "'",
      "-----BEGIN PRIVATE KEY-----",
    ];
    for (const piece of pieces) {
      const text = piece.repeat(200_000 / piece.length);
      const took = cpuTime(() => maskSecrets(text));
      assert.ok(took < 2_000, `${took} ms on ${piece}`);
    }
  });
});

describe("maskValue", () => {
  for (const [name, value, shown] of [
    ["RAILWAY_TOKEN", "abc", "‹secret›"],
    ["PGPASSWORD", "abc", "‹secret›"],
    ["DATABASE_URL", "postgres://u:p@h/d", "postgres://u:‹password in URL›@h/d"],
    ["PWD", "/w", "/w"],
    ["NODE_ENV", "production", "production"],
  ] as const) {
    it(`${name}=${value}`, () => {
      assert.equal(maskValue(name, value), shown);
    });
  }
});
