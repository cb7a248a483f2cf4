import assert from "node:assert/strict";
import type { Facts } from "../../../src/engine";
import { verdictOn } from "../support/lines";

const untracked = { tracked: 0, modified: 0, untracked: 1, ignored: false };

const tried: Facts = {
  "glob /w/*.tgz": { fact: "glob", paths: [], truncated: false },
  "glob /w/notes*.md": { fact: "glob", paths: ["/w/notes-a.md"], truncated: false },
  "tree /w/notes-a.md": { fact: "path", exists: true, kind: "file", bytes: 9, git: untracked },
  "glob /w/src/*.ts": { fact: "glob", paths: ["/w/src/a.ts"], truncated: false },
  "tree /w/src/a.ts": {
    fact: "path",
    exists: true,
    kind: "file",
    bytes: 9,
    git: { tracked: 1, modified: 0, untracked: 0, ignored: false },
  },
  "glob /w/*.csv": { fact: "glob", paths: [], truncated: true },
  "tree /w/repro.py": { fact: "path", exists: true, kind: "file", bytes: 900, git: untracked },
  "tree /w/plan.py": { fact: "path", exists: true, kind: "file", bytes: 900, git: untracked },
  "tree /w/debug.sql": { fact: "path", exists: true, kind: "file", bytes: 99_999, git: untracked },
};

function outcome(line: string): string {
  return verdictOn(line, {}, tried).outcome;
}

describe("what a glob matches, where the host says it", () => {
  it("is nothing to lose where there is none, or where git holds it", () => {
    assert.equal(outcome("rm -f *.tgz"), "allow");
    assert.equal(outcome("rm src/*.ts"), "allow");
  });

  it("is asked about where nothing else holds it, or not all is known", () => {
    assert.equal(outcome("rm notes*.md"), "ask");
    assert.equal(outcome("rm -f *.csv"), "ask");
  });

  it("is not what was there before something was moved", () => {
    assert.equal(outcome("mv src/b.ts b.tgz && rm *.tgz"), "ask");
  });
});

describe("a file that git does not know", () => {
  it("is no loss where it is small and called like something that was tried out", () => {
    assert.equal(outcome("rm repro.py"), "allow");
  });

  it("is one under another name, or where it is large", () => {
    assert.equal(outcome("rm plan.py"), "ask");
    assert.equal(outcome("rm debug.sql"), "ask");
  });
});
