import assert from "node:assert/strict";
import { explainQuestion, explainWhole } from "../../src/engine";
import { deletionOf, requestOf, verdictOf } from "../support/verdicts";

describe("a long command", () => {
  const filler = "echo harmless; ".repeat(500);
  const command = `${filler}rm -rf /w/data; ${filler}`;
  const start = filler.length;

  it("is cut in the middle, but never where it destroys", () => {
    const span = { start, end: start + "rm -rf /w/data".length };
    const { detail, complete } = explainQuestion(
      requestOf(command),
      verdictOf([deletionOf("/w/data", { span })]),
    );
    assert.equal(complete, true);
    assert.ok(detail.includes("rm -rf /w/data; echo"), "the destructive part is in view");
    assert.match(detail, /\[…7,\d+ characters not shown…\]|\[…6,\d+ characters not shown…\]/);
    assert.ok(detail.length < 3_000, String(detail.length));
  });

  it("is shown whole if a destructive part cannot be placed", () => {
    const { detail, complete } = explainQuestion(
      requestOf(command),
      verdictOf([deletionOf("/w/data")]),
    );
    assert.equal(complete, true);
    assert.ok(detail.startsWith(command));
  });

  it("must be opened first if it fits no dialog", () => {
    const huge = command.repeat(3);
    assert.equal(
      explainQuestion(requestOf(huge), verdictOf([deletionOf("/w/data")])).complete,
      false,
    );
    assert.ok(explainWhole(requestOf(huge), verdictOf([deletionOf("/w/data")])).includes(huge));
  });

  it("keeps a secret hidden at the edge of a cut", () => {
    const secret = `x --password ${"S3".repeat(600)} `;
    const { detail } = explainQuestion(
      requestOf(secret + command),
      verdictOf([
        deletionOf("/w/data", {
          span: { start: secret.length + start, end: secret.length + start + 14 },
        }),
      ]),
    );
    assert.ok(!detail.includes("S3S3"));
    assert.ok(detail.includes("‹option value›"));
  });
});
