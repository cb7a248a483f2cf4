import assert from "node:assert/strict";
import { quotingPlaceholders } from "../../../src/engine/shell/placeholders";
import { verdictOn } from "../support/lines";

describe("placeholders of documentation", () => {
  for (const [text, quoted] of [
    ["rm -rf <dir>/x", "rm -rf '<dir>'/x"],
    ["docker volume rm db_<project> 'a <b> c'", "docker volume rm db_'<project>' 'a <b> c'"],
    ["git checkout <source file> # see <manual>", "git checkout '<source file>' # see <manual>"],
    ['x \\<a> "<b>" <c>', "x \\<a> \"<b>\" '<c>'"],
  ] as const) {
    it(`are words in ${text}`, () => {
      assert.equal(quotingPlaceholders(text), quoted);
    });
  }

  for (const text of [
    "sort < in > out",
    "diff <(ls a) <(ls b)",
    "cmd 2>&1 <in",
    "cat <in >>out",
    "cat << EOF\n<a>\nEOF",
    "a <b >c",
    "printf '<a>'",
    "<in>(cat) x",
  ]) {
    it(`are not in ${text.replaceAll("\n", " ")}`, () => {
      assert.equal(quotingPlaceholders(text), undefined);
    });
  }

  it("are read beside the redirections that a shell would see", () => {
    const { effects } = verdictOn("rm <in> notes.md");
    assert.deepEqual(
      effects.flatMap(({ kind, resource }) =>
        kind !== "read" && resource.kind === "path" ? [`${kind} ${resource.path}`] : [],
      ),
      ["delete /w/<in>", "overwrite /w/notes.md", "delete /w/notes.md"],
    );
  });

  it("do not hide what the lines before them do", () => {
    assert.equal(verdictOn("cat <a> app.db\nrm <b>").outcome, "ask");
  });
});
