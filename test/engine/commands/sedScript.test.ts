import assert from "node:assert/strict";
import { readSedScript, type SedScript } from "../../../src/engine/commands/sedScript";

const nothing: SedScript = { runs: [], writes: [], reads: [], deletesAll: false };

describe("readSedScript", () => {
  const cases: readonly [string, Partial<SedScript>][] = [
    ["s/a/b/", {}],
    ["s/a/b/g;p", {}],
    ["s|/e rm|w x|gI", {}],
    ["s/[/]/x/e", { runs: [""] }],
    ["s/a/b/w out", { writes: ["out"] }],
    ["s/a\\/w x/b/", {}],
    ["/x/,/y/w out", { writes: ["out"] }],
    ["1e date +%s", { runs: ["date +%s"] }],
    ["$!{e ls\n}", { runs: ["ls"] }],
    ["/start/r part.txt", { reads: ["part.txt"] }],
    ["i\\\ne rm -rf x", {}],
    ["2,3c\\\ndef f():\\\n  e rm\nw out", { writes: ["out"] }],
    ["a e rm -rf x", {}],
    ["y/abc/def/;w out", { writes: ["out"] }],
    [":a;N;$!ba;s/\\n/ /g", {}],
    ["d", { deletesAll: true }],
    ["1,$d", { deletesAll: true }],
    ["/./d", { deletesAll: true }],
    ["/^#/d", {}],
    ["5d", {}],
    ["/x/{d}", {}],
  ];
  for (const [script, expected] of cases) {
    it(JSON.stringify(script), () => {
      assert.deepEqual(readSedScript(script), { ...nothing, ...expected });
    });
  }

  it("comes to an end on scripts that are cut short", () => {
    for (const script of ["s", "s/", "s/a", "y", "/x", "\\", "{", "}", "1,", "s/[", "w", "e"]) {
      readSedScript(script);
    }
  });
});
