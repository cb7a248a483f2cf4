import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { globBounds, globFact } from "../../src/host/globFact";
import { makeScratch, type Scratch } from "./scratch";

describe("the paths that match a glob", () => {
  let scratch: Scratch;
  before(async () => {
    scratch = await makeScratch();
    await scratch.write({
      "a.ts": "",
      "b.ts": "",
      ".hidden": "",
      "star*.ts": "",
      "#note": "",
      "!a": "",
      "src/one.ts": "",
      "src/deep/two.ts": "",
      "src/.dot/three.ts": "",
      "test/one.ts": "",
    });
    await symlink("src", join(scratch.work, "link"));
    await symlink("nowhere", join(scratch.work, "loose"));
  });
  after(() => scratch.remove());

  const cases: Readonly<Record<string, readonly string[]>> = {
    "*": ["!a", "#note", "a.ts", "b.ts", "link", "loose", "src", "star*.ts", "test"],
    ".*": [".hidden"],
    "?.ts": ["a.ts", "b.ts"],
    "[!a].ts": ["b.ts"],
    "star\\*.ts": ["star*.ts"],
    "#*": ["#note"],
    "!*": ["!a"],
    "@(a|b).ts": ["a.ts", "b.ts"],
    "*/": ["link", "src", "test"],
    "*/one.ts": ["link/one.ts", "src/one.ts", "test/one.ts"],
    "src/deep": ["src/deep"],
    "none*": [],
    "**/*.ts": ["a.ts", "b.ts", "src/deep/two.ts", "src/one.ts", "star*.ts", "test/one.ts"],
    "src/**": ["src/deep", "src/deep/two.ts", "src/one.ts"],
  };
  for (const [pattern, expected] of Object.entries(cases)) {
    it(pattern, async () => {
      const fact = await globFact(`${scratch.work}/${pattern}`, globBounds);
      assert.deepEqual(fact, {
        fact: "glob",
        paths: expected.map((path) => join(scratch.work, path)),
        truncated: false,
      });
    });
  }

  it("stops at its bounds and says so", async () => {
    const few = await globFact(`${scratch.work}/*`, { ...globBounds, paths: 2 });
    assert.deepEqual([few.paths.length, few.truncated], [2, true]);
    const late = await globFact(`${scratch.work}/*/*`, { ...globBounds, time: 0 });
    assert.equal(late.truncated, true);
  });
});
