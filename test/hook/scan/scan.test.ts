import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { made } from "../../../src/engine/secrets/kinds/credentialKind";
import { scan } from "../../../src/hook/scan/scan";
import { bundledTool } from "../../support/bundledTool";

const key = `ghp_${made(36)}`;

describe("tenth-second scan", () => {
  const bundle = bundledTool();
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
    const pieces: Buffer[] = [];
    stdout.on("data", (piece: Buffer) => pieces.push(piece));
    const stderr = Object.assign(new PassThrough(), { isTTY: watched });
    const code = await scan({ directory, jsonl }, { stdout, stderr });
    const out = Buffer.concat(pieces).toString();
    return { code, out, told: String(stderr.read() ?? "") };
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
    assert.deepEqual(await run(), { code: 0, out: "", told: "" });
    assert.deepEqual(await run(false), { code: 0, out: "", told: "0 found in 1 files\n" });
  });

  it("leaves out packages, build output, git's objects, links and what is no text, and counts them", async () => {
    for (const path of ["node_modules/a/i.js", "dist/a.js", ".git/objects/aa/x"]) put(path, key);
    put("picture.bin", Buffer.concat([Buffer.from([0, 1]), Buffer.from(key)]));
    put("large.log", key);
    truncateSync(join(directory, "large.log"), 51 * 1024 * 1024);
    put(".git/config", "[remote]\n");
    symlinkSync("/", join(directory, "link"));
    const { code, told } = await run(false);
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
    put("", key);
    const file = await run();
    assert.match((file.code as { wrong: string }).wrong, /could not be scanned: ENOTDIR/);
  });

  it("shows how far it is only to somebody who watches", async () => {
    for (let index = 0; index < 3; index++) {
      put(`large-${index}.txt`, `${"token=abc ".repeat(200_000)}\n`);
    }
    put("a.txt", key);
    const { told } = await run(true, true);
    assert.match(told, /\r\d+ files, \d+ found\u001b\[K/);
    assert.match(told, /\r\u001b\[K1 found in 4 files\n$/);
    assert.equal((await run(true, false)).told, "");
  });

  it("follows no link, so that a loop is none and nothing outside is read", async () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    try {
      writeFileSync(join(outside, "token.txt"), key);
      put("in/a.txt", "nothing\n");
      symlinkSync("..", join(directory, "in/up"));
      symlinkSync("self", join(directory, "self"));
      symlinkSync(outside, join(directory, "out-of-it"));
      symlinkSync(join(outside, "token.txt"), join(directory, "token.txt"));
      assert.deepEqual(await run(), { code: 0, out: "", told: "" });
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it("reads what is no UTF-8, in a file and in its name", async function () {
    put("latin1.txt", Buffer.concat([Buffer.from([0xe9, 0xff, 0x80]), Buffer.from(` ${key}\n`)]));
    put("cut.txt", Buffer.concat([Buffer.from(`${key} `), Buffer.from([0xf0, 0x9f])]));
    if (process.platform === "linux") {
      mkdirSync(Buffer.concat([Buffer.from(`${directory}/`), Buffer.from([0xff, 0x64])]));
      writeFileSync(
        Buffer.concat([Buffer.from(`${directory}/`), Buffer.from([0xff, 0x64, 0x2f, 0xfe])]),
        key,
      );
    }
    const { code, out } = await run();
    assert.equal(code, 1);
    const paths = out
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { path: string }).path.slice(directory.length + 1));
    const odd = process.platform === "linux" ? ["\ufffdd/\ufffd"] : [];
    assert.deepEqual(paths.sort(), ["cut.txt", "latin1.txt", ...odd]);
  });

  it("shows what is in a file's name and cannot be seen", async function () {
    if (process.platform !== "linux") this.skip();
    put("a\u001b[2J.txt", key);
    const { out } = await run(false);
    assert.ok(out.includes("⟨U+001B⟩") && !out.includes("\u001b"));
  });

  it("finds the last of many in one line of megabytes, at its column", async () => {
    const many = `${"x".repeat(20_000)} "${key}" `.repeat(150);
    put("bundle.js", `${many}ghp_${made(36).split("").reverse().join("")};`);
    const { out } = await run(false);
    const columns = [...out.matchAll(/bundle\.js:1:(\d+): GitHub/g)].map(([, at]) => Number(at));
    assert.equal(columns.length, 151);
    assert.equal(columns.at(-1), many.length + 1);
  });

  it("goes on when a folder is gone before it was entered", async () => {
    for (const name of ["a", "b", "c"]) put(`${name}/key.txt`, key);
    let seen = "";
    const stdout = new Writable({
      write(piece: Buffer, _encoding, done) {
        seen += piece.toString();
        for (const name of ["a", "b", "c"]) {
          if (!seen.includes(`${name}/key`))
            rmSync(join(directory, name), { recursive: true, force: true });
        }
        done();
      },
    });
    const stderr = new PassThrough();
    assert.equal(await scan({ directory, jsonl: true }, { stdout, stderr }), 1);
    assert.equal(seen.trim().split("\n").length, 1);
    assert.equal(stderr.read(), null);
  });

  it("waits neither for a pipe nor for a device", async function () {
    if (process.platform === "win32") this.skip();
    execFileSync("/bin/sh", ["-c", 'mkfifo "$1"', "sh", join(directory, "pipe")]);
    assert.deepEqual(await run(), { code: 0, out: "", told: "" });
  });

  it("does not say that nothing is there when it could not look", async () => {
    put("locked.txt", key);
    chmodSync(directory, 0o755);
    // As root everything can be read, so for this one look somebody else's rights are taken; what
    // is loaded at the first use is loaded before.
    await run();
    chmodSync(join(directory, "locked.txt"), 0);
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.("nobody");
    try {
      const { code } = await run();
      assert.match((code as { wrong: string }).wrong, /1 that could not be read/);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });

  it("ends with 0, 1 and 2", () => {
    const tool = (...args: readonly string[]) =>
      spawnSync(process.execPath, [bundle(), "scan", ...args], { encoding: "utf8", env: {} });
    put("a.ts", "export const a = 1;\n");
    const nothing = tool(directory, "--jsonl");
    assert.deepEqual([nothing.status, nothing.stdout, nothing.stderr], [0, "", ""]);
    put("b.ts", `const key = "${key}";\n`);
    const something = tool(directory, "--jsonl");
    assert.equal(something.status, 1);
    assert.deepEqual(Object.keys(JSON.parse(something.stdout) as object), [
      ...["path", "line", "kind", "breadth", "reason"],
    ]);
    const wrong = tool(join(directory, "none"), "--jsonl");
    assert.equal(wrong.status, 2);
    assert.match(wrong.stderr, /could not be scanned/);
    assert.equal(tool().status, 2);
  });
});
