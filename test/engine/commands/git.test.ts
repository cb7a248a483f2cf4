import assert from "node:assert/strict";
import { git } from "../../../src/engine/commands/git";
import { effectsOfCall } from "../../../src/engine/commands/effectsOfCall";
import type { Effect } from "../../../src/engine/model/effect";
import type { Answer, RepositoryFact } from "../../../src/engine/model/facts";
import { showEffect } from "../../../src/engine/showEffect";
import { callsOf, type Answers } from "../support/callsOf";

const outside: RepositoryFact = {
  fact: "repository",
  branch: "topic",
  modified: [],
  untracked: [],
  stashes: 0,
  remotes: {},
  aliases: {},
  truncated: false,
};
const clean: RepositoryFact = { ...outside, root: "/w" };

/** What a command does in a work tree in this state: each effect in one line. */
function inState(
  run: string,
  state: Partial<RepositoryFact>,
  others: Readonly<Record<string, Answer>> = {},
): readonly string[] {
  return effectsIn(run, { ...clean, ...state }, others).map(showEffect);
}

function reason(run: string, state: Partial<RepositoryFact>): string | undefined {
  return effectsIn(run, { ...clean, ...state })[0]?.because;
}

function effectsIn(
  run: string,
  state: RepositoryFact,
  others: Readonly<Record<string, Answer>> = {},
): readonly Effect[] {
  const answer: Answers = (question) => {
    if (question.ask === "repository") return state;
    return question.ask === "path" ? others[question.path] : undefined;
  };
  return callsOf(run, ["git"], answer).flatMap((call) => effectsOfCall(call, git, answer));
}

describe("git, when the state of the work tree is known", () => {
  it("loses nothing where there is nothing to lose", () => {
    for (const run of [
      "git reset --hard",
      "git checkout .",
      "git checkout -- src/a.ts",
      "git restore src",
      "git switch -f main",
      "git clean -fd",
      "git clean -fd src",
      "git stash clear",
    ]) {
      const [effect, ...more] = inState(run, {});
      assert.match(effect ?? "", /\(none\)$/, run);
      assert.deepEqual(more, [], run);
    }
  });

  it("still moves the branch, whose commits the reflog keeps", () => {
    assert.deepEqual(inState("git reset --hard HEAD~3", {}), [
      "discard git changes all tracked files in /w (none)",
      "rewrite git branch topic in /w (recoverable)",
    ]);
  });

  it("names up to three of the files that would be lost, and counts the rest", () => {
    const modified = ["/w/a.ts", "/w/src/b.ts", "/w/c.ts", "/w/d.ts"];
    assert.match(
      reason("git reset --hard", { modified }) ?? "",
      /^4 files have uncommitted changes: a\.ts, src\/b\.ts, c\.ts and 1 more; /,
    );
    assert.match(
      reason("git clean -f", { untracked: ["/w/notes.md"] }) ?? "",
      /^1 file is not tracked by git: notes\.md; /,
    );
  });

  it("counts only what the command reaches", () => {
    const state = { modified: ["/w/src/a.ts"], untracked: ["/w/docs/new.md"] };
    assert.deepEqual(inState("git checkout -- docs", state), ["discard /w/docs (none)"]);
    assert.deepEqual(inState("git checkout -- src", state), ["discard /w/src (irreversible)"]);
    assert.deepEqual(inState("git -C src clean -fd", state), [
      "delete git untracked files all untracked files in /w/src (none)",
    ]);
    assert.deepEqual(inState("git clean -f docs", state), [
      "delete /w/docs/** [untracked files] (irreversible)",
    ]);
    assert.deepEqual(inState("git rm -rf docs", state), [
      "delete /w/docs/** [tracked files] (recoverable)",
    ]);
  });

  it("does not take a list for whole that was cut short", () => {
    const state = { modified: ["/w/src/a.ts"], truncated: true };
    assert.deepEqual(inState("git checkout -- docs", state), ["discard /w/docs"]);
    assert.deepEqual(inState("git reset --hard", { truncated: true }), [
      "discard git changes all tracked files in /w (irreversible)",
    ]);
  });

  it("says that ignored files are lost whatever the list of untracked ones says", () => {
    assert.deepEqual(inState("git clean -fdx", {}), [
      "delete git untracked files all untracked and ignored files in /w (irreversible)",
    ]);
  });

  it("takes a lone word for a file if there is one", () => {
    const file: Answer = { fact: "path", exists: true, kind: "file" };
    const state = { modified: ["/w/Makefile"] };
    assert.deepEqual(inState("git checkout Makefile", state, { "/w/Makefile": file }), [
      "discard /w/Makefile (irreversible)",
    ]);
    assert.deepEqual(inState("git checkout Makefile", state), []);
  });

  it("knows the branch that is pushed", () => {
    assert.deepEqual(inState("git push -f origin HEAD", {}), [
      "rewrite git remote branch topic in origin (irreversible)",
    ]);
  });

  it("loses nothing where there is no work tree", () => {
    const effects = effectsIn("git reset --hard", outside);
    assert.deepEqual(effects.map(showEffect), [
      "discard git changes all tracked files in /w (none)",
    ]);
  });
});
