import assert from "node:assert/strict";
import { scanBytes } from "../../../src/credentials/scan/scanBytes";
import { made } from "../../../src/engine/secrets/kinds/credentialKind";

function found(text: string, path: string) {
  return scanBytes(Buffer.from(text), path);
}

function ids(text: string, path: string): readonly string[] {
  return found(text, path).map(({ id }) => id);
}

describe("what a file says beside a value and inside of it", () => {
  const base64 = (text: string): string => Buffer.from(text).toString("base64");
  const secret = (data: Readonly<Record<string, string>>, kind = "Secret"): string =>
    [
      ...["apiVersion: v1", `kind: ${kind}`, "metadata:", "  name: shop-credentials", "data:"],
      ...Object.entries(data).map(([name, value]) => `  ${name}: ${base64(value)}`),
    ].join("\n");
  const github = `ghp_${made(36)}`;

  for (const [what, text, path, id] of [
    ["a token in a Secret", secret({ user: "admin", gh: github }), "secret.yaml", "github.classic"],
    ["a password in a Secret", secret({ password: "Wq8xLp22vT" }), "secret.yaml", "assigned"],
    [
      "a file of settings in a Secret",
      secret({ "app.env": `PORT=80\nDATABASE_URL=postgres://a:Wq8xLp22@db.internal/x\n` }),
      "secret.yaml",
      "database.url",
    ],
    [
      "a Secret as JSON",
      JSON.stringify({ kind: "Secret", data: { gh: base64(github) } }),
      "secret.json",
      "github.classic",
    ],
    [
      "a second manifest",
      `kind: ConfigMap\ndata:\n  a: b\n---\n${secret({ gh: github })}`,
      "all.yaml",
      "github.classic",
    ],
    [
      "a registry's login",
      `//npm.example/:_auth=${base64(`kim:${github}`)}`,
      "a",
      "github.classic",
    ],
    [
      "Docker's login",
      JSON.stringify({ auths: { "r.example": { auth: base64(`kim:dckr_pat_${made(27)}`) } } }),
      "config.json",
      "docker.hub",
    ],
    ["a variable", `TOKEN_B64=${base64(github)}`, "a.env", "github.classic"],
    ["a header", `authorization: Basic ${base64("kim:Wq8xLp22vT")}`, "a.http", "assigned"],
    [
      "an encoded key",
      `SSH_B64=${base64(`-----BEGIN OPENSSH PRIVATE KEY-----\n${made(200)}`)}`,
      "ci.env",
      "key.encoded",
    ],
    [
      "an encoded account",
      base64(JSON.stringify({ type: "service_account", project_id: made(80) }, null, 2)),
      "key.txt",
      "google.encodedAccount",
    ],
  ] as const) {
    it(`finds ${id} in what is encoded: ${what}`, () => {
      assert.deepEqual(ids(text, path), [id], JSON.stringify(found(text, path)));
    });
  }

  for (const [what, text, path] of [
    [
      "words in a Secret",
      secret({ username: "administrator", url: "https://x.example" }),
      "s.yaml",
    ],
    ["placeholders in a Secret", secret({ password: "change-me", token: "<token>" }), "s.yaml"],
    ["a map of settings", secret({ greeting: "Wq8xLp22vT hello" }, "ConfigMap"), "c.yaml"],
    ["what only a cluster can read", secret({ gh: "x" }, "SealedSecret"), "s.yaml"],
    ["certificates", `ca_key: ${base64(`-----BEGIN CERTIFICATE-----\n${made(80)}`)}`, "a.yaml"],
    ["words", `"tokenType": "${base64("application/json")}"`, "a.json"],
  ] as const) {
    it(`leaves what is encoded and no credential: ${what}`, () => {
      assert.deepEqual(ids(text, path), [], JSON.stringify(found(text, path)));
    });
  }

  it("knows the value that is encoded, for digests, and shows where it stands", () => {
    const text = `//npm.example/:_auth=${base64(`kim:${github}`)}\n`;
    const [one] = found(text, ".npmrc");
    assert.equal(one?.within, github);
    assert.equal(text.slice(one.start, one.end), base64(`kim:${github}`));
    assert.match(one.reason, /its password is of this kind: it can act on every repository/);
    const [held] = found(secret({ gh: github }), "secret.yaml");
    assert.deepEqual([held?.within, held?.line, held?.name], [github, 6, "gh"]);
    assert.ok(!JSON.stringify(held?.reason).includes(github));
  });

  it("says what stands around that tells more", () => {
    const reachOf = (text: string): string | undefined => found(text, "a.yaml")[0]?.reach;
    const account = JSON.stringify({
      type: "service_account",
      private_key: `-----BEGIN PRIVATE KEY-----\n${made(64)}\n${made(64)}\n`,
      client_email: "deploy@shop.iam.example",
    });
    assert.equal(reachOf(account), "do what the roles of deploy@shop.iam.example allow");
    const signed = `https://a.blob.example/c?sv=2023&sp=racwd&se=2031-01-01&sig=${made(44)}`;
    assert.match(
      reachOf(signed) ?? "",
      /^delete, as well as what `sp=racwd` says, until 2031-01-01/,
    );
    const upload = (caveat: string): string =>
      `pypi-${Buffer.from(`\u0002\u0001\bpypi.org\u0002$${made(36)}\u0000\u0002${caveat}\u0006 ${made(40)}`).toString("base64url")}`;
    assert.equal(reachOf(upload('[1, ["shop-client"]]')), "publish releases of shop-client");
    assert.equal(
      reachOf(upload('{"version": 1, "permissions": {"projects": ["shop"]}}')),
      "publish releases of shop",
    );
    assert.equal(reachOf(upload('[3, "user"]')), "publish releases of its user's projects");
    assert.equal(
      reachOf("url: postgres://app:Wq8xLp22@db.internal:5432/shop"),
      "read, change and drop everything in shop on db.internal",
    );
  });

  for (const [text, name] of [
    [`export DATABASE_URL=postgres://app:Wq8xLp22@db.internal/x`, "DATABASE_URL"],
    [`GITHUB="${github}"`, "GITHUB"],
    [`  "gh": "${github}",`, "gh"],
    [`- name: GH\n  value: ${github}`, undefined],
    [`see ${github}`, undefined],
    ["spring.datasource.password=Wq8xLp22vT", "password"],
  ] as const) {
    it(`knows what a value is given to in ${text.slice(0, 24)}`, () => {
      assert.equal(found(text, "a.txt")[0]?.name, name);
    });
  }
});
