import type { AgentName } from "../agentCodec";

/** Which file of `media/agents` holds what a plugin does with an agent; Kilo has OpenCode's engine. */
const parts: Readonly<Partial<Record<AgentName, string>>> = {
  opencode: "opencode.js",
  kilo: "opencode.js",
  amp: "amp.ts",
};

/**
 * The text of a plugin, one file for the agent to load: how it asks the tool, which is the same for
 * all, and where it stands in the agent. `read` gives a file of `media/agents`.
 */
export function pluginText(agent: AgentName, read: (name: string) => string): string {
  const part = parts[agent];
  if (part === undefined) throw new Error(`there is no plugin for ${agent}`);
  return `${read("ask.js")}\n${read(part).replace('"AGENT"', JSON.stringify(agent))}`;
}
