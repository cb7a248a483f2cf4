import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { answerQuestions } from "../../src/host/facts";
import { makeScratch, type Scratch } from "./scratch";

describe("the text of a file", () => {
  let scratch: Scratch;
  before(async () => {
    scratch = await makeScratch();
    await scratch.write({
      "run.sh": "echo hi\n",
      large: "x".repeat(1024 * 1024 + 1),
      binary: "\0",
    });
    execFileSync("/bin/sh", ["-c", 'mkfifo "$1"', "sh", join(scratch.work, "pipe")]);
  });
  after(() => scratch.remove());

  async function read(name: string) {
    const path = join(scratch.work, name);
    const facts = await answerQuestions([{ ask: "text", path }], { home: scratch.home });
    return facts[`text ${path}`]!;
  }

  it("comes with a digest that changes when it does", async () => {
    const first = await read("run.sh");
    assert.ok(first.fact === "text");
    assert.equal(first.text, "echo hi\n");
    assert.match(first.digest, /^sha256:[0-9a-f]{64}$/);
    assert.deepEqual(await read("run.sh"), first);
    await scratch.write({ "run.sh": "echo ho\n" });
    const changed = await read("run.sh");
    assert.ok(changed.fact === "text");
    assert.notEqual(changed.digest, first.digest);
  });

  for (const [name, why] of [
    ["large", "larger than 1 MiB"],
    ["binary", "not text"],
    ["pipe", "not a regular file"],
    [".", "not a regular file"],
  ] as const) {
    it(`is not read from ${name}`, async () => {
      assert.deepEqual(await read(name), { fact: "unanswered", why });
    });
  }

  it("is unanswered if there is no such file", async () => {
    assert.equal((await read("missing")).fact, "unanswered");
  });
});
