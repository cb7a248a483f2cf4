import assert from "node:assert/strict";
import { parse } from "jsonc-parser";
import { append, nodeAt, readJson, takeOut } from "../../../../src/gates/agents/install/jsonText";

function rootOf(text: string) {
  const read = readJson(text);
  return read.kind === "json" ? read.root! : assert.fail(`${text}: ${read.why}`);
}

describe("JSON as written", () => {
  it("takes back what was appended, byte for byte", () => {
    const texts = [
      "{}",
      "{ }",
      "{\n}",
      "{\r\n}\r\n",
      "  {\n  }",
      "{\n  // nothing yet\n}",
      "{ /* nothing yet */ }",
      '{"a":1}',
      '{"a": 1, "b": [2, 3]}',
      '{\n  "a": 1\n}\n',
      '{\n\t"a": 1,\n\t"b": { "c": [] },\n}',
      '{\r\n    "a": 1 // one, two\r\n}',
      '{\n  "a": 1, /* , */ // ,\n}',
      '{\n  "a": "b, //"\n  // the end, really\n  }',
      '\uFEFF{\n  "a": 1\n}',
      '{ "a": 1\n}',
      '{\n "a": 1 }',
    ];
    for (const text of texts) {
      const added = append(text, rootOf(text), { deep: [1, { x: "y" }] }, "z");
      assert.deepEqual(parse(added.replace("\uFEFF", "")), {
        ...(parse(text.replace("\uFEFF", "")) as object),
        z: { deep: [1, { x: "y" }] },
      });
      const node = nodeAt(rootOf(added), ["z"])!;
      assert.equal(takeOut(added, node), text, JSON.stringify(added));
    }
  });

  it("writes as the rest is written", () => {
    const lines = '{\r\n\t"a": 1 // one\r\n}';
    assert.equal(
      append(lines, rootOf(lines), [1], "z"),
      '{\r\n\t"a": 1, // one\r\n\t"z": [\r\n\t\t1\r\n\t]\r\n}',
    );
    const dense = '{"a":1}';
    assert.equal(append(dense, rootOf(dense), [1], "z"), '{"a":1,"z": [1]}');
  });

  it("takes out what stands first or between", () => {
    const text = '{\n  // first\n  "a": 1,\n  // second\n  "b": 2,\n  "c": 3\n}';
    const without = (name: string): string => takeOut(text, nodeAt(rootOf(text), [name])!);
    assert.equal(without("a"), '{\n  // first\n  // second\n  "b": 2,\n  "c": 3\n}');
    assert.equal(without("b"), '{\n  // first\n  "a": 1,\n  // second\n  "c": 3\n}');
  });

  it("says where a text is broken", () => {
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['{\n"a": [1', /^line 2: close bracket expected$/],
      ["{} and more", /^line 1: /],
      ["[]", /something else than an object/],
    ];
    for (const [text, why] of wrong) {
      const read = readJson(text);
      assert.match(read.kind === "broken" ? read.why : "", why, text);
    }
  });

  it("takes the last of two properties with one name", () => {
    const text = '{"a": 1, "a": 2}';
    assert.equal(nodeAt(rootOf(text), ["a"])?.value, 2);
  });
});
