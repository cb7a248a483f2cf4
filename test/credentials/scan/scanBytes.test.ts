import assert from "node:assert/strict";
import { scanBytes } from "../../../src/credentials/scan/scanBytes";
import { readable } from "../../../src/credentials/scan/readable";
import { credentialKinds } from "../../../src/engine";
import { besideKinds } from "../../../src/engine/secrets/kinds/besideTable";
import { cpuTime } from "../../support/cpuTime";
import { made } from "../../../src/engine/secrets/kinds/credentialKind";

function found(text: string, path = "notes.txt") {
  return scanBytes(Buffer.from(text), path);
}

function ids(text: string, path?: string): readonly string[] {
  return found(text, path).map(({ id }) => id);
}

const someUuid = "7b1e0c52-4f6d-4a93-b8e1-2d9c05a7f364";

describe("kinds of credentials", () => {
  for (const kind of credentialKinds) {
    it(`${kind.id} is found in a file`, () => {
      for (const [text] of kind.hits) assert.ok(ids(`before\n${text}\n`).includes(kind.id), text);
    });
    it(`${kind.id} is not taken for what only looks like it`, () => {
      for (const text of kind.misses) assert.ok(!ids(text).includes(kind.id), text);
    });
  }
  for (const kind of besideKinds) {
    it(`${kind.id} is known by what stands beside it`, () => {
      for (const [name, value, around] of kind.hits) {
        assert.ok(ids(`# ${around}\n${name}=${value}\n`, ".env").includes(kind.id), name);
        assert.ok(
          ids(`// ${around}\nconst all = { "${name}": "${value}" };\n`, "a.ts").includes(kind.id),
          name,
        );
      }
      for (const [name, value, around] of kind.misses) {
        assert.ok(!ids(`# ${around}\n${name}=${value}\n`, ".env").includes(kind.id), name);
      }
    });
  }
  it("have ids of their own", () => {
    const all = [...credentialKinds, ...besideKinds].map(({ id }) => id);
    assert.equal(new Set(all).size, all.length);
  });
});

