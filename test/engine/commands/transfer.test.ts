import assert from "node:assert/strict";
import { modelNamed } from "../../../src/engine/commands";
import { effectsOfCall } from "../../../src/engine/commands/effectsOfCall";
import type { Answer } from "../../../src/engine/model/facts";
import { showEffect } from "../../../src/engine/showEffect";
import type { Dialect } from "../../../src/engine/model/request";
import { verdictOn } from "../support/lines";
import { callsOf, type Answers } from "../support/callsOf";

/** What a line of mv or cp does when these paths are there. */
function withPaths(run: string, paths: Readonly<Record<string, Answer>>): readonly string[] {
  const answer: Answers = (question) =>
    question.ask === "path" ? paths[question.path] : undefined;
  return callsOf(run, ["mv", "cp", "ln"], answer)
    .flatMap((call) => effectsOfCall(call, modelNamed(call.name), answer))
    .map(showEffect);
}

const directory: Answer = { fact: "path", exists: true, kind: "directory" };
const file: Answer = { fact: "path", exists: true, kind: "file" };

describe("the destination of a transfer", () => {
  it("is a file in the last operand, if that is a directory", () => {
    assert.deepEqual(withPaths("mv a old", { "/w/old": directory }), [
      "move /w/a",
      "overwrite /w/old/a",
    ]);
    assert.deepEqual(withPaths("mv a old", { "/w/old": file }), ["move /w/a", "overwrite /w/old"]);
    assert.deepEqual(withPaths("mv -T a old", { "/w/old": directory }), [
      "move /w/a",
      "overwrite /w/old",
    ]);
  });

  it("is replaced as a whole where a file is known to be there", () => {
    const only: Answer = {
      ...{ fact: "path", exists: true, kind: "file", bytes: 900 },
      git: { tracked: 0, modified: 0, untracked: 1, ignored: false },
    };
    const committed: Answer = {
      ...{ fact: "path", exists: true, kind: "file", bytes: 900 },
      git: { tracked: 1, modified: 0, untracked: 0, ignored: false },
    };
    const outcome = (run: string, dialect: Dialect, there: Answer): string =>
      verdictOn(run, { dialect }, { "path /w/b": there, "tree /w/b": there }).outcome;
    const lines: readonly (readonly [string, Dialect])[] = [
      ["mv a b", "bash"],
      ["cp a b", "bash"],
      ["ln -sf a b", "bash"],
      ["Copy-Item a b", "powershell"],
      ["Move-Item a b -Force", "powershell"],
      ["copy /y a b", "cmd"],
      ["move /y a b", "cmd"],
    ];
    for (const [run, dialect] of lines) {
      assert.equal(outcome(run, dialect, only), "ask", run);
      assert.equal(outcome(run, dialect, committed), "allow", run);
    }
    for (const run of ["mv -n a b", "cp -b a b", "jq . b > a && mv a b", "sort b > a; cp a b"])
      assert.equal(outcome(run, "bash", only), "allow", run);
  });

  it("is found behind a link", () => {
    const link: Answer = { fact: "path", exists: true, kind: "symlink", target: "/srv/old" };
    assert.deepEqual(withPaths("cp a old", { "/w/old": link, "/srv/old": directory }), [
      "read /w/a",
      "overwrite /w/old/a",
    ]);
  });

  it("is not asked for where it is written, or where it cannot be known", () => {
    const asked: string[] = [];
    const answer: Answers = (question) => {
      if (question.ask === "path") asked.push(question.path);
      return undefined;
    };
    for (const run of [
      "mv a b/",
      "mv a b c",
      "mv a .",
      "mv *.log old",
      'mv a "$D"',
      "mv -t old a",
    ]) {
      for (const call of callsOf(run, ["mv"], answer)) {
        effectsOfCall(call, modelNamed("mv"), answer);
      }
    }
    assert.deepEqual(asked, []);
  });

  it("keeps a glob a glob, and a plain name before it plain", () => {
    assert.deepEqual(withPaths("cp *.md 'a[1]/'", {}), [
      "read /w/*.md",
      "overwrite /w/a\\[1\\]/*.md",
    ]);
  });
});
