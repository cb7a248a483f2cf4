import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dialect } from "../../src/engine/model/request";
import { verdictOn } from "./support/lines";

interface Line {
  readonly shell: Dialect;
  readonly run: string;
}

/** Lines of our own, one JSON object each; none of them is ever run. */
function lines(file: string): readonly Line[] {
  return readFileSync(join(__dirname, "../corpus", file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
}

function outcomes(file: string, wanted: (outcome: string) => boolean): readonly string[] {
  return lines(file)
    .filter(({ shell, run }) => !wanted(verdictOn(run, { dialect: shell }).outcome))
    .map(({ shell, run }) => `${shell}: ${run}`);
}

describe("whole lines, without any facts", () => {
  it("ordinary work is silent", () => {
    assert.deepEqual(
      outcomes("ordinary.jsonl", (outcome) => outcome === "allow"),
      [],
    );
  });

  it("what loses or discloses something is held", () => {
    assert.deepEqual(
      outcomes("held.jsonl", (outcome) => outcome !== "allow"),
      [],
    );
  });
});
