import assert from "node:assert/strict";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inventoryDirectory, writeKept } from "../../../src/credentials/inventory/inventoryFile";
import { digestOf, installationKey } from "../../../src/credentials/inventory/key";
import {
  decide,
  explainQuestion,
  type Action,
  type Facts,
  type Request,
} from "../../../src/engine";
import { keptCredentials } from "../../../src/hook/standalone/keptCredentials";
import { defaultPolicy } from "../../../src/host/settings/policyOf";

describe("where a credential comes from, without a window", () => {
  const token = "5f0d3c1e-7a42-4be6-9d18-20c4a6e8b913";
  let home: string;
  beforeEach(() => {
    home = realpathSync(mkdtempSync(join(tmpdir(), "ts-")));
    const stableHome = join(home, ".tenth-second");
    writeKept(inventoryDirectory(stableHome), {
      folder: join(home, "shop"),
      scannedAt: 1,
      exclude: [],
      entries: [
        {
          id: "railway.token",
          kind: "Railway token",
          breadth: "full",
          reach: "it can delete any volume, in any environment",
          reason: "form",
          ...{ line: 14, column: 1, length: token.length, sure: true },
          path: join(home, "shop/scripts/domains.ts"),
          digest: digestOf(token, installationKey(stableHome)),
        },
      ],
    });
  });
  afterEach(() => {
    rmSync(home, { recursive: true });
  });

  function detailOf(action: Action): string {
    const request: Request = {
      action,
      cwd: join(home, "shop"),
      home,
      workspace: [join(home, "shop")],
      env: {},
      origin: { kind: "agent" },
    };
    let facts: Facts = {};
    for (let round = 0; round < 4; round += 1) {
      const { questions } = decide(request, facts, defaultPolicy(home));
      facts = { ...facts, ...keptCredentials(questions, action, home) };
    }
    return explainQuestion(request, decide(request, facts, defaultPolicy(home)).verdict).detail;
  }

  const query = 'mutation { volumeDelete(volumeId: \\"x\\") }';
  const url = "https://backboard.railway.app/graphql/v2";
  const commands: Readonly<Record<string, string>> = {
    "a header": `curl ${url} -H "Authorization: Bearer ${token}" -d '{"query":"${query}"}'`,
    "a variable of the line": `RAILWAY_TOKEN=${token}; curl ${url} -H "Authorization: Bearer $RAILWAY_TOKEN" -d '{"query":"${query}"}'`,
  };
  for (const [what, text] of Object.entries(commands)) {
    it(`is said of ${what}`, () => {
      const detail = detailOf({ kind: "command", text, dialect: "bash" });
      assert.match(detail, /uses the Railway token from `scripts\/domains\.ts:14`/);
      assert.match(detail, /it can delete any volume, in any environment/);
      assert.ok(!detail.includes(token));
    });
  }

  it("is not known where the list or its key cannot be read, and nothing breaks", () => {
    writeFileSync(join(home, ".tenth-second/credentials.key"), "short");
    const text = commands["a header"] ?? "";
    assert.ok(!detailOf({ kind: "command", text, dialect: "bash" }).includes("domains.ts"));
  });
});
