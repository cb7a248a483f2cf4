import { claudeInstaller } from "../claude/install";
import { augmentInstaller } from "../augment/install";
import { clineInstaller } from "../cline/install";
import { codexInstaller } from "../codex/install";
import { cursorInstaller } from "../cursor/install";
import { geminiInstaller } from "../gemini/install";
import type { Signs } from "../install/installer";
import { kiloInstaller } from "../kilo/install";
import { kiroInstaller } from "../kiro/install";
import { opencodeInstaller } from "../opencode/install";
import { qwenInstaller } from "../qwen/install";
import { windsurfInstaller } from "../windsurf/install";

/** How an agent's own mechanism is written. */
export type NativeForm =
  /** Lines as in a `.gitignore`, at the root of a folder. */
  | { readonly kind: "ignore file" }
  /** `Read(…)` rules in Claude Code's `permissions.deny`. */
  | { readonly kind: "claude rules" }
  /** The switches of Claude Code's sandbox, which makes its rules hold for every program. */
  | { readonly kind: "claude sandbox" }
  /** `permission.read` rules, of which the last that matches counts. */
  | { readonly kind: "read rules" }
  /** Files by their absolute paths, for the sandbox of VS Code's agents. */
  | { readonly kind: "denied paths" }
  /** A profile of permissions, which Codex's sandbox enforces. */
  | { readonly kind: "codex profile" };

/** One mechanism by which an agent can be told to leave files alone, and what it truly stops. */
export interface NativeMechanism {
  /** Stable: what was written is remembered under it. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  readonly signs: Signs;
  /** Relative to the folder, or to the home directory with `~/`. The first that is there is taken, else the first. */
  readonly files: readonly [string, ...string[]];
  readonly form: NativeForm;
  /** Whether the agent's own tool for reading files is stopped; `not known` is neither tried nor documented. */
  readonly readTool: "stopped" | "not stopped" | "not known";
  /**
   * Whether its shell is: `named` means only commands that name the file, `sandbox` only while a
   * sandbox is on that is not switched on here, `examples too` that it is stopped from files as well
   * that are made to be read (`.env.example`).
   */
  readonly shell: "stopped" | "examples too" | "named" | "sandbox" | "not stopped";
  /** True if that was tried with the agent itself. */
  readonly tried: boolean;
}

const none: Signs = { folders: [], programs: [], extensions: [], editors: [] };

function ignoreFile(
  row: Pick<NativeMechanism, "id" | "title" | "signs" | "readTool"> & {
    readonly file: string;
    readonly tried?: true;
  },
): NativeMechanism {
  const { file, tried, ...rest } = row;
  const form: NativeForm = { kind: "ignore file" };
  return { ...rest, files: [file], form, shell: "not stopped", tried: tried === true };
}

/** What was tried with the agents themselves (Linux), and what their pages say. */
export const nativeMechanisms: readonly NativeMechanism[] = [
  {
    id: "claude",
    title: "Claude Code",
    signs: claudeInstaller.signs,
    // The person's own file in the project, which Claude Code keeps out of git.
    files: [".claude/settings.local.json"],
    form: { kind: "claude rules" },
    readTool: "stopped",
    shell: "named",
    tried: true,
  },
  {
    id: "claude.sandbox",
    title: "Claude Code's sandbox",
    signs: claudeInstaller.signs,
    files: [".claude/settings.local.json"],
    form: { kind: "claude sandbox" },
    readTool: "stopped",
    shell: "examples too",
    tried: true,
  },
  {
    id: "codex",
    title: "Codex",
    signs: codexInstaller.signs,
    files: ["~/.codex/config.toml"],
    form: { kind: "codex profile" },
    readTool: "stopped",
    shell: "stopped",
    tried: true,
  },
  {
    id: "vscode",
    title: "VS Code's agents",
    signs: {
      ...none,
      editors: ["Visual Studio Code", "Visual Studio Code - Insiders", "VSCodium"],
    },
    files: [".vscode/settings.json"],
    form: { kind: "denied paths" },
    readTool: "not stopped",
    shell: "sandbox",
    tried: false,
  },
  {
    id: "opencode",
    title: "OpenCode",
    signs: opencodeInstaller.signs,
    files: ["opencode.json", "opencode.jsonc"],
    form: { kind: "read rules" },
    readTool: "stopped",
    shell: "not stopped",
    tried: true,
  },
  {
    id: "kilo",
    title: "Kilo Code",
    signs: kiloInstaller.signs,
    files: ["kilo.json", "kilo.jsonc"],
    form: { kind: "read rules" },
    readTool: "stopped",
    shell: "not stopped",
    tried: true,
  },
  ignoreFile({
    id: "cursor",
    title: "Cursor",
    signs: cursorInstaller.signs,
    file: ".cursorignore",
    readTool: "stopped",
  }),
  ignoreFile({
    id: "gemini",
    title: "Gemini CLI",
    signs: geminiInstaller.signs,
    file: ".geminiignore",
    readTool: "stopped",
    tried: true,
  }),
  ignoreFile({
    id: "qwen",
    title: "Qwen Code",
    signs: qwenInstaller.signs,
    file: ".qwenignore",
    readTool: "stopped",
    tried: true,
  }),
  ignoreFile({
    id: "cline",
    title: "Cline",
    signs: clineInstaller.signs,
    file: ".clineignore",
    readTool: "not stopped",
    tried: true,
  }),
  ignoreFile({
    id: "windsurf",
    title: "Windsurf (Devin Desktop)",
    signs: windsurfInstaller.signs,
    file: ".codeiumignore",
    readTool: "not known",
  }),
  ignoreFile({
    id: "augment",
    title: "Augment",
    signs: augmentInstaller.signs,
    file: ".augmentignore",
    readTool: "not known",
  }),
  ignoreFile({
    id: "continue",
    title: "Continue",
    signs: { ...none, folders: [".continue"], programs: ["cn"], extensions: ["continue.continue"] },
    file: ".continueignore",
    readTool: "not known",
  }),
  ignoreFile({
    id: "kiro",
    title: "Kiro",
    signs: kiroInstaller.signs,
    file: ".kiroignore",
    readTool: "not known",
  }),
  ignoreFile({
    id: "aider",
    title: "Aider",
    signs: { ...none, programs: ["aider"] },
    file: ".aiderignore",
    readTool: "not known",
  }),
  ignoreFile({
    id: "gemini.assist",
    title: "Gemini Code Assist",
    signs: { ...none, extensions: ["google.geminicodeassist"] },
    file: ".aiexclude",
    readTool: "not known",
  }),
];
