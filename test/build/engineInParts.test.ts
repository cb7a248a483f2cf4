import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import * as source from "../../src/engine";
import { commandModels } from "../../src/engine/commands";
import { engineInParts } from "../../build/engineInParts.cjs";
import type { Dialect } from "../../src/engine";
import { freshPolicy } from "../engine/support/lines";

const require = createRequire(import.meta.url);

describe("the engine in parts", () => {
  let outdir: string;
  let engine: typeof source;
  before(async function () {
    // Bundling takes a machine that does much else a while.
    this.timeout(120_000);
    outdir = mkdtempSync(join(tmpdir(), "tenth-second-parts-"));
    await build(
      engineInParts({
        ...{ outdir, bundle: true, format: "cjs", platform: "node" },
        supported: { "dynamic-import": false },
        mainFields: ["module", "main"],
      }),
    );
    engine = require(join(outdir, "engine.js")) as typeof source;
  });
  after(() => {
    for (const file of Object.keys(require.cache))
      if (dirname(file).startsWith(outdir)) Reflect.deleteProperty(require.cache, file);
    rmSync(outdir, { recursive: true });
  });

  const judged = ({ decide }: Pick<typeof source, "decide">, text: string, dialect: Dialect) =>
    decide(
      {
        action: { kind: "command", text, dialect },
        ...{ cwd: "/w", home: "/home/u", workspace: ["/w"], env: {}, origin: { kind: "agent" } },
      },
      () => ({ fact: "unanswered", why: "nobody was asked" }),
      freshPolicy,
    );
  const loaded = (): readonly string[] =>
    Object.keys(require.cache)
      .filter((file) => dirname(file) === join(outdir, "parts"))
      .map((file) => basename(file, ".js"));

  it("loads what a line needs, and nothing else", () => {
    assert.deepEqual(loaded(), []);
    judged(engine, "cd src && ls", "bash");
    judged(engine, "an-unknown-program --verbose", "bash");
    const before = loaded();
    judged(engine, "git status", "bash");
    assert.deepEqual(
      loaded().filter((part) => !before.includes(part)),
      ["git"],
    );
    for (const part of ["code", "http", "sql", "tools", "windows", "cloud", "data"])
      assert.ok(!loaded().includes(part), part);
  });

  it("says of each program what the engine says that is not in parts", function () {
    this.timeout(120_000);
    for (const { examples } of commandModels()) {
      const run = examples[0]?.run ?? "";
      assert.deepEqual(judged(engine, run, "bash"), judged(source, run, "bash"), run);
    }
  });

  it("reads every language with its part", () => {
    const lines: readonly (readonly [Dialect, string])[] = [
      ["powershell", "Remove-Item -Recurse -Force C:\\data"],
      ["cmd", "rd /s /q D:\\x"],
      ["fish", "set d /srv; rm -rf $d"],
      ["bash", "python3 -c 'import shutil; shutil.rmtree(\"/srv/x\")'"],
      ["bash", 'node -e \'require("fs").rmSync("/srv/x", { recursive: true })\''],
      ["bash", "perl -e 'unlink \"/srv/x\"'"],
      ["bash", 'psql -c "drop table t"'],
      [
        "bash",
        `curl -X POST https://api.example.com/graphql -d '{"query":"mutation { deleteAll }"}'`,
      ],
      ["bash", "curl -X DELETE https://api.github.com/repos/o/r"],
    ];
    for (const [dialect, text] of lines) {
      const { verdict, questions } = judged(source, text, dialect);
      assert.notEqual(verdict.effects.length, 0, text);
      assert.deepEqual(judged(engine, text, dialect), { verdict, questions }, text);
    }
  });
});
