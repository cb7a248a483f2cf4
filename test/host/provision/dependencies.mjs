import { statSync } from "node:fs";
import { join } from "node:path";
import { projectDirectory } from "./directories.mjs";
import { fetchPackages } from "./npm.mjs";

/**
 * Installs the project's own npm packages when they are missing or older than the lockfile, so that
 * a fresh clone needs no step before `npm test`.
 *
 * @returns {Promise<void>}
 */
export async function installDependencies() {
  const lockfile = join(projectDirectory, "package-lock.json");
  // npm writes this file at the end of every install.
  const installed = join(projectDirectory, "node_modules/.package-lock.json");
  if (changedAt(installed) >= changedAt(lockfile)) return;
  console.log("installing the project's npm packages");
  await fetchPackages(projectDirectory, "ci");
}

/**
 * @param {string} path
 * @returns {number} milliseconds, or 0 for a file that is not there
 */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
