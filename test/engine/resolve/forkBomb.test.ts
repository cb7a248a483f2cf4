import assert from "node:assert/strict";
import { verdictOn } from "../support/lines";

const rule = (line: string, dialect: "bash" | "sh" | "fish" | "cmd" = "bash"): string | undefined =>
  verdictOn(line, { dialect }).reasons[0]?.what;

const standstill = "stop process everything that runs on the machine (irreversible)";

describe("a program that multiplies itself", () => {
  for (const line of [
    ":(){ :|:& };:",
    ":() { : | : & } ; :",
    "b() { b & b & }; b",
    "bomb() { ( bomb | bomb ) & }; bomb x",
    "bash -c ':(){ :|:& };:'",
    "perl -e 'fork while fork'",
    "python3 -c 'import os\nwhile True: os.fork()'",
    "ruby -e 'loop { fork }'",
  ])
    it(`is seen in ${line}`, () => {
      assert.equal(rule(line), standstill);
    });

  it("is seen in other shells", () => {
    assert.equal(rule("function b; b | b &; end; b", "fish"), standstill);
    assert.equal(rule("%0|%0", "cmd"), standstill);
  });

  for (const line of [
    "f() { g | h & }; f",
    'retry() { "$@" || retry "$@"; }; retry npm test',
    "f() { if test -d x; then f | f; fi; }; f",
    ":(){ :|:& }",
    "once() { once; }; once",
    "once() { once | cat & }; once",
    'walk() { for d in */; do walk "$d" & done; }; walk .',
    "python3 -c 'import os\npid = os.fork()\nwhile True: pass'",
  ])
    it(`is not seen in ${line}`, () => {
      assert.equal(rule(line), undefined);
    });
});
