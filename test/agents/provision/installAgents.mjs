import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheDirectory } from "../../host/provision/directories.mjs";
import { fetchPackages } from "../../host/provision/npm.mjs";
import { agentPackages } from "./agentPackages.mjs";

/** Where the agents are installed, each in a directory of its own. */
const agentsDirectory = join(cacheDirectory, "agents");

/**
 * Installs the agents that are not in the cache in the wanted version; together they are large, so
 * this is done once. Each is built beside its place and moved there when whole.
 *
 * @returns {Promise<void>}
 */
export async function installAgents() {
  const missing = agentPackages.filter(({ agent, spec }) => installedFrom(agent) !== spec);
  if (missing.length === 0) return;
  console.log(
    `installing agents into .cache/agents (once): ${missing.map((a) => a.agent).join(" ")}`,
  );
  /** @type {string[]} */
  const failed = [];
  const install = async () => {
    for (let next = missing.pop(); next !== undefined; next = missing.pop()) {
      try {
        await installAgent(next);
      } catch (error) {
        failed.push(`${next.spec}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  await Promise.all([install(), install()]);
  if (failed.length > 0)
    throw new Error(`agents that could not be installed: ${failed.join("; ")}`);
}

/**
 * Where an agent is installed: every process of its own has this in its command line.
 *
 * @param {string} agent
 * @returns {string}
 */
export function directoryOf(agent) {
  return join(agentsDirectory, agent);
}

/**
 * The file that starts an installed agent.
 *
 * @param {string} agent
 * @returns {string}
 */
export function programOf(agent) {
  const found = agentPackages.find((entry) => entry.agent === agent);
  if (found === undefined) throw new Error(`${agent} is not among the agents that are installed`);
  return join(directoryOf(agent), "node_modules", found.program);
}

/**
 * @param {string} agent
 * @returns {string | undefined}
 */
function installedFrom(agent) {
  const stamp = join(agentsDirectory, agent, "installed-from");
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : undefined;
}

/**
 * @param {(typeof agentPackages)[number]} wanted
 * @returns {Promise<void>}
 */
async function installAgent({ agent, spec, program }) {
  const staging = join(agentsDirectory, `${agent}.${String(process.pid)}.partial`);
  try {
    mkdirSync(staging, { recursive: true });
    writeFileSync(join(staging, "package.json"), '{ "private": true }\n');
    // Optional packages are native conveniences (a keyring, the clipboard) for people.
    await fetchPackages(staging, "install", "--ignore-scripts", "--omit=optional", spec);
    if (!existsSync(join(staging, "node_modules", program))) throw new Error(`no ${program} in it`);
    writeFileSync(join(staging, "installed-from"), spec);
    rmSync(join(agentsDirectory, agent), { recursive: true, force: true });
    renameSync(staging, join(agentsDirectory, agent));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
