import assert from "node:assert/strict";
import { overCaps, type Caps } from "../../../src/engine/shell/caps";
import type { Dialect } from "../../../src/engine/model/request";
import { verdictOn } from "../support/lines";

const caps: Caps = { separators: 3, lines: 4, brackets: 5, variables: 6 };

describe("caps of a text", () => {
  for (const [text, over] of [
    ["a; b | c & d", undefined],
    ["a; b | c && d", "the text has too many commands to be read"],
    ["a\nb\nc\nd\ne", undefined],
    ["a\nb\nc\nd\ne\n", "the text has too many lines to be read"],
    ["a[0] {} >b", undefined],
    ["a[0] {} (>b)", "the text has too many brackets to be read"],
    ["$a$a$a$a$a$a", undefined],
    ["$a$a$a$a$a$a$", "the text has too many variables to be read"],
    ["a".repeat(72 * 1024 + 1), "the text is too long to be read"],
  ] as const)
    it(`${JSON.stringify(text.slice(0, 24))}: ${over ?? "none"}`, () => {
      assert.equal(overCaps(text, caps), over);
    });

  // One character more than nothing must not make a loss go unseen.
  for (const dialect of ["bash", "zsh", "fish", "powershell", "cmd"] satisfies Dialect[])
    it(`asks about a loss behind more than is read in ${dialect}`, () => {
      const separator = dialect === "cmd" ? "a&" : "a;";
      const remove = dialect === "cmd" ? "rd /s /q src" : "rm -r src";
      assert.equal(verdictOn(separator.repeat(9000) + remove, { dialect }).outcome, "ask");
    });

  it("reads a long script of many short lines", () => {
    const script = `${"echo $a > b.txt; c | d\n".repeat(800)}true`;
    for (const dialect of ["bash", "fish", "powershell"] satisfies Dialect[])
      assert.equal(
        verdictOn(script, { dialect }).effects.some(({ because }) =>
          (because ?? "").includes("to be read"),
        ),
        false,
      );
  });
});
