/** How an agent makes itself known to the programs it starts. */
export interface AgentMarker {
  readonly variable: string;
  /** The value that counts; any value that is not empty, `0` or `false` if absent. */
  readonly value?: string;
  /** The agent's name for a person; absent if the variable's value is the name. */
  readonly agent?: string;
}

/**
 * The variables, most telling first. `AI_AGENT` and `COPILOT_AGENT` were seen in VS Code 1.139's
 * agent terminals; the others are what the agents' own programs set. Variables by which a person
 * configures an agent (`CODEX_HOME`, `CLAUDE_CODE_USE_BEDROCK`) are no markers: they stand in a
 * person's own shell.
 */
export const agentMarkers: readonly AgentMarker[] = [
  { variable: "AI_AGENT", value: "github_copilot_vscode_agent", agent: "Copilot" },
  { variable: "COPILOT_AGENT", agent: "Copilot" },
  { variable: "CLAUDECODE", agent: "Claude Code" },
  { variable: "CLAUDE_CODE_ENTRYPOINT", agent: "Claude Code" },
  { variable: "CURSOR_AGENT", agent: "Cursor" },
  { variable: "GEMINI_CLI", agent: "Gemini CLI" },
  { variable: "CODEX_SANDBOX", agent: "Codex" },
  { variable: "CODEX_SANDBOX_NETWORK_DISABLED", agent: "Codex" },
  { variable: "CODEX_THREAD_ID", agent: "Codex" },
  { variable: "QWEN_CODE", agent: "Qwen Code" },
  { variable: "OPENCODE", agent: "opencode" },
  { variable: "OPENCODE_CLIENT", agent: "opencode" },
  { variable: "CLINE_ACTIVE", agent: "Cline" },
  { variable: "AUGMENT_AGENT", agent: "Augment" },
  { variable: "GOOSE_TERMINAL", agent: "Goose" },
  { variable: "AI_AGENT" },
  { variable: "AGENT" },
];

/** Programs that are agents, by the base name of what runs. */
export const agentPrograms: ReadonlyMap<string, string> = new Map([
  ["aider", "Aider"],
  ["amp", "Amp"],
  ["auggie", "Augment"],
  ["claude", "Claude Code"],
  ["cline", "Cline"],
  ["codex", "Codex"],
  ["copilot", "Copilot CLI"],
  ["crush", "Crush"],
  ["cursor-agent", "Cursor"],
  ["gemini", "Gemini CLI"],
  ["goose", "Goose"],
  ["kilocode", "Kilo Code"],
  ["opencode", "opencode"],
  ["qwen", "Qwen Code"],
]);
