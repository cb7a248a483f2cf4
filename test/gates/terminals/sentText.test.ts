import assert from "node:assert/strict";
import { createSentText } from "../../../src/gates/terminals/sentText";

describe("text that came through the API", () => {
  it("answers once for its line", () => {
    const sent = createSentText(() => 0);
    sent.add("rm -rf x", "Cline", true);
    assert.equal(sent.take("ls"), undefined);
    assert.equal(sent.take("rm -rf x"), "Cline");
    assert.equal(sent.take("rm -rf x"), undefined);
  });

  it("knows the lines of a paste one by one and together", () => {
    const sent = createSentText(() => 0);
    sent.add("a\nb\n", "Cline", false);
    assert.deepEqual([sent.take("b"), sent.take("a")], ["Cline", "Cline"]);
    sent.add("for i in 1; do\n  echo $i\ndone", "Cline", true);
    assert.equal(sent.take("for i in 1; do\n  echo $i\ndone"), "Cline");
    assert.equal(sent.take("done"), undefined);
  });

  it("puts pieces together, also when a person presses Enter", () => {
    const sent = createSentText(() => 0);
    sent.add("rm ", "Cline", false);
    sent.add("-rf x", "Cline", false);
    assert.equal(sent.take("rm -rf x"), "Cline");
    sent.add("rm ", "Cline", false);
    sent.add("-rf y", "Cline", false);
    sent.add("\r", "Cline", false);
    assert.equal(sent.take("rm -rf y"), "Cline");
  });

  it("forgets what was never run", () => {
    let now = 0;
    const sent = createSentText(() => now);
    sent.add("ls", "Cline", true);
    now = 11 * 60_000;
    assert.equal(sent.take("ls"), undefined);
  });
});
