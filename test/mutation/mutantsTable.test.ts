import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mutants } from "./mutantsTable";

describe("what the mutation check breaks", () => {
  it("still stands in the sources, so that breaking it says something", () => {
    const gone = mutants.filter(({ file, find }) => !readFileSync(file, "utf8").includes(find));
    assert.deepEqual(
      gone.map(({ file, find }) => `${file}: ${find}`),
      [],
    );
  });
});
