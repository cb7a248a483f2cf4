// `npm start`: builds the extension and opens a sample project in an editor that has it installed.
// `npm start -- --replay`: replays the nine seconds without a screen.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { packagedExtension, projectDirectory } from "./provision/directories.mjs";
import { installDependencies } from "./provision/dependencies.mjs";
import { provision } from "./provision/everything.mjs";
import { findProgram } from "./provision/programs.mjs";
import { mustRun, run } from "./provision/run.mjs";

await main(process.argv.slice(2));

/**
 * @param {string[]} args
 */
async function main(args) {
  try {
    process.exitCode = await (args.includes("--replay") ? replay(args) : tryOut());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * @param {string[]} args
 */
async function replay(args) {
  await provision();
  await mustRun("npm", ["run", "--silent", "package"], { cwd: projectDirectory });
  return script("test/host/tryOut/replay.ts", ...args);
}

async function tryOut() {
  const desktop = findProgram("code");
  await (desktop === undefined ? provision() : installDependencies());
  await mustRun("npm", ["run", "--silent", "package"], { cwd: projectDirectory });
  if (desktop === undefined) return script("test/host/tryOut/embedded.ts");
  return script("test/host/tryOut/desktop.ts", desktop);
}

/**
 * @param {string} path
 * @param {...string} args
 */
function script(path, ...args) {
  const tsx = join(projectDirectory, "test/support/tsx.mjs");
  if (!existsSync(packagedExtension)) throw new Error(`no \`${packagedExtension}\``);
  // Ctrl-C reaches the editor's script as well, which tidies up; leave after it, not before.
  process.on("SIGINT", () => undefined);
  // These reach only this process: the editor must not outlive it.
  const ending = new AbortController();
  for (const signal of ["SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      ending.abort();
    });
  }
  return run(process.execPath, ["--import", tsx, path, ...args], {
    cwd: projectDirectory,
    signal: ending.signal,
  });
}
