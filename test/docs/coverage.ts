import { coverageTable } from "../../src/coverage/coverageTable";
import { agentRoads, agentsWithoutHook } from "../../src/gates/agents/roadsTable";
import { nativeRoads } from "../../src/gates/agents/native/nativeRoads";
import { nativeMechanisms } from "../../src/gates/agents/native/nativeTable";
import { mcpRoadsAtBest } from "../../src/gates/mcp/roads";
import type { Road } from "../../src/gates/road";
import { roadsOfShells } from "../../src/gates/shell/roads";

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

/** What agents' own rules stop once the off-limits list is written into them. */
function ownRulesAtBest(): readonly Road[] {
  const place = { path: "", folder: "", isWritten: true, isUsed: true };
  return nativeRoads(nativeMechanisms.map((mechanism) => ({ mechanism, ...place })));
}

/** The README with its tables of coverage made anew. Throws if it has no place for one. */
export function withCoverage(readme: string): string {
  return withTable(withTable(readme, "coverage", roadsAtBest()), "own rules", ownRulesAtBest());
}

function withTable(readme: string, name: string, roads: readonly Road[]): string {
  const begin = `<!-- ${name} -->\n`;
  const from = readme.indexOf(begin);
  const to = readme.indexOf(`<!-- /${name} -->`);
  if (from < 0 || to < from) throw new Error(`the README has no place for the ${name}`);
  const table = coverageTable(roads);
  return `${readme.slice(0, from + begin.length)}\n${table}\n\n${readme.slice(to)}`;
}
