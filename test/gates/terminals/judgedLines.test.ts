import assert from "node:assert/strict";
import { createJudgedLines } from "../../../src/gates/terminals/judgedLines";

describe("lines that were judged", () => {
  let time = 0;
  const lines = createJudgedLines(() => time);
  const isKnown = (text: string, shell = 1, certain = true): boolean =>
    lines.accountsFor(shell, { text, certain });
  beforeEach(() => (time += 60_000));

  it("account for the line, for the first command of a list, and for other blanks", () => {
    lines.begin(1, "touch a &&\n  touch b")("allow");
    for (const text of ["touch a && touch b", "touch a", "touch a  &&  touch b"]) {
      assert.ok(isKnown(text), text);
    }
  });

  it("do not account for another line, another shell's, or one of long ago", () => {
    lines.begin(1, "PROMPT_COMMAND=; PS0=")("allow");
    assert.equal(isKnown("rm -rf data"), false);
    assert.equal(isKnown("PS0=", 2), false);
    time += 11_000;
    assert.equal(isKnown("PS0="), false);
  });

  it("account for a line that is held however long", () => {
    const end = lines.begin(1, "terraform apply");
    time += 600_000;
    assert.ok(isKnown("terraform apply"));
    end("allow");
    assert.ok(isKnown("terraform apply"));
  });

  it("account for what is dropped after a denial, and for the empty line that it leaves", () => {
    lines.begin(1, "rm x")("deny");
    assert.ok(isKnown("ls"));
    time += 60_000;
    assert.ok(isKnown("  "));
    assert.equal(isKnown("ls"), false);
  });

  it("accept any recent line where the editor is not sure of the text", () => {
    assert.equal(isKnown("$ garbage", 1, false), false);
    lines.begin(1, "make")("allow");
    assert.ok(isKnown("$ garbage", 1, false));
  });

  it("account for any text where the shell could not tell its own", () => {
    lines.begin(1, "")("allow");
    assert.ok(isKnown("anything"));
  });

  it("forget the shells that asked longest ago, but none that is still held", () => {
    const end = lines.begin(1, "terraform apply");
    for (let shell = 2; shell < 1_000; shell += 1) lines.begin(shell, "true")("allow");
    assert.equal(isKnown("true", 2), false);
    assert.ok(isKnown("true", 999));
    assert.ok(isKnown("terraform apply"));
    end("allow");
  });
});
