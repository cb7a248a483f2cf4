import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shimRows, withoutShim } from "../../../src/gates/shims/shimsTable";
import { whichText } from "../../../src/gates/shims/whichText";
import { losingExamples, shimProgramsText } from "../../docs/shimPrograms";
import { callsOf } from "../../engine/support/callsOf";

const destroying = losingExamples();

describe("the programs that have a shim", () => {
  const shimmed = shimRows.flatMap(({ names }) => names);
  const without = Object.values(withoutShim).flat();

  it("are named once", () => {
    assert.deepEqual(
      shimmed.toSorted(),
      [...new Set([...shimmed, ...without])].filter((name) => shimmed.includes(name)).toSorted(),
    );
    assert.deepEqual(
      shimmed.filter((name) => without.includes(name)),
      [],
    );
  });

  it("are those that can destroy according to their models", () => {
    const written = readFileSync("src/gates/shims/programsTable.ts", "utf8");
    assert.ok(
      written === shimProgramsText(destroying),
      "out of date: `npm run docs` writes it anew",
    );
  });

  it("ask for every call that their examples say loses something, and for few others", () => {
    const rows = shimRows.filter(({ when }) => when.kind === "words");
    const calls = destroying.flatMap(({ names, run }) =>
      rows.some((row) => row.names.some((name) => names.includes(name)))
        ? callsOf(run, names).map((call) => ({
            run,
            words: [call.name, ...call.args.map(({ text }) => text)],
          }))
        : [],
    );
    const asked = whichAsk(calls.map(({ words }) => words));
    assert.ok(calls.length > 50, String(calls.length));
    assert.deepEqual(
      calls.filter((_, index) => !asked[index]).map(({ run }) => run),
      [],
    );
    const harmless = [
      ["git", "status"],
      ["git", "diff", "--stat"],
      ["git", "log", "-3"],
      ["git", "rev-parse", "HEAD"],
      ["find", ".", "-name", "*.ts"],
      ["npm", "run", "build"],
      ["tar", "xf", "a.tar"],
      ["rm", "-f", "no-such-file"],
      ["bash", "-c", "true"],
      ["ls"],
    ];
    assert.deepEqual(
      whichAsk(harmless),
      harmless.map(() => false),
    );
  });
});

/** What dash makes of the text that tells which calls ask, in an empty directory. */
function whichAsk(calls: readonly (readonly string[])[]): readonly boolean[] {
  const quote = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`;
  const which = `which() { __ts_name=$1; shift; __ts_ask=\n${whichText(shimRows)}\necho "\${__ts_ask:-0}"; }\n`;
  const script = which + calls.map((words) => `which ${words.map(quote).join(" ")}\n`).join("");
  const cwd = mkdtempSync(join(tmpdir(), "ts-which-"));
  try {
    const output = execFileSync("/bin/sh", { input: script, cwd, encoding: "utf8", env: {} });
    return output
      .trim()
      .split("\n")
      .map((line) => line === "1");
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
