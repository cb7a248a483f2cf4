import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { made } from "../../../src/engine/secrets/kinds/credentialKind";
import { scan } from "../../../src/hook/scan/scan";

const key = `ghp_${made(36)}`;

describe("tenth-second scan", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "scan-"));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  function put(path: string, content: string | Buffer): void {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }

  async function run(jsonl = true, watched = false) {
    const stdout = new PassThrough();
    const stderr = Object.assign(new PassThrough(), { isTTY: watched });
    const code = await scan({ directory, jsonl }, { stdout, stderr });
    return { code, out: String(stdout.read() ?? ""), told: String(stderr.read() ?? "") };
  }

  it("prints what, where and how much, one object for each, and never a value", async () => {
    put("scripts/deploy.sh", `#!/bin/sh\nexport GH=${key}\n`);
    put(".gitignore", ".env\n");
    put(".env", "DB_PASSWORD=Wq8xLp22vT\n");
    const { code, out } = await run();
    assert.equal(code, 1);
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { path: string });
    assert.deepEqual(
      lines.sort((a, b) => a.path.localeCompare(b.path)),
      [
        {
          path: join(directory, ".env"),
          line: 1,
          kind: "password",
          breadth: "wide",
          reason: "`DB_PASSWORD` is given a value that looks like a password",
        },
        {
          path: join(directory, "scripts/deploy.sh"),
          line: 2,
          kind: "GitHub classic token",
          breadth: "wide",
          reason:
            "it can act on every repository of its user, deleting included if its scopes say so",
        },
      ],
    );
    assert.ok(!out.includes(key) && !out.includes("Wq8xLp22vT"));
  });

  it("says nothing was found with 0", async () => {
    put("a.ts", "export const a = 1;\n");
    assert.deepEqual(await run(), { code: 0, out: "", told: "0 found in 1 files\n" });
  });

  it("leaves out packages, build output, git's objects, links and what is no text, and counts them", async () => {
    for (const path of ["node_modules/a/i.js", "dist/a.js", ".git/objects/aa/x"]) put(path, key);
    put("picture.bin", Buffer.concat([Buffer.from([0, 1]), Buffer.from(key)]));
    put("large.log", `${"x".repeat(5 * 1024 * 1024)}\n${key}`);
    put(".git/config", "[remote]\n");
    symlinkSync("/", join(directory, "link"));
    const { code, told } = await run();
    assert.equal(code, 0);
    assert.equal(
      told,
      "0 found in 3 files; not looked at: 3 folders of packages and build output, 1 large files, 1 files that are no text\n",
    );
  });

  it("finds the token in the URL of a remote", async () => {
    put(".git/config", `[remote "origin"]\n\turl = https://x:${key}@github.com/a/b\n`);
    const { out } = await run(false);
    assert.match(out, /config:2:\d+: GitHub classic token \(wide\): it can act/);
  });

  it("says what is wrong with a directory that is not there", async () => {
    rmSync(directory, { recursive: true });
    const { code } = await run();
    assert.match((code as { wrong: string }).wrong, /could not be scanned: ENOENT/);
  });
});
