import type { Road } from "../road";
import type { AgentName } from "./agentCodec";

/** How well the hook of an agent holds once it is installed and the agent runs it. */
export type AgentRoad = Pick<Road, "name" | "state" | "why">;

/**
 * Each agent's own hook at its best. `enforced`: proved with the real agent, and a hook that breaks
 * or is late denies too. `limited`: proved, but the agent runs the action when the hook breaks.
 * `not verified`: from the agent's documentation or source.
 */
export const agentRoads: Readonly<Record<AgentName, AgentRoad>> = {
  claude: {
    name: "Claude Code",
    state: "enforced",
    why: "its hook holds every tool, also when it bypasses permissions, and denies when it fails. Files pulled in by an @-mention do not pass it.",
  },
  vscode: {
    name: "VS Code's own agent",
    state: "not verified",
    why: "its hook holds every tool, by VS Code's source; one that is late lets the action run.",
  },
  copilot: {
    name: "GitHub Copilot CLI",
    state: "limited",
    why: "its hook holds every tool; a hook that is late lets the action run.",
  },
  cursor: {
    name: "Cursor",
    state: "not verified",
    why: "its hooks hold commands, MCP calls, reads and writes, and deny when they fail, by its documentation.",
  },
  windsurf: {
    name: "Windsurf (Devin Desktop)",
    state: "not verified",
    why: "its hooks hold commands, reads, writes and MCP calls, by its documentation; they deny when they break or their launcher is gone, and wait only ten seconds, then the command is denied until it is tried again.",
  },
  gemini: {
    name: "Gemini CLI",
    state: "limited",
    why: "its hook holds every tool, and denies when it breaks or its launcher is gone; one that is late lets the action run.",
  },
  codex: {
    name: "Codex",
    state: "limited",
    why: "its hook holds every tool, and denies when it breaks or its launcher is gone; one that is late lets the action run. It reads files through the shell.",
  },
  qwen: {
    name: "Qwen Code",
    state: "limited",
    why: "its hook holds every tool for 45 seconds, then the action is denied until it is tried again; a hook that breaks or whose launcher is gone denies, one that is late lets the action run.",
  },
  cline: {
    name: "Cline",
    state: "limited",
    why: "its hook holds every tool for 20 seconds; a denial ends its run. A hook that breaks or whose launcher is gone denies, one that is killed or late lets the action run.",
  },
  opencode: {
    name: "OpenCode",
    state: "enforced",
    why: "a plugin holds every tool, and a plugin that fails denies.",
  },
  kilo: {
    name: "Kilo Code",
    state: "enforced",
    why: "a plugin holds every tool, and a plugin that fails denies (tried with its command-line program; its extension has the same engine).",
  },
  droid: {
    name: "Droid (Factory)",
    state: "not verified",
    why: "its hook holds every tool, and denies when it breaks or its launcher is gone, by its documentation; one that is late lets the action run.",
  },
  kiro: {
    name: "Kiro",
    state: "not verified",
    why: "its hook holds every tool, and denies when it breaks or its launcher is gone, by its documentation; one that is late lets the action run.",
  },
  augment: {
    name: "Augment",
    state: "not verified",
    why: "its hook holds every tool, by its source; a hook that fails or is late lets the action run.",
  },
  amp: {
    name: "Amp",
    state: "not verified",
    why: "a plugin holds every tool, by its documentation.",
  },
};

/** Agents that give nobody a way to hold what they do. */
export const agentsWithoutHook: readonly Road[] = [
  {
    id: "agent.continue",
    name: "Continue",
    state: "not covered",
    why: "it reads hooks and never runs them.",
    improve:
      "Its commands are held where they go through a guarded terminal; `.continueignore` keeps files out of its index.",
  },
  {
    id: "agent.roo",
    name: "Roo Code",
    state: "not covered",
    why: "it has no hook.",
    improve: "It runs commands in the editor's terminals, which are guarded.",
  },
  {
    id: "agent.zed",
    name: "Zed's agent",
    state: "not covered",
    why: "it has no hook.",
    improve: "Its `agent.tool_permissions` can ask for the tools of your choice.",
  },
  {
    id: "agent.aider",
    name: "Aider",
    state: "not covered",
    why: "it has no hook.",
    improve: "Start it in a terminal of the editor: the commands of its shell are held there.",
  },
  {
    id: "agent.junie",
    name: "Junie",
    state: "not covered",
    why: "it has no hook and does not run in this editor.",
    improve: "`.aiignore` keeps files from it.",
  },
];