describe("scanning a file", () => {
  it("finds the token in an unrelated script, and says what it can do", () => {
    const script = [
      'import { request } from "./http";',
      "// Custom domains, see https://railway.app",
      `const token = "${someUuid}";`,
      "",
    ].join("\n");
    const [one, ...more] = found(script, "scripts/domains.ts");
    assert.deepEqual(more, []);
    assert.deepEqual(one, {
      id: "railway.account",
      kind: "Railway token",
      breadth: "full",
      reach: "delete any volume, in any environment of any project",
      narrower: "a project token of the one environment (`RAILWAY_TOKEN`)",
      line: 3,
      column: 16,
      length: 36,
      start: script.indexOf(someUuid),
      end: script.indexOf(someUuid) + 36,
      name: "token",
      reason: "it can delete any volume, in any environment of any project",
      sure: true,
    });
  });

  it("counts columns as editors do", () => {
    const key = `ghp_${made(36)}`;
    const [one] = found(`é = 1\nnaïve 😀 ${key}`);
    assert.deepEqual([one?.line, one?.column, one?.length], [2, 10, 40]);
  });

  for (const [text, path, id] of [
    [`TOKEN = "ghp_${made(36)}"`, "x.ipynb", "github.classic"],
    [`{"source": ["token = \\"${someUuid}\\" # railway\\n"]}`, "x.ipynb", "railway.account"],
    [`: 1700000000:0;curl -u deploy:Wq8xLp22 https://ci.internal/`, ".zsh_history", "login.curl"],
    [`mysqldump -h db1 -uroot -pWq8xLp22 shop`, ".bash_history", "login.database"],
    [
      `machine api.heroku.com\n  login a@b.example\n  password ${someUuid}`,
      ".netrc",
      "heroku.legacy",
    ],
    ["password: Wq8xLp22vT", "values.yaml", "assigned"],
    ["DB_PASSWORD=Wq8xLp22vT", ".env", "assigned"],
    [`spring.datasource.password=Wq8xLp22vT`, "application.properties", "assigned"],
    [`<password>Wq8xLp22vT</password>`, "settings.xml", "assigned"],
    [`os.environ["SESSION_SECRET"] = "9f8a7b6c5d4e3f2a1b0c"`, "a.py", "assigned"],
    [`getenv("SESSION_SECRET", "9f8a7b6c5d4e3f2a1b0c")`, "a.py", "assigned"],
    [`const apiKey: string = "q8Zt3LkW0pXv7NbR2mYc"`, "a.ts", "assigned"],
    [`headers: { Authorization: "Bearer q8Zt3LkW0pXv7NbR2mYc" }`, "a.js", "assigned"],
    ["url: mysql://app:Wq8xLp22@db.internal:3306/shop", "a.yaml", "database.url"],
    ["redis://:Wq8xLp22@cache.internal:6379", "a.ini", "database.url"],
    [`- name: DB_PASSWORD\n  value: "Wq8xLp22vT"`, "deployment.yaml", "assigned"],
    [`{"name": "RAILWAY_API_TOKEN", "value": "${someUuid}"}`, "task.json", "railway.account"],
    [
      `variable "admin_token" {\n  type = string\n  default = "q8Zt3LkW0pXv7NbR2mYc"\n}`,
      "a.tf",
      "assigned",
    ],
    [`vercelToken: "FJxSMbCAEzHEyxcHOkxOFhnZ"`, "a.ts", "vercel.legacy"],
    [`awsSecretKey = "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5z/+A"`, "a.py", "aws.secretKeyNamed"],
    [
      `{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\n${made(64)}\\n${made(64)}\\n-----END PRIVATE KEY-----\\n"}`,
      "sa.json",
      "google.serviceAccount",
    ],
  ] as const) {
    it(`finds ${id} in ${path}`, () => {
      assert.ok(ids(text, path).includes(id), JSON.stringify(found(text, path)));
    });
  }

  for (const [text, path] of [
    ["const token = await getToken();", "a.ts"],
    ["token: process.env.RAILWAY_TOKEN,", "a.ts"],
    ["API_KEY=your-api-key-here", ".env.example"],
    ["API_KEY=<paste it here>", ".env.example"],
    ["API_KEY=${API_KEY}", "compose.yaml"],
    ["password: {{ .Values.password }}", "a.yaml"],
    ["password=changeme", "a.ini"],
    ["const passwordLabel = 'Enter your password'", "a.ts"],
    ["resetPasswordToken: 'users/reset_password_token'", "a.ts"],
    ["AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE", "README.md"],
    [`ghp_${"x".repeat(36)}`, "README.md"],
    [`volumeId: "${someUuid}"`, "a.ts"],
    [`integrity sha512-${made(86)}==`, "yarn.lock"],
    ["postgres://user:password@localhost:5432/db", "README.md"],
    ["mongodb://${USER}:${PASS}@host/db", "a.yaml"],
    ["http://example.com:8080/a@b", "a.md"],
    ["ftp://anonymous:q8fZt3Lk@ftp.example/pub", "a.md"],
    ["ls 1.2.6-5 apt\npasswd 1:4.13+dfsg1-1+deb12u1 apt", "installed.txt"],
    ["HostKeyAlgorithms sk-ecdsa-sha2-nistp256-cert-v01@openssh.com", "ssh_config"],
    ["self._password = parsed.password", "a.py"],
    ["//registry.example/:_authToken=MYTOKEN1", "npmrc.md"],
    [`"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.q8Zt3LkW0pXv7NbR2mYc"`, "a.md"],
    ["- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef: { name: shop }", "deployment.yaml"],
    [`vercelToken: "someOtherTokenOfVercelIs"`, "a.ts"],
    ["-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----", "README.md"],
    ["keyboardLayout: 'us', tokenizer: 'bpe-2024-large'", "a.ts"],
    ["public_key = 'q8Zt3LkW0pXv7NbR2mYc'", "a.py"],
  ] as const) {
    it(`leaves ${text.slice(0, 50)} in ${path}`, () => {
      assert.deepEqual(ids(text, path), []);
    });
  }

  it("reads UTF-16 as Windows writes it, and nothing that is no text", () => {
    const text = `GITHUB=ghp_${made(36)}`;
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    const bytes = readable(wide);
    assert.ok(bytes);
    assert.deepEqual(
      scanBytes(bytes, "ConsoleHost_history.txt").map(({ id }) => id),
      ["github.classic"],
    );
    assert.equal(readable(Buffer.from([1, 2, 0, 3])), undefined);
  });

  it("takes time in proportion to the file, whatever is in it", () => {
    for (const piece of [
      ...["token", "key=", "://a:", "eyJ", "password ", "'", "-----BEGIN PRIVATE KEY-----"],
      ...[
        "sk-",
        "-us",
        "secret_",
        "name: token\n value",
        "token\ntype: x\n",
        "mysql a ",
        "curl x ",
        "_auth=",
        "a.key:",
      ],
    ]) {
      const bytes = Buffer.from(piece.repeat(400_000 / piece.length));
      const taken = cpuTime(() => {
        scanBytes(bytes, "a.txt");
      });
      assert.ok(taken < 2_000, `slow on ${piece}`);
    }
  });
});
