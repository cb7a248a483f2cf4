import assert from "node:assert/strict";
import { find } from "../../../src/engine/commands/find";
import { reachedActions } from "../../../src/engine/commands/find/conditions";
import { readFind } from "../../../src/engine/commands/find/expression";
import { effectsOfCall } from "../../../src/engine/commands/effectsOfCall";
import type { Argument, Call } from "../../../src/engine/model/call";
import { callsOf } from "../support/callsOf";

function onlyCall(run: string): Call {
  const [call] = callsOf(run, ["find"]);
  assert.ok(call !== undefined);
  return call;
}

/** Each action of a line with the conditions under which find comes to it. */
function reached(run: string): readonly string[] {
  return reachedActions(readFind(onlyCall(run).args).expression).map(
    ({ node, conditions }) => `${node.name}: ${conditions.join("; ")}`,
  );
}

describe("find's expression", () => {
  const cases: readonly [string, readonly string[]][] = [
    ["find . -name a -delete", ["-delete: a"]],
    ["find . -name a -o -name b -delete", ["-delete: not a; b"]],
    ["find . \\( -name a -o -name b \\) -delete", ["-delete: a or b"]],
    ["find . -name a -delete -o -name b -print", ["-delete: a", "-print: not a; b"]],
    ["find . ! \\( -name a -o -name b \\) -delete", ["-delete: not a; not b"]],
    ["find . ! \\( -name a -name b \\) -delete", ["-delete: not a and b"]],
    ["find . ! ! -name a -delete", ["-delete: a"]],
    ["find . -name a , -delete", ["-delete: "]],
    ["find . -name a -exec rm {} + -delete", ["-exec: a", "-delete: a"]],
    ["find . -name a -exec echo -delete \\; -print", ["-exec: a", "-print: a"]],
    ["find . -name -delete", []],
    ["find . -newermt 2026-01-01 -delete", ["-delete: -newermt 2026-01-01"]],
    ["find . \\) -delete", ["-delete: "]],
  ];
  for (const [run, expected] of cases) {
    it(run, () => {
      assert.deepEqual(reached(run), expected);
    });
  }

  it("hands over the words of -exec as they are", () => {
    const { expression } = readFind(onlyCall("find . -exec grep -l x {} + -print").args);
    const [first] = reachedActions(expression);
    assert.ok(first?.node.kind === "run");
    assert.deepEqual(
      first.node.argv.map(({ text }) => text),
      ["grep", "-l", "x", "{}"],
    );
  });

  it("comes to an end whatever the nesting and the length", () => {
    const call = onlyCall("find .");
    const word = (text: string): Argument => ({
      text,
      pieces: [text],
      glob: false,
      provenance: "literal",
      span: call.span,
    });
    for (const text of ["(", "!", ")", "-name", "-o", ",", "-delete", "-exec"]) {
      const args = Array.from({ length: 3_000 }, () => word(text));
      effectsOfCall({ ...call, args }, find, () => undefined);
    }
  });
});
