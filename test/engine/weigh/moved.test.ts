import assert from "node:assert/strict";
import type { Facts } from "../../../src/engine";
import { verdictOn } from "../support/lines";

describe("what the line moved before it removes where it was moved to", () => {
  for (const line of [
    "mv src old && rm -rf old",
    "mv src dist; rm -rf dist",
    "mv src /tmp/x && rm -rf /tmp/x",
    "mv app.db x.log; rm x.log",
    "mkdir tmp; mv src docs tmp/; rm -rf tmp",
    "git clone https://git.example/z && mv src z/ && rm -rf z",
  ])
    it(`is lost: ${line}`, () => {
      assert.equal(verdictOn(line).outcome, "ask");
    });

  for (const line of [
    "mv dist old && rm -rf old",
    "mv /tmp/a b && rm b",
    "mv notes.log x.log && rm x.log",
    "echo 1 > a.ts && mv a.ts b.ts && rm b.ts",
    "mv src old && rm -rf dist",
  ])
    it(`is nothing to miss: ${line}`, () => {
      assert.equal(verdictOn(line).outcome, "allow");
    });

  it("can be had again if git holds it", () => {
    const facts: Facts = {
      "tree /w/src": {
        fact: "path",
        exists: true,
        kind: "directory",
        entries: 3,
        git: { tracked: 3, modified: 0, untracked: 0, ignored: false },
      },
    };
    assert.equal(verdictOn("mv src dist && rm -rf dist", {}, facts).outcome, "allow");
  });
});
