// `npm run check`: types, style and unit tests at the same time, because each alone leaves processors idle.
import { spawn } from "node:child_process";
import { projectDirectory } from "./provision/directories.mjs";

const parts = ["check:unit", "check:lint", "check:types"];

/**
 * Runs one part, and shows what it said when it is done, so that no two talk at once.
 *
 * @param {string} part
 * @returns {Promise<boolean>}
 */
function passes(part) {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["run", "--silent", part], {
      cwd: projectDirectory,
      stdio: ["ignore", "pipe", "pipe"],
    });
    /** @type {Buffer[]} */
    const said = [];
    child.stdout.on("data", (chunk) => said.push(chunk));
    child.stderr.on("data", (chunk) => said.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      console.log(`== ${part}${code === 0 ? "" : ": failed"}`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

const passed = await Promise.all(parts.map(passes));
process.exitCode = passed.every((one) => one) ? 0 : 1;
