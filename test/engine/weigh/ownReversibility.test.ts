import assert from "node:assert/strict";
import { verdictOn } from "../support/lines";

/** The reversibility of the worst effect of a line, without any facts. */
function worst(text: string): string {
  return verdictOn(text, { cwd: "/srv/app", workspace: ["/srv/app"] }).reversibility;
}

describe("what a program itself says of a loss", () => {
  it("counts, where the program keeps what it removes", () => {
    for (const run of ["mv --backup a data.db", "trash-put notes", "git rm src/a.ts"]) {
      assert.equal(worst(run), "recoverable", run);
    }
    assert.equal(worst("find . -empty -delete"), "none");
  });

  it("does not count for places that hold everything", () => {
    assert.equal(worst("trash-put ~"), "catastrophic");
  });

  it("tells copying over a place from destroying it", () => {
    assert.equal(worst("cp -r src/. ."), "none");
    assert.equal(worst("cp -r src/. ~"), "irreversible");
    assert.equal(worst("rm -rf ~"), "catastrophic");
  });
});
