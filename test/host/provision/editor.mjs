import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheDirectory, editorDirectory, editorEntry, editorNode } from "./directories.mjs";
import { projectDirectory } from "./directories.mjs";
import { fetchPackages } from "./npm.mjs";

const packageDirectory = join(projectDirectory, "test/host/provision");

/**
 * Installs the embedded VS Code unless the one in the cache was made from the same lockfile.
 *
 * It is built beside its place and moved there when whole, so an interrupted install is simply done
 * again.
 *
 * @returns {Promise<void>}
 */
export async function installEditor() {
  const lockfile = readFileSync(join(packageDirectory, "package-lock.json"));
  const wanted = createHash("sha256").update(lockfile).digest("hex");
  if (installedFrom() === wanted) return;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error("the embedded VS Code is for Linux on x64; try `npm run test:desktop`");
  }
  console.log("installing the embedded VS Code into .cache/vscode (once; up to a minute)");
  mkdirSync(cacheDirectory, { recursive: true });
  const staging = `${editorDirectory}.${String(process.pid)}.partial`;
  try {
    await buildIn(staging);
    writeFileSync(join(staging, "installed-from"), wanted);
    rmSync(editorDirectory, { recursive: true, force: true });
    renameSync(staging, editorDirectory);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  proveItStarts();
}

/**
 * @returns {string | undefined}
 */
function installedFrom() {
  const stamp = join(editorDirectory, "installed-from");
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : undefined;
}

/**
 * code-server's own install script refuses the Node that runs the tests and compiles things that
 * are optional, so its steps are done here without it.
 *
 * @param {string} directory
 * @returns {Promise<void>}
 */
async function buildIn(directory) {
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory);
  for (const file of ["package.json", "package-lock.json"]) {
    cpSync(join(packageDirectory, file), join(directory, file));
  }
  await fetchPackages(directory, "ci", "--ignore-scripts");
  const server = join(directory, "node_modules/code-server/lib/vscode");
  // Not `npm ci`: the shrinkwrap that code-server ships is out of step with its manifest.
  for (const part of [server, join(server, "extensions")]) {
    await fetchPackages(part, "install", "--ignore-scripts", "--omit=dev");
  }
}

function proveItStarts() {
  const { status, stdout, stderr } = spawnSync(
    editorNode,
    [editorEntry, "--config", "/dev/null", "--version"],
    { encoding: "utf8" },
  );
  if (status !== 0) {
    rmSync(editorDirectory, { recursive: true, force: true });
    throw new Error(`the embedded VS Code does not start: ${stdout}${stderr}`);
  }
  console.log(`installed ${stdout.trim()}`);
}
