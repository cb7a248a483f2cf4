import type { Road } from "../road";
import type { AgentName } from "./agentCodec";
import type { HookLimit } from "./install/installer";
import type { HookStatus } from "./install/status";
import { agentRoads } from "./roadsTable";

/** The id of an agent's road. */
export function roadOfAgent(agent: AgentName): string {
  return `agent.${agent}`;
}

/**
 * The roads of the agents that are on this machine, as their hooks stand now. One file may serve
 * several agents, each of which has a road of its own.
 */
export function roadsOfAgents(
  statuses: readonly HookStatus[],
  platform: NodeJS.Platform,
): readonly Road[] {
  return statuses
    .filter(({ signs, state }) => signs.length > 0 || state.kind !== "absent")
    .flatMap((status) => status.serves.map((agent) => roadOf(agent, status)))
    .map((road) => triedOn(platform, road));
}

/** Real agents were run on Linux alone. */
function triedOn(platform: NodeJS.Platform, road: Road): Road {
  if (platform === "linux" || road.state === "not covered") return road;
  const where =
    platform === "win32" ? "Nobody has run it on Windows." : "Nobody has run it on this system.";
  return { ...road, state: "not verified", why: `${road.why} ${where}` };
}

function roadOf(agent: AgentName, status: HookStatus): Road {
  const best = { id: roadOfAgent(agent), ...agentRoads[agent] };
  const broken = brokenBy(status);
  if (broken !== undefined) return { ...best, state: "not covered", ...broken };
  return status.limits.reduce(limitedBy, best);
}

const install = "Run “Tenth Second: Install Agent Hooks”.";

function brokenBy({
  state,
  title,
}: HookStatus): Pick<Road, "why" | "improve" | "chosen"> | undefined {
  switch (state.kind) {
    case "installed":
      return undefined;
    case "absent":
      return { why: `no hook is installed in ${title}.`, improve: install, chosen: true };
    case "removed":
      return { why: `somebody removed the hook from ${list(state.paths)}.`, improve: install };
    case "changed":
      return { why: `somebody changed the hook in ${list(state.paths)}.`, improve: install };
    case "broken":
      return { why: `${state.path}: ${state.why}.`, improve: "Mend the file and try again." };
  }
}

/** A limit can only take away from what a road is. */
function limitedBy(road: Road, limit: HookLimit): Road {
  if (road.state === "not covered") return road;
  switch (limit.kind) {
    case "switched off":
      return {
        ...road,
        state: "not covered",
        why: `hooks are switched off by \`${limit.key}\` in ${limit.where}.`,
        improve: "Take that switch out.",
      };
    case "not trusted":
      return {
        ...road,
        state: "not covered",
        why: limit.changed
          ? "the hook has changed since it was approved, so it does not run."
          : "the hook is installed and not trusted yet, so it does not run.",
        improve: `Approve it in the agent with \`${limit.how}\`.`,
      };
    case "not plain JSON":
      return {
        ...road,
        state: "not covered",
        why: `${limit.where} has comments or commas that are not JSON, so the agent reads nothing of it and runs no hook.`,
        improve: "Take them out of the file.",
      };
    case "old version":
      return {
        ...road,
        ...(road.state === "enforced" ? { state: "limited" } : {}),
        why: `version ${limit.found} lets an action run when the hook fails.`,
        improve: `Update to ${limit.needed} or later.`,
      };
    case "approves everything":
      return {
        ...road,
        why: `${road.why} \`${limit.key}\` approves by itself whatever we let pass.`,
      };
    case "fails open":
      return road.state === "enforced" ? { ...road, state: "limited" } : road;
    case "unseen switch":
      return { ...road, why: `${road.why} Started with \`${limit.option}\` it runs no hook.` };
  }
}

function list(paths: readonly string[]): string {
  return paths.join(" and ");
}
