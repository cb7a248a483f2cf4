import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mutants, type Mutant } from "./mutantsTable";

// npm run mutate -- [PART OF A FILE'S NAME]
//
// Breaks one rule or table after the other in a copy of the tree, and runs the engine's tests on each:
// what no test notices is not held by anything. Takes some minutes.

const root = fileURLToPath(new URL("../..", import.meta.url));
const [only = ""] = process.argv.slice(2);

/** Slow ones look for hangs and speed, not for what a table says. */
const left = ["test/engine/fuzz.test.ts"];

/** What the engine's tests and those of the credentials are made of. */
const parts = [
  "src",
  ...["test/corpus", "test/engine", "test/credentials", "test/support", "test/tsconfig.json"],
];

function main(): number {
  const cache = join(root, ".cache");
  mkdirSync(cache, { recursive: true });
  // Below the project, so that it finds the packages.
  const copy = mkdtempSync(join(cache, "mutation-"));
  try {
    for (const part of parts) cpSync(join(root, part), join(copy, part), { recursive: true });
    for (const file of ["package.json", "tsconfig.json"])
      cpSync(join(root, file), join(copy, file));
    const chosen = mutants.filter(({ file }) => file.includes(only));
    for (const tests of new Set(chosen.map((mutant) => mutant.tests))) {
      const sound = testsFail(copy, tests);
      if (sound === undefined) continue;
      console.error(`the tests fail without any change: ${sound}`);
      return 1;
    }
    const survived = chosen.filter((mutant) => {
      const failing = tried(copy, mutant);
      console.log(
        `${failing === undefined ? "SURVIVED" : "noticed "} ${mutant.breaks}: ${failing ?? mutant.file}`,
      );
      return failing === undefined;
    });
    console.log(`${survived.length} of ${chosen.length} survived`);
    return survived.length === 0 ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** The name of a test that notices, if one does. */
function tried(copy: string, { file, find, put, tests }: Mutant): string | undefined {
  const path = join(copy, file);
  const text = readFileSync(path, "utf8");
  if (!text.includes(find)) throw new Error(`${file} has no \`${find}\` any more`);
  writeFileSync(
    path,
    text.replace(find, () => put),
  );
  try {
    return testsFail(copy, tests);
  } finally {
    writeFileSync(path, text);
  }
}

function testsFail(copy: string, tests: Mutant["tests"]): string | undefined {
  const mocha = join(root, "node_modules/mocha/bin/mocha.js");
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      mocha,
      "--bail",
      "--timeout",
      "120000",
      "--reporter",
      "json",
      ...left.flatMap((file) => ["--ignore", file]),
      ...tests,
    ],
    { cwd: copy, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 },
  );
  if (status === 0) return undefined;
  const start = stdout.indexOf("{\n");
  const { failures } = JSON.parse(start < 0 ? '{"failures":[]}' : stdout.slice(start)) as {
    readonly failures: readonly { readonly fullTitle: string }[];
  };
  return failures[0]?.fullTitle.slice(0, 90) ?? "it does not load";
}

process.exitCode = main();
