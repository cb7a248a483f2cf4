import assert from "node:assert/strict";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import type { Answer, PathFact } from "../../src/engine";
import { answerQuestions } from "../../src/host/facts";
import { makeScratch, type Scratch } from "./scratch";

describe("what is at a path", () => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await makeScratch();
  });
  afterEach(() => scratch.remove());

  async function look(path: string, depth: "deep" | "shallow" = "shallow"): Promise<Answer> {
    const full = join(scratch.work, path);
    const facts = await answerQuestions([{ ask: "path", path: full, deep: depth === "deep" }], {
      home: scratch.home,
    });
    return facts[`${depth === "deep" ? "tree" : "path"} ${full}`]!;
  }

  it("says that nothing is there", async () => {
    await scratch.write({ file: "" });
    assert.deepEqual(await look("missing"), { fact: "path", exists: false });
    assert.deepEqual(await look("file/below"), { fact: "path", exists: false });
  });

  it("gives the size of a file", async () => {
    await scratch.write({ "a.txt": "12345" });
    assert.deepEqual(await look("a.txt"), { fact: "path", exists: true, kind: "file", bytes: 5 });
  });

  it("resolves a symlink to the end, and one that leads nowhere as far as it says", async () => {
    await mkdir(join(scratch.work, "real"));
    await symlink("real", join(scratch.work, "one"));
    await symlink("one", join(scratch.work, "two"));
    await symlink("gone", join(scratch.work, "broken"));
    const at = (name: string) => ({
      fact: "path",
      exists: true,
      kind: "symlink",
      target: join(scratch.work, name),
    });
    assert.deepEqual(await look("two"), at("real"));
    assert.deepEqual(await look("broken", "deep"), at("gone"));
  });

  it("tells where a path leads whose folder is a link, whether or not anything is there", async () => {
    await scratch.write({ "far/off/a": "1" });
    await symlink("far/off", join(scratch.work, "near"));
    const target = (name: string) => join(scratch.work, "far/off", name);
    assert.deepEqual(await look("near/a"), {
      fact: "path",
      exists: true,
      kind: "file",
      target: target("a"),
      bytes: 1,
    });
    assert.deepEqual(await look("near/b"), { fact: "path", exists: false, target: target("b") });
    assert.deepEqual(await look("near/far/b"), { fact: "path", exists: false });
  });

  it("counts what is below a directory, and does not follow links out of it", async () => {
    await scratch.write({ "d/a": "12", "d/e/b": "345", "outside/c": "x".repeat(100) });
    await symlink(join(scratch.work, "outside"), join(scratch.work, "d/link"));
    assert.deepEqual(await look("d", "deep"), {
      fact: "path",
      exists: true,
      kind: "directory",
      bytes: 5,
      entries: 4,
    });
    assert.deepEqual(await look("d"), { fact: "path", exists: true, kind: "directory" });
  });

  it("names databases, keys and state, but not those of installed packages", async () => {
    await scratch.write({
      "app/data/prod.sqlite": "",
      "app/deploy/terraform.tfstate": "",
      "app/.env": "",
      "app/.env.example": "",
      "app/ssl/server.key": "",
      "app/credentials/index.ts": "",
      "app/lib/.git/HEAD": "",
      "app/node_modules/tls/test/cert.pem": "",
      "app/node_modules/credentials": "",
    });
    const fact = (await look("app", "deep")) as PathFact;
    assert.deepEqual(
      fact.precious?.map((path) => path.slice(join(scratch.work, "app/").length)).sort(),
      [
        ".env",
        "data/prod.sqlite",
        "deploy/terraform.tfstate",
        "lib/.git",
        "node_modules/credentials",
        "ssl/server.key",
      ],
    );
  });

  it("names the manifest beside a directory that a tool can produce again", async () => {
    await scratch.write({
      "package.json": "{}",
      "node_modules/a": "",
      "rust/Cargo.toml": "",
      "rust/target/x": "",
      "net/App.csproj": "",
      "net/obj/x": "",
      "docs/build/x": "",
    });
    const manifest = async (path: string) => ((await look(path)) as PathFact).manifest;
    assert.deepEqual(
      await Promise.all(["node_modules", "rust/target", "net/obj", "docs/build"].map(manifest)),
      [
        join(scratch.work, "package.json"),
        join(scratch.work, "rust/Cargo.toml"),
        join(scratch.work, "net/App.csproj"),
        undefined,
      ],
    );
  });

  it("names the off-limits files in a directory, committed or not, but not those of packages", async () => {
    await scratch.write({ "src/key.ts": "", "src/plain.ts": "", "node_modules/a/key.ts": "" });
    const path = scratch.work;
    const facts = await answerQuestions([{ ask: "path", path, deep: true }], {
      home: scratch.home,
      isOffLimits: (file) => file.endsWith("/key.ts"),
    });
    const [fact] = Object.values(facts);
    assert.ok(fact?.fact === "path");
    assert.deepEqual(fact.offLimits, [join(path, "src/key.ts")]);
  });

  it("leaves a path that is not absolute unanswered, and the shell's questions to the shell", async () => {
    const facts = await answerQuestions(
      [
        { ask: "path", path: "a", deep: false },
        { ask: "path", path: "/a\0b", deep: false },
        { ask: "shell", what: "alias", name: "k" },
        { ask: "option", name: "extglob" },
      ],
      { home: scratch.home },
    );
    assert.deepEqual(Object.keys(facts), ["path a", "path /a\0b"]);
    assert.deepEqual(
      Object.values(facts).map((answer) => answer.fact),
      ["unanswered", "unanswered"],
    );
  });

  it("answers nothing more once it was withdrawn", async () => {
    const path = scratch.work;
    const facts = await answerQuestions([{ ask: "path", path, deep: true }], {
      home: scratch.home,
      signal: AbortSignal.abort(),
    });
    assert.deepEqual(facts[`tree ${path}`], { fact: "unanswered", why: "withdrawn" });
  });
});
