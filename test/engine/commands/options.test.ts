import assert from "node:assert/strict";
import type { OptionStyle, OptionTable } from "../../../src/engine/commands/define";
import { splitOptions } from "../../../src/engine/commands/options";
import type { Argument } from "../../../src/engine/model/call";

const table: OptionTable = {
  recursive: ["-r", "--recursive"],
  force: ["-f", "--force"],
  output: ["-o=", "--output="],
  color: ["--color?"],
  inPlace: ["-i?"],
  pair: ["--arg=="],
  approve: ["-auto-approve"],
};

function argument(text: string): Argument {
  return { text, pieces: [text], glob: false, provenance: "literal", span: { start: 0, end: 0 } };
}

/** The options with their values, the operands and what the table does not list, as texts. */
function split(line: string, style: OptionStyle = "gnu", tables: readonly OptionTable[] = [table]) {
  const { given, operands, separated, unlisted } = splitOptions(
    line.split(" ").map(argument),
    tables,
    style,
  );
  return {
    given: Object.fromEntries(
      [...given].map(([name, values]) => [name, values.map((value) => value?.text)]),
    ),
    operands: operands.map(({ text }) => text),
    ...(separated === undefined ? {} : { separated: separated.map(({ text }) => text) }),
    unlisted: unlisted.map(({ text }) => text),
  };
}

describe("splitOptions", () => {
  it("takes short options apart that stand in one word", () => {
    assert.deepEqual(split("-rf a"), {
      given: { recursive: [undefined], force: [undefined] },
      operands: ["a"],
      unlisted: [],
    });
  });

  it("finds a value joined, after an equals sign, or in the next word", () => {
    for (const line of ["-o x", "-ox", "-o=x", "-ro x", "-rox", "--output x", "--output=x"]) {
      const { given, operands } = split(line);
      assert.deepEqual([given["output"], operands], [["x"], []], line);
    }
  });

  it("keeps an equals sign that is the whole value", () => {
    assert.deepEqual(split("-o=").given, { output: ["="] });
  });

  it("takes an optional value only when it is joined", () => {
    assert.deepEqual(split("--color auto"), {
      given: { color: [undefined] },
      operands: ["auto"],
      unlisted: [],
    });
    assert.deepEqual(split("--color=auto").given, { color: ["auto"] });
    assert.deepEqual(split("-i.bak -ri").given, {
      inPlace: [".bak", undefined],
      recursive: [undefined],
    });
  });

  it("takes two values for an option that has two", () => {
    assert.deepEqual(split("--arg name value rest"), {
      given: { pair: ["name", "value"] },
      operands: ["rest"],
      unlisted: [],
    });
  });

  it("ends at a double dash, and says what came after it", () => {
    assert.deepEqual(split("a -- -r"), {
      given: {},
      operands: ["a", "-r"],
      separated: ["-r"],
      unlisted: [],
    });
    assert.deepEqual(split("-o -- a").given, { output: ["--"] });
  });

  it("knows long options that are shortened, while only one can be meant", () => {
    assert.deepEqual(split("--rec --forc").given, { recursive: [undefined], force: [undefined] });
    const two: OptionTable = { delete: ["--delete"], deleteAfter: ["--delete-after"] };
    assert.deepEqual(split("--del", "gnu", [two]).unlisted, ["--del"]);
    assert.deepEqual(split("--delete", "gnu", [two]).given, { delete: [undefined] });
  });

  it("reports what the table does not list", () => {
    assert.deepEqual(split("-rx --frob=1 -"), {
      given: { recursive: [undefined] },
      operands: ["-"],
      unlisted: ["-rx", "--frob=1"],
    });
  });

  it("asks the first table that knows a spelling", () => {
    const own: OptionTable = { create: ["-r="] };
    assert.deepEqual(split("-r x", "gnu", [own, table]).given, { create: ["x"] });
  });

  it("reads single-dash words where the program has them", () => {
    assert.deepEqual(split("-auto-approve -rf", "words"), {
      given: { approve: [undefined] },
      operands: [],
      unlisted: ["-rf"],
    });
  });

  it("leaves an expression alone", () => {
    assert.deepEqual(split("-r -- a", "raw").operands, ["-r", "--", "a"]);
  });

  it("takes what is not known before the line runs for an operand", () => {
    const hole = { text: "$FLAGS", why: "variable", mayBeEmpty: true } as const;
    const unknown: Argument = { ...argument("$FLAGS"), pieces: [hole] };
    assert.deepEqual(splitOptions([unknown], [table], "gnu").operands, [unknown]);
    const value: Argument = { ...argument("--output=$FLAGS"), pieces: ["--output=", hole] };
    assert.deepEqual(splitOptions([value], [table], "gnu").given.get("output"), [
      { ...value, text: "$FLAGS", pieces: ["", hole] },
    ]);
  });
});
