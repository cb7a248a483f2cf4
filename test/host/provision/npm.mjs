import { run } from "./run.mjs";

/** Minutes that each attempt may take. */
const attempts = [3, 5, 10];

/**
 * Runs an npm command that fetches packages. npm sets no limit to a download that has begun and
 * then stalls, which would hang the whole run, so this does: it says so and tries again. What has
 * arrived is in npm's cache by then.
 *
 * @param {string} directory
 * @param {...string} args
 * @returns {Promise<void>}
 */
export async function fetchPackages(directory, ...args) {
  const command = [...args, "--no-audit", "--no-fund", "--loglevel=error"];
  for (const minutes of attempts) {
    const limit = AbortSignal.timeout(minutes * 60_000);
    const code = await run("npm", command, { cwd: directory, signal: limit });
    if (code === 0) return;
    if (!limit.aborted) throw new Error(`\`npm ${command.join(" ")}\` ended with ${String(code)}`);
    console.log(`\`npm ${args.join(" ")}\` was not done after ${String(minutes)} minutes`);
  }
  throw new Error("the packages could not be fetched");
}
