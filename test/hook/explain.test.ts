import assert from "node:assert/strict";
import { join } from "node:path";
import { explain, type ExplainOptions } from "../../src/hook/explain";
import { makeScratch, type Scratch } from "../hostFacts/scratch";

describe("explain", () => {
  let scratch: Scratch;
  let home: string | undefined;
  before(async () => {
    scratch = await makeScratch("project");
    home = process.env["HOME"];
    process.env["HOME"] = scratch.home;
    await scratch.write({ "../home/notes/a.txt": "1", "../home/notes/b.txt": "22" });
  });
  after(async () => {
    process.env["HOME"] = home;
    await scratch.remove();
  });

  async function say(words: readonly string[], options: Partial<ExplainOptions> = {}) {
    const result = await explain(
      { shell: undefined, cwd: undefined, json: false, words, ...options },
      { cwd: scratch.work, env: { SHELL: "/usr/bin/zsh" } },
    );
    return result.kind === "explained" ? result.text : `wrong: ${result.why}`;
  }

  it("says what would be hit and what would be decided", async () => {
    const text = await say([`rm -rf ~`]);
    assert.ok(text.includes(scratch.home), text);
    assert.match(text, /An agent would have to wait for a person's answer\./);
    assert.match(text, /A person would have to wait/);
  });

  it("says that nothing would be lost", async () => {
    assert.match(await say(["ls -la"]), /nothing that is known to lose/);
    assert.match(await say(["rm", "-rf", "missing"]), /missing.*nothing is there/);
  });

  it("takes words as one call, not as a text for the shell", async () => {
    const text = await say(["rm", "-rf", "a b; c"], { json: true });
    const { effects } = JSON.parse(text) as {
      effects: readonly { resource: { name: string } }[];
    };
    assert.deepEqual(
      effects.map(({ resource }) => resource.name),
      [join(scratch.work, "a b; c")],
    );
  });

  it("gives the same as JSON", async () => {
    const described = JSON.parse(await say(["rm -rf ~"], { json: true })) as object;
    assert.deepEqual(Object.keys(described), [
      "outcome",
      "person",
      "reversibility",
      "effects",
      "reasons",
    ]);
  });

  it("refuses a shell that it cannot read", async () => {
    assert.match(await say(["ls"], { shell: "ksh" }), /^wrong: `--shell` is bash or/);
  });
});
