import { agentMarkers, agentPrograms, type AgentMarker } from "./agentsTable";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The agent that an environment speaks of, if one does. What the editor itself inherited does not
 * count: VS Code started from an agent's shell is not that agent.
 */
export function agentInEnvironment(
  environment: Environment,
  inherited: Environment,
): string | undefined {
  for (const marker of agentMarkers) {
    const value = environment[marker.variable];
    if (value === undefined || value === inherited[marker.variable]) continue;
    if (counts(marker, value)) return marker.agent ?? value;
  }
  return undefined;
}

/** The agent that a process is, by its name and its first arguments. */
export function agentOfProcess(words: readonly string[]): string | undefined {
  for (const word of words.slice(0, 2)) {
    const base = word.slice(word.lastIndexOf("/") + 1).replace(/\.(js|mjs|cjs|exe)$/, "");
    const agent = agentPrograms.get(base);
    if (agent !== undefined) return agent;
  }
  return undefined;
}

function counts(marker: AgentMarker, value: string): boolean {
  if (marker.value !== undefined) return value === marker.value;
  return !["", "0", "false"].includes(value.toLowerCase());
}
