/** How an agent's own mechanism is written. */
export type NativeForm =
  /** A file of gitignore lines at the root of a folder. */
  | { readonly kind: "ignore file" }
  /** A list in a JSON file; each entry is made from a gitignore line. */
  | {
      readonly kind: "json list";
      readonly at: readonly string[];
      readonly entry: "claude" | "absolute";
    }
  /** Properties of an object in a JSON file with `deny` as their value. */
  | { readonly kind: "json rules"; readonly at: readonly string[] }
  | { readonly kind: "codex profile" };

/** One mechanism by which an agent can be told to leave files alone, and what it truly stops. */
export interface NativeOffLimits {
  /** The agent's name for people. */
  readonly agent: string;
  /** Where it is written, relative to the workspace folder, or to the home directory with `~/`. */
  readonly file: string;
  readonly form: NativeForm;
  /** Whether the agent's own tool for reading files is stopped, as far as it was tried or is documented. */
  readonly readTool: "stopped" | "not stopped" | "not known";
  /** Whether its shell is: `named` means commands that name the file, `sandbox` with its sandbox on. */
  readonly shell: "stopped" | "named" | "sandbox" | "not stopped";
}

const ignore: NativeForm = { kind: "ignore file" };

/** What was tried with the agents themselves, and what their pages say. */
export const nativeOffLimits: readonly NativeOffLimits[] = [
  {
    agent: "Claude Code",
    file: ".claude/settings.json",
    form: { kind: "json list", at: ["permissions", "deny"], entry: "claude" },
    readTool: "stopped",
    shell: "named",
  },
  {
    agent: "Codex",
    file: "~/.codex/config.toml",
    form: { kind: "codex profile" },
    readTool: "stopped",
    shell: "stopped",
  },
  {
    agent: "VS Code",
    file: ".vscode/settings.json",
    form: {
      kind: "json list",
      at: ["chat.agent.sandbox.fileSystem.userConfiguredPaths", "deniedPaths"],
      entry: "absolute",
    },
    readTool: "not stopped",
    shell: "sandbox",
  },
  {
    agent: "OpenCode",
    file: "opencode.json",
    form: { kind: "json rules", at: ["permission", "read"] },
    readTool: "stopped",
    shell: "not stopped",
  },
  {
    agent: "Kilo",
    file: "kilo.json",
    form: { kind: "json rules", at: ["permission", "read"] },
    readTool: "stopped",
    shell: "not stopped",
  },
  {
    agent: "Cursor",
    file: ".cursorignore",
    form: ignore,
    readTool: "stopped",
    shell: "not stopped",
  },
  {
    agent: "Gemini CLI",
    file: ".geminiignore",
    form: ignore,
    readTool: "stopped",
    shell: "not stopped",
  },
  {
    agent: "Qwen Code",
    file: ".qwenignore",
    form: ignore,
    readTool: "not known",
    shell: "not stopped",
  },
  {
    agent: "Cline",
    file: ".clineignore",
    form: ignore,
    readTool: "not stopped",
    shell: "not stopped",
  },
  {
    agent: "Windsurf",
    file: ".codeiumignore",
    form: ignore,
    readTool: "not known",
    shell: "not stopped",
  },
  {
    agent: "Augment",
    file: ".augmentignore",
    form: ignore,
    readTool: "not known",
    shell: "not stopped",
  },
  {
    agent: "Continue",
    file: ".continueignore",
    form: ignore,
    readTool: "not known",
    shell: "not stopped",
  },
  { agent: "Kiro", file: ".kiroignore", form: ignore, readTool: "not known", shell: "not stopped" },
  {
    agent: "Aider",
    file: ".aiderignore",
    form: ignore,
    readTool: "not known",
    shell: "not stopped",
  },
  {
    agent: "Gemini Code Assist",
    file: ".aiexclude",
    form: ignore,
    readTool: "not known",
    shell: "not stopped",
  },
];
