import assert from "node:assert/strict";
import { outcomes } from "../../../src/engine";
import { readCmd } from "../../../src/engine/cmd/read";
import { pick, seeded } from "../support/random";
import { windowsVerdict } from "../support/windowsLines";
import { cpuTime } from "../../support/cpuTime";

const rank = (line: string, dialect: "powershell" | "cmd"): number =>
  outcomes.indexOf(windowsVerdict(line, dialect).outcome);

const lines = {
  powershell: [
    "ri src -Recurse",
    "ri C:\\ -Recurse",
    "ri node_modules -Recurse",
    "gci D:\\a | ri",
    "ri $x -Recurse",
    "iex $y",
    "gc .env",
    "git status",
    "Write-Host 'ri C:\\'",
    "'' > a.json",
  ],
  cmd: [
    "rd /s /q src",
    "rd /s /q C:\\",
    "rd /s /q node_modules",
    "del /s D:\\a\\*",
    "rd /s /q %X%",
    "type .env",
    "git status",
    "echo rd /s /q C:\\",
    "type nul > a.json",
  ],
} as const;

describe("what always holds on Windows", () => {
  for (const dialect of ["powershell", "cmd"] as const) {
    const joint = dialect === "powershell" ? ";" : "&";
    it(`one more command of ${dialect} never lowers the outcome`, () => {
      for (const one of lines[dialect])
        for (const other of lines[dialect]) {
          const together = rank(`${one}${joint} ${other}`, dialect);
          const apart = Math.max(rank(one, dialect), rank(other, dialect));
          assert.ok(together >= apart, `${one}${joint} ${other}`);
        }
    });
  }

  it("nothing makes it throw, and a text that is not understood stays in sight", () => {
    const random = seeded(41);
    const scraps = [
      ..."rd /s /q ri -Recurse % ! ^ & && | || ( ) \" ' ` $ { } @ @' '@ > >> < 2>&1 if for in do %i %A% exist else call set echo cmd /c powershell -c \\ : ; , = # [IO.File]:: . ~ *".split(
        " ",
      ),
      " ",
      " ",
      "\n",
      "\r\n",
      "\0",
      "\ue000",
    ];
    for (let run = 0; run < 800; run++) {
      let text = "";
      for (let length = 0; length < 1 + random() * 25; length++) text += pick(random, scraps);
      assert.equal(readCmd(text).source, text);
      windowsVerdict(text, "cmd");
      windowsVerdict(text, "powershell");
    }
    assert.equal(windowsVerdict("ri 'unfinished", "powershell").outcome, "ask");
    assert.equal(windowsVerdict("echo 'unfinished", "powershell").outcome, "allow");
    assert.equal(windowsVerdict("(rd /s /q x", "cmd").outcome, "ask");
    assert.equal(windowsVerdict(`ri ${"a ".repeat(3000)}`, "powershell").outcome, "ask");
    assert.equal(windowsVerdict(`del ${"a ".repeat(3000)}`, "cmd").outcome, "ask");
  }).timeout(30_000);

  // The bound is wide, because the machine may be busy: it tells linear from quadratic, no more.
  it("answers in bounded time, whatever the nesting", () => {
    const deep = [
      ..."$( ( { @{a= [a[ \"$( <# & if(1){ -not  $x. 1+ 'a'+ a| a; powershell\u00a0-c\u00a0 cmd\u00a0/c\u00a0"
        .split(" ")
        .map((scrap) => scrap.replaceAll("\u00a0", " ").repeat(5000)),
      "ri " + "a ".repeat(10_000),
      "foreach($a in 1..24){".repeat(8) + "ri x" + "}".repeat(8),
      "function f { f; f }; f",
      "$a='x';" + '$a="$a$a";'.repeat(200) + "ri $a",
      "set A=%A%%A%&".repeat(200) + "del %A%",
      "for %a in (1 2 3 4 5 6 7 8 9 10) do ".repeat(8) + "del %a",
      ":a\ncall :a\ncall :a",
      "if exist x ".repeat(3000),
      "del " + "/s".repeat(20_000),
      "rd /s /q " + "a\\".repeat(30_000),
      "%A%".repeat(5000),
      "1".repeat(60_000),
    ];
    for (const text of deep)
      for (const dialect of ["powershell", "cmd"] as const) {
        const took = cpuTime(() => windowsVerdict(text, dialect));
        assert.ok(took < 5_000, `${text.slice(0, 20)}… took ${String(Math.round(took))} ms`);
      }
  }).timeout(120_000);
});
