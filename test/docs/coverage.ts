import { coverageTable } from "../../src/coverage/coverageTable";
import { agentRoads, agentsWithoutHook } from "../../src/gates/agents/roadsTable";
import { mcpRoadsAtBest } from "../../src/gates/mcp/roads";
import type { Road } from "../../src/gates/road";
import { roadsOfShells } from "../../src/gates/shell/roads";

const begin = "<!-- coverage -->\n";
const end = "<!-- /coverage -->";

/** Every road at its best, on a Linux machine with the shells that we know. */
function roadsAtBest(): readonly Road[] {
  return [
    ...roadsOfShells({
      platform: "linux",
      shells: ["/bin/bash", "/bin/zsh", "/bin/fish"],
      olderTerminals: [],
      processTasks: [],
      powershellGuarded: true,
      coversExtensionHost: false,
    }),
    ...Object.entries(agentRoads).map(([agent, road]) => ({ id: `agent.${agent}`, ...road })),
    ...mcpRoadsAtBest,
    ...agentsWithoutHook,
  ];
}

/** The README with its table of coverage made anew. Throws if it has no place for one. */
export function withCoverage(readme: string): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error("the README has no place for the coverage");
  const table = coverageTable(roadsAtBest());
  return `${readme.slice(0, from + begin.length)}\n${table}\n\n${readme.slice(to)}`;
}
