import assert from "node:assert/strict";
import { makeVisible, makeVisibleInLine } from "../../src/engine/visible";

describe("makeVisible", () => {
  for (const [text, shown] of [
    ["rm -rf \u202Etxt.a", "rm -rf ⟨U+202E⟩txt.a"],
    ["a\u200Bb\u200D\uFEFF", "a⟨U+200B⟩b⟨U+200D⟩⟨U+FEFF⟩"],
    ["a\rb", "a⟨U+000D⟩b"],
    ["\u001B[2K\u0007", "⟨U+001B⟩[2K⟨U+0007⟩"],
    ["a\u00A0b\u3000c", "a⟨U+00A0⟩b⟨U+3000⟩c"],
    ["a\u{E0041}b", "a⟨U+E0041⟩b"],
    ["a\uD800b", "a⟨U+D800⟩b"],
    ["\u2066x\u2069 \u061C", "⟨U+2066⟩x⟨U+2069⟩ ⟨U+061C⟩"],
    ["\u3164=x \u115F \u00AD", "⟨U+3164⟩=x ⟨U+115F⟩ ⟨U+00AD⟩"],
    ["a\n\tb", "a\n\tb"],
    ["grüße 日本 مرحبا 🚀 e\u0301", "grüße 日本 مرحبا 🚀 e\u0301"],
  ] as const) {
    it(shown, () => {
      assert.equal(makeVisible(text), shown);
    });
  }

  it("puts lines into one", () => {
    assert.equal(makeVisibleInLine("a\n\tb\u0000"), "a⏎⇥b⟨U+0000⟩");
  });
});
