import { posix, win32 } from "node:path";
import type { Action, Dialect } from "../../../engine";
import type { Input } from "./input";
import { shellTools, type ShellLanguage } from "./shellToolsTable";

/** A tool as its agent names it. */
export interface ToolUse {
  readonly name: string;
  /** The MCP server that offers it, where the agent says so. */
  readonly server?: string;
  readonly input: Input;
  /** Where the agent is at work; a tool may name another directory for itself. */
  readonly cwd?: string;
}

/** What a tool would do, and where. */
export interface ToolAction {
  readonly action: Action;
  readonly cwd?: string;
}

/** The arguments in which shell tools take their line, or several, or an argument vector. */
const commandKeys = ["command", "cmd", "commands", "command_line", "input"];
const directoryKeys = ["cwd", "workdir", "working_directory", "dir_path", "directory", "dir"];

/**
 * What a use of a tool does: a shell's tool runs a command, every other is a tool under the agent's
 * own name. Undefined if a shell's tool comes without a command.
 *
 * @param shells - names that mean something else with this agent
 */
export function actionOfTool(
  tool: ToolUse,
  shells: ReadonlyMap<string, ShellLanguage> = new Map(),
): ToolAction | undefined {
  const language =
    tool.server === undefined ? (shells.get(tool.name) ?? shellTools.get(tool.name)) : undefined;
  if (language === undefined) return { action: otherTool(tool), ...at(tool.cwd) };
  const cwd = directoryOf(tool);
  const command = commandOf(tool);
  if (command === undefined) return undefined;
  const action: Action =
    command.kind === "argv"
      ? command
      : { kind: "command", text: command.text, dialect: dialectOf(language, cwd) };
  return { action, ...at(cwd) };
}

/** The shell in which a line is read. A directory with a drive tells that it is Windows. */
export function dialectOf(language: ShellLanguage, cwd: string | undefined): Dialect {
  if (language !== "users") return language;
  return cwd !== undefined && isWindows(cwd) ? "powershell" : "bash";
}

/**
 * Kiro joins a server's name and its tool's as `@server/tool`. The other ways of joining them
 * (`mcp__server__tool`) are left for the engine to take apart.
 */
function otherTool({ name, server, input }: ToolUse): Action {
  const [, joined, tool] = /^@([^/]+)\/(.+)$/s.exec(name) ?? [];
  if (joined !== undefined && tool !== undefined)
    return { kind: "tool", server: joined, name: tool, input };
  return { kind: "tool", ...(server === undefined ? {} : { server }), name, input };
}

type Command =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "argv"; readonly argv: readonly string[] };

function commandOf({ name, input }: ToolUse): Command | undefined {
  if (name === "create_and_run_task") return taskCommand(input["task"]);
  for (const key of commandKeys) {
    const value = input[key];
    if (typeof value === "string") return { kind: "text", text: value };
    if (Array.isArray(value) && value.length > 0 && value.every((word) => typeof word === "string"))
      return key === "commands"
        ? { kind: "text", text: value.join("\n") }
        : { kind: "argv", argv: value };
  }
  return undefined;
}

/** A task is run by the user's shell: its arguments are words of the same line. */
function taskCommand(task: unknown): Command | undefined {
  if (typeof task !== "object" || task === null) return undefined;
  const { command, args } = task as { readonly command?: unknown; readonly args?: unknown };
  if (typeof command !== "string") return undefined;
  const words = Array.isArray(args) ? args.filter((word) => typeof word === "string") : [];
  return { kind: "text", text: [command, ...words].join(" ") };
}

function directoryOf({ input, cwd }: ToolUse): string | undefined {
  for (const key of directoryKeys) {
    const value = input[key];
    if (typeof value !== "string" || value === "") continue;
    if (posix.isAbsolute(value) || isWindows(value)) return value;
    if (cwd !== undefined) return (isWindows(cwd) ? win32 : posix).join(cwd, value);
  }
  return cwd;
}

function isWindows(path: string): boolean {
  return /^[A-Za-z]:[\\/]|^\\\\/.test(path);
}

function at(cwd: string | undefined): { readonly cwd?: string } {
  return cwd === undefined ? {} : { cwd };
}
