import assert from "node:assert/strict";
import type { Dialect } from "../../src/engine";
import { verdictOn } from "./support/lines";

/** A line of another language than bash. */
const others: readonly (readonly [Dialect, string])[] = [
  ["fish", "echo a\n".repeat(4000) + "rm -rf /srv/data\n"],
  ["powershell", "Write-Host a\n".repeat(4000) + "Remove-Item -Recurse -Force C:\\data\n"],
  ["powershell", "if ($x) { Write-Host a }\n".repeat(4000) + "Remove-Item -Recurse C:\\data\n"],
  ["cmd", "echo a & ".repeat(4000) + "rd /s /q C:\\data"],
];

/** Programs that run a command behind so much that a short look would not come to it. */
const far = (command: string): readonly string[] => [
  `ruby -e 'system("${command}")'`,
  `ruby -e '%x{${command}}'`,
  `perl -e 'system("sh", "-c", "${command}")'`,
  `php -r 'shell_exec("${command}");'`,
  `lua -e 'os.execute("${command}")'`,
  `Rscript -e 'system("${command}")'`,
  `python3 -c 'import os; os.system("${command}")'`,
  `node -e 'require("child_process").execSync("${command}")'`,
  `guile -c '(system "${command}")'`,
  `emacs --batch --eval '(call-process-shell-command "a") (shell-command "${command}")'`,
  `scala -e '"${command}".!'`,
  `expect -c 'spawn sh -c "${command}"'`,
];

describe("a command far into a text in quotes", () => {
  for (const length of [3000, 30_000]) {
    const harmless = `: ${"x".repeat(length)}; `;
    for (const text of far(`${harmless}rm -rf /srv/data`))
      it(`is seen behind ${String(length)} characters: ${text.slice(0, 30)}`, () => {
        assert.notEqual(verdictOn(text).outcome, "allow");
      });
    for (const text of far(`${harmless}ls`))
      it(`is let go if it loses nothing: ${text.slice(0, 30)}`, () => {
        assert.equal(verdictOn(text).outcome, "allow");
      });
  }
});

describe("past its caps a line is not understood", () => {
  const loss = "rm -rf /srv/data\n";
  const beyond: readonly (readonly [string, string])[] = [
    ["a megabyte", loss + "echo a\n".repeat(150_000)],
    ["nesting", loss + "(".repeat(1000)],
    ["substitutions", loss + "`a` ".repeat(10_000)],
    ["commands", "echo a\n".repeat(4000) + loss],
    ["commands of a shell in it", `bash -c '${"echo a;".repeat(4000)}'; ${loss}`],
    ["commands joined by &&", `${"echo a && ".repeat(3000)}${loss}`],
    ["commands in a loop", `for x in 1 2; do ${"echo a;".repeat(2000)} ${loss}; done`],
    ["commands in a branch", `if a; then ${"echo a;".repeat(2000)}fi; ${loss}`],
    ["commands in an argument", `echo $(${"echo a;".repeat(2000)}) $(${loss})`],
    ["commands in an argument of what loses", `rm -rf /srv/data $(${"echo a;".repeat(2000)})`],
    [
      "commands in what a loop goes through",
      `for x in $(${"echo a;".repeat(2000)}); do ${loss}; done`,
    ],
    ["a pipeline", `${"a | ".repeat(3000)}${loss}`],
    ["heredocs", loss + "cat <<E\na\nE\n".repeat(1000)],
    ["words of a wrapper before what it runs", `env ${"A=b ".repeat(10_000)}rm -rf /srv/data`],
    ["words that braces make", `rm -rf ${"{1..99} ".repeat(100)}/srv/data`],
    ["programs of another language", `${"python3 -c 'print(a)';".repeat(1200)}${loss}`],
    ["statements", `psql -c "${"DROP TABLE a;".repeat(3000)}DROP DATABASE prod"`],
    ["words of statements", `psql -c "SELECT ${"a,".repeat(25_000)}b; DROP DATABASE prod"`],
    ["statements that run texts", `sqlcmd -Q "${"exec('a')\n".repeat(3000)}DROP DATABASE prod"`],
    ["stars in code", `node -e '${"* ".repeat(1000)}fs.rmSync("/srv/data",{recursive:true})'`],
    ["a variable that grows", `${"d+=/$x ".repeat(2000)}; rm -rf $d`],
    ["placeholders in a row", `${"<a>".repeat(1000)}\n${loss}`],
  ];
  for (const [dialect, text] of others)
    it(`and asks, for the sake of what can be seen in it: ${dialect} ${text.slice(0, 20)}`, () => {
      assert.notEqual(verdictOn(text, { dialect }).outcome, "allow");
    });

  for (const [name, text] of beyond)
    it(`and asks, for the sake of what can be seen in it: ${name}`, () => {
      assert.notEqual(verdictOn(text).outcome, "allow");
    });
});
