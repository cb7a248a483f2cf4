import assert from "node:assert/strict";
import { readShell } from "../../../src/engine/shell/read";
import { asBash } from "../../../src/engine/shell/zsh";
import { describeCalls } from "../support/callTable";
import { cpuTime } from "../../support/cpuTime";

describeCalls(
  "what a line of zsh would run",
  {
    "forms that only zsh has": [
      ["cat =(rm x)", ["rm x", "cat <<(rm x)>"]],
      ["bash =(echo 'rm x')", ["echo rm x", "bash /dev/fd/63", "rm x"]],
      ["for f (a b) rm $f", ["rm a", "rm b"]],
      ["for f (a b) { rm $f }", ["rm a", "rm b"]],
      ["foreach f (a) rm $f; end", ["rm a"]],
      ["{ rm x } always { rm y }", ["rm x", "rm y"]],
      ["{ rm x }", ["rm x"]],
      ["if [[ -d x ]] { rm x }", ["rm x"]],
      ["while t { rm x }", ["t", "rm x"]],
      ["() { rm x }", ["rm x"]],
      ["rm *.o(.) d(/)", ["rm *.o d"]],
      ["rm *.o(.om[1,3])", ["rm *.o"]],
      ["repeat 3 rm x", ["repeat 3 rm x", "rm x"]],
      ["noglob rm x", ["rm x"]],
      ["=rm x", ["rm x"]],
      ["precmd() { rm x; }", ["rm x"]],
      ['rm ${(f)"$(ls d)"}', ["ls d", "rm d/*"]],
    ],
    "what is no form of zsh": [
      ["echo '=(rm x)' \"for f (a) rm\"", ["echo =(rm x) for f (a) rm"]],
      ["f() { rm x; }; f", ["rm x"]],
    ],
  },
  { dialect: "zsh" },
);

describe("zsh as bash", () => {
  it("leaves what stands in quotes", () => {
    assert.equal(asBash("echo '{ a } always { b }' \\=("), undefined);
  });

  it("is only tried on what does not parse", () => {
    assert.equal(readShell("ls *(.)").source, "ls *(.)");
  });

  it("takes a bounded time", () => {
    for (const scrap of ["for f (", "if x ", "} always ", "*(.", " }", "{ ", "=("]) {
      const text = `${scrap.repeat(16_000 / scrap.length)}(`;
      const took = cpuTime(() => asBash(text));
      assert.ok(took < 1_000, `${took} ms on ${scrap}`);
    }
  });
});
