import assert from "node:assert/strict";
import type { Facts } from "../../../src/engine";
import { verdictOn } from "../support/lines";

const ignored = { tracked: 0, modified: 0, untracked: 0, ignored: true };

function vendor(more: object): Facts {
  return {
    "tree /w/vendor": {
      fact: "path",
      exists: true,
      kind: "directory",
      entries: 40,
      git: ignored,
      ...more,
    },
  };
}

function repository(stashes: number): Facts {
  return {
    "repository /w": {
      fact: "repository",
      root: "/w",
      branch: "main",
      modified: ["a.ts"],
      untracked: [],
      stashes,
      remotes: {},
      aliases: {},
      truncated: false,
    },
  };
}

describe("facts about what a tool makes again", () => {
  it("let go what git leaves out and a manifest beside it lists", () => {
    const { outcome } = verdictOn("rm -rf vendor", {}, vendor({ manifest: "composer.json" }));
    assert.equal(outcome, "allow");
  });

  it("hold it where nothing lists it, or something in it is hand-made", () => {
    assert.equal(verdictOn("rm -rf vendor", {}, vendor({})).outcome, "ask");
    const handMade = vendor({ manifest: "composer.json", precious: ["vendor/app.db"] });
    assert.equal(verdictOn("rm -rf vendor", {}, handMade).outcome, "ask");
  });
});

describe("facts that were asked for before the line runs", () => {
  it("say nothing of a stash that the line itself makes", () => {
    assert.equal(verdictOn("git stash && git stash drop", {}, repository(0)).outcome, "ask");
    assert.equal(verdictOn("git stash drop", {}, repository(0)).outcome, "allow");
    assert.equal(verdictOn("git stash && git stash pop", {}, repository(0)).outcome, "allow");
  });
});
