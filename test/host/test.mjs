// `npm test`: everything that has to hold, on a machine that may have only Node and npm.
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectDirectory } from "./provision/directories.mjs";
import { provision } from "./provision/everything.mjs";
import { run } from "./provision/run.mjs";

const reporter = fileURLToPath(new URL("tally.mjs", import.meta.url));

/** In order; a later step runs even if an earlier one failed, so that one run tells everything. */
const steps = [
  { name: "check", command: ["npm", "run", "--silent", "check"] },
  { name: "tool and gates as processes", command: mocha("test/hook", "test/gates/shell") },
  { name: "texts changed at random", command: mocha("test/engine/fuzz.test.ts") },
  { name: "shells", command: mocha("test/shell", "--timeout", "30000") },
  { name: "package", command: ["npm", "run", "--silent", "package"] },
  { name: "real agents", command: mocha("--no-package", "--config", "test/agents/mocharc.json") },
  { name: "a real VS Code", command: mocha("--no-package", "--config", "test/host/mocharc.json") },
];

await main();

async function main() {
  try {
    await provision();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log("0 passed, 1 failed");
    process.exitCode = 1;
    return;
  }
  const total = { passed: 0, failed: 0 };
  for (const { name, command } of steps) {
    console.log(`\n== ${name}`);
    const { passed, failed } = await runCounted(command);
    console.log(`== ${name}: ${passed} passed, ${failed} failed`);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/**
 * Runs a step and counts its tests; a step that fails in another way than by a test (it does not
 * compile, or mocha itself breaks) counts as one failure, and a step without tests as one pass.
 *
 * @param {readonly string[]} command
 * @returns {Promise<{ passed: number; failed: number }>}
 */
async function runCounted([program = "", ...args]) {
  const directory = mkdtempSync(join(tmpdir(), "tally-"));
  const tally = join(directory, "tally");
  try {
    const code = await run(program, args, {
      cwd: projectDirectory,
      env: {
        ...process.env,
        TENTH_SECOND_TALLY: tally,
        MOCHA_OPTIONS: `--reporter ${reporter} --forbid-only --forbid-pending`,
      },
    });
    const counts = existsSync(tally) ? sumOf(readFileSync(tally, "utf8")) : undefined;
    const { passed, failed } = counts ?? { passed: code === 0 ? 1 : 0, failed: 0 };
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * @param {string} lines
 * @returns {{ passed: number; failed: number }}
 */
function sumOf(lines) {
  const rows = lines
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number));
  return {
    passed: rows.reduce((sum, [passed = 0]) => sum + passed, 0),
    failed: rows.reduce((sum, [, failed = 0]) => sum + failed, 0),
  };
}

/**
 * @param {...string} args
 * @returns {string[]}
 */
function mocha(...args) {
  return [process.execPath, "node_modules/mocha/bin/mocha.js", ...args];
}
