import assert from "node:assert/strict";
import { readPowerShell } from "../../../src/engine/powershell/read";
import { spell } from "../../../src/engine/powershell/spell";
import type { Statement } from "../../../src/engine/powershell/syntax";
import { pick, seeded } from "../support/random";

/** The words of every command in order, one text a command. */
function commandsIn(statements: readonly Statement[]): readonly string[] {
  return statements.flatMap((statement): readonly string[] => {
    if (statement.kind === "chain")
      return commandsIn(statement.items.map((item) => item.statement));
    if (statement.kind !== "pipeline") return [statement.kind];
    return statement.stages.map((stage) => {
      if (stage.kind === "expression") return spell(stage.expression);
      const words = stage.words.map((word) =>
        word.kind === "argument"
          ? `<${spell(word.value)}>`
          : `-${word.name}${word.value === undefined ? "" : `:<${spell(word.value)}>`}`,
      );
      const redirects = stage.redirects.map(
        (redirect) =>
          `${redirect.stream}>${redirect.target === undefined ? "&" : spell(redirect.target)}`,
      );
      return [spell(stage.name), ...words, ...redirects].join(" ");
    });
  });
}

const table: readonly (readonly [text: string, commands: readonly string[]])[] = [
  ["ri a b", ["ri <a> <b>"]],
  ["ri a, b -Recurse -Confirm:$false", ["ri <a, b> -Recurse -Confirm:<$false>"]],
  ['ri \'it\'\'s\' "say ""x"""', ['ri <it\'s> <say "x">']],
  ["ri a` b `\n  -Force", ["ri <a b> -Force"]],
  ['cmd /c "rd \\"x\\""', ["cmd </c> <rd \\> <x\\>"]],
  ['ri "a"b', ["ri <a> <b>"]],
  ['ri a"b"c', ["ri <abc>"]],
  ["ri $HOME\\x $env:TEMP\\y", ["ri <$HOME\\x> <$env:TEMP\\y>"]],
  ["ri $x.FullName ${a b}", ["ri <$x.FullName> <${a b}>"]],
  ["ri \u2018a b\u2019 \u2013Recurse", ["ri <a b> -Recurse"]],
  ["a | b | c; d && e || f", ["a", "b", "c", "d", "e", "f"]],
  ["a |\n  b\n| c", ["a", "b", "c"]],
  ["a # b\n<# c\nd #> e", ["a", "e"]],
  ["a 2>$null >> b.txt 2>&1", ["a 2>$null 1>b.txt 2>&"]],
  ["& 'C:\\a b\\x.exe' --y=1 -z", ["C:\\a b\\x.exe <--y=1> -z"]],
  ['git --% log --format="%h x" $x', ["git <log> <--format=%h x> <$x>"]],
  ["@'\nri C:\\ 'x'\n'@", ["ri C:\\ 'x'"]],
  ["$x = 3; $y += 'a'", ["assign", "assign"]],
  ["if ($a) { b } elseif ($c) { d } else { e }", ["branch"]],
  [
    "foreach ($f in a) { b }; for ($i=0;$i -lt 3;$i++) { c }; while (1) { d }; do { e } until (1)",
    ["foreach", "loop", "loop", "loop"],
  ],
  ["try { a } catch [X] { b } finally { c }", ["try"]],
  ["switch ($x) { 'a' { b } default { c } }", ["branch"]],
  ["function f($a) { b }", ["function"]],
  ["[IO.File]::Delete('a')", ["[io.file]::Delete(a)"]],
  ["(Get-Item a).Delete($true)", ["(…).Delete($true)"]],
  ["'a' + 'b' -f 3", ["a + b -f 3"]],
  ["7z x a.zip", ["7z <x> <a.zip>"]],
];

describe("reading PowerShell", () => {
  for (const [text, commands] of table) {
    it(text, () => {
      const script = readPowerShell(text);
      assert.deepEqual(script.problems, []);
      assert.deepEqual(commandsIn(script.body), commands);
    });
  }

  it("says what it could not read, and keeps what stands before", () => {
    for (const text of ["ri a; ri 'b", "ri a; ri (b", "ri a; ri { b", "ri a; @'\nb", "ri a; }"]) {
      const script = readPowerShell(text);
      assert.equal(script.problems.length, 1, text);
      assert.equal(commandsIn(script.body)[0], "ri <a>", text);
    }
  });

  it("never throws, whatever it is given", () => {
    const random = seeded(23);
    const scraps = [
      ..."ri -Recurse $ $( ) @( @{ } { [ ] [IO.File]:: . :: ' \" ` @' '@ @\" \"@ | || && ; , = += > 2> # <# #>".split(
        " ",
      ),
      " ",
      "\n",
      "if ",
      "foreach ",
      "try ",
      "switch ",
      "param",
      "-join ",
      "\u201c",
      "\0",
    ];
    for (let run = 0; run < 3000; run++) {
      let text = "";
      for (let length = 0; length < 1 + random() * 25; length++) text += pick(random, scraps);
      assert.equal(readPowerShell(text).source, text);
    }
  });
});
