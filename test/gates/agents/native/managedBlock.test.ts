import assert from "node:assert/strict";
import { withBlock, withoutBlock } from "../../../../src/gates/agents/native/managedBlock";

describe("the block of lines in a file that is not ours", () => {
  const after = "what the person wrote below it\n";

  it("comes out to the letter", () => {
    for (const own of ["", "a\n", "a"]) {
      assert.equal(withoutBlock(withBlock(own, ["secret"])), own);
    }
  });

  it("leaves what stands after it when a checkout has changed the line ends", () => {
    const text = `${withBlock("a\n", ["secret"])}${after}`.replaceAll("\n", "\r\n");
    assert.equal(withoutBlock(text), `a\n${after}`.replaceAll("\n", "\r\n"));
  });

  it("takes nothing out when its end is gone", () => {
    const text = `${withBlock("a\n", ["secret"]).replace(/# <<<.*\n/, "")}${after}`;
    assert.equal(withoutBlock(text), text);
    assert.equal(withoutBlock(withBlock(text, ["secret"])), text);
  });
});
