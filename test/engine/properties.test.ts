import assert from "node:assert/strict";
import { outcomes, type Outcome } from "../../src/engine";
import { readShell } from "../../src/engine/shell/read";
import { verdictOn } from "./support/lines";
import { pick, seeded } from "./support/random";
import { cpuTime } from "../support/cpuTime";

const rank = (outcome: Outcome): number => outcomes.indexOf(outcome);

const lines = [
  "rm -rf src",
  "rm -rf /",
  "rm -rf ~/x",
  "git status",
  "ls",
  "rm -rf node_modules",
  "rm -rf $X",
  "cat a > b",
  "find . -name '*.ts' -exec rm {} +",
  "echo 'rm -rf /'",
  "cd x && rm -rf *",
  "> a.json",
  'eval "$y"',
];

/** Ways to put a line into another; each runs the line as it stands. */
const wrappings: readonly ((line: string) => string)[] = [
  (line) => `true && ${line}`,
  (line) => `${line}\ntrue`,
  (line) => `( ${line}\n)`,
  (line) => `{ ${line}\n}`,
  (line) => `if true; then ${line}\nfi`,
  (line) => `f() { ${line}\n}; f`,
  (line) => `bash -c ${quoted(line)}`,
  (line) => `sudo sh -c ${quoted(line)}`,
  (line) => `eval ${quoted(line)}`,
  (line) => `bash <<'END'\n${line}\nEND`,
  (line) => `printf '%s' ${quoted(line)} | bash`,
  (line) => `trap ${quoted(line)} EXIT`,
  (line) => `x=$( ${line}\n)`,
  (line) => `timeout 9 bash -c ${quoted(line)}`,
];

function quoted(line: string): string {
  return `'${line.replaceAll("'", "'\\''")}'`;
}

describe("what always holds", () => {
  it("one more command never lowers the outcome", () => {
    for (const one of lines) {
      for (const other of lines) {
        const together = rank(verdictOn(`${one}; ${other}`).outcome);
        assert.ok(together >= rank(verdictOn(one).outcome), `${one}; ${other}`);
      }
    }
  });

  it("no wrapping lowers the outcome", () => {
    const random = seeded(7);
    for (let run = 0; run < 400; run++) {
      const line = pick(random, lines);
      let wrapped = line;
      for (let depth = 0; depth < 1 + Math.floor(random() * 3); depth++)
        wrapped = pick(random, wrappings)(wrapped);
      const lower = rank(verdictOn(wrapped).outcome) < rank(verdictOn(line).outcome);
      assert.ok(!lower, `${wrapped} is judged milder than ${line}`);
    }
  });

  it("another name for what is only read, made or spoken of never raises the outcome", () => {
    const ordinary = [
      ...["cat N", "ls -la N", "head -5 N", "wc -l N", "file N", "stat N", "mkdir -p N", "touch N"],
      ...["git add N", "git diff N", "git log -- N", "git show HEAD:N", "git commit -m 'N'"],
      ...["grep -rn N docs", "rg N", "find . -name N", "echo N", "printf '%s' N", "cd N && ls"],
      ...["npm install N", "tsc N", "diff N README.md"],
      ...["cp README.md N", "test -f N && echo yes", "sed -n 1,5p N", "tar tf N", "git branch N"],
    ];
    const names = [
      ...["src/app.ts", "notes.md", "drop.sql", "delete.ts", "destroy", "purge-cache.test.ts"],
      ...[
        "rm",
        "prod-notes.txt",
        "force",
        "wipe",
        "truncate",
        "reset",
        "a-very-long-name-of-a-file",
      ],
    ];
    const random = seeded(31);
    for (const line of ordinary) {
      const [one, other] = [pick(random, names), pick(random, names)];
      const before = rank(verdictOn(line.replaceAll("N", "ordinary.txt")).outcome);
      for (const name of [one, other])
        assert.ok(rank(verdictOn(line.replaceAll("N", name)).outcome) <= before, `${line} ${name}`);
    }
    for (const line of ["rm -rf N", "git push --force origin N", "dropdb N", "docker volume rm N"])
      for (const name of ["billing", "accounts-2", "shop_main", "Ledger"])
        assert.equal(
          verdictOn(line.replace("N", name)).outcome,
          verdictOn(line.replace("N", "orders")).outcome,
          `${line} ${name}`,
        );
  });

  it("nothing makes the reader or the judge throw, and no text is dropped unseen", () => {
    const random = seeded(11);
    const scraps = [
      "rm",
      " -rf ",
      "$(",
      ")",
      "`",
      "'",
      '"',
      "{a,b}",
      "<<E\n",
      "\nE\n",
      ";",
      "&&",
      "|",
      "${x:-",
      "}",
      "((",
      "))",
      "[[",
      "]]",
      "\\",
      "\0",
      "é",
      "🙂",
      ">",
      "<(",
      "*",
      "~",
      "if ",
      "then ",
      "fi",
      "=",
      "#",
      "function ",
    ];
    for (let run = 0; run < 3000; run++) {
      let text = "";
      for (let length = 0; length < 1 + random() * 25; length++) text += pick(random, scraps);
      const program = readShell(text);
      assert.equal(program.source, text);
      verdictOn(text);
    }
  });

  it("answers in bounded time, whatever the nesting", () => {
    const deep = [
      "$(".repeat(20000),
      "(".repeat(20000),
      "{".repeat(20000),
      "`".repeat(20001),
      "{a,b}".repeat(20),
      "bash -c ".repeat(300),
      "rm " + "a ".repeat(10000),
      "x=".repeat(10000),
      '"'.repeat(20001),
      "<<A ".repeat(2000),
      "${x:-".repeat(5000),
      "sudo ".repeat(5000) + "rm -rf /",
      "f() { f; f; }; f",
      "a|".repeat(5000),
      "eval ".repeat(3000),
      "rm -rf " + "x".repeat(64 * 1024),
    ];
    for (const text of deep) {
      const took = cpuTime(() => verdictOn(text));
      assert.ok(took < 1000, `${text.slice(0, 20)}… took ${String(Math.round(took))} ms`);
    }
  });
});
