import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { credentialKinds } from "../../src/engine";
import { besideKinds } from "../../src/engine/secrets/kinds/besideTable";
import { defaultOffLimits } from "../../src/credentials/patterns";

/** What is said in round numbers is no more than there is, and not much less. */
function assertRound(file: string, said: RegExp, count: number): void {
  const told = Number(said.exec(readFileSync(file, "utf8"))?.[1]);
  assert.ok(
    told <= count && count < told * 1.2,
    `${file} says ${String(told)} of ${String(count)}`,
  );
}

describe("what is told of credentials", () => {
  const kinds = credentialKinds.length + besideKinds.length;

  for (const file of ["README.md", "CHANGELOG.md"]) {
    it(`is how many kinds are known: ${file}`, () => {
      assertRound(file, /Some (\d+) kinds of tokens/, kinds);
    });
  }

  it("is how many patterns there are", () => {
    assertRound("README.md", /some (\d+) patterns/, defaultOffLimits.length);
  });
});
