/** The language of a tool's commands; `users` is whatever shell the agent finds for the user. */
export type ShellLanguage = "bash" | "powershell" | "users";

/**
 * Tools that hand a line of text to a shell, under the names that their agents' hooks give them.
 * The names do not clash: what an MCP server offers comes with a prefix, or says that it is one.
 * Tools that run a command only now and then (Claude Code's Monitor, Kilo's background_process) are
 * not here: a command in the input of any other tool is found by the engine.
 */
export const shellTools: ReadonlyMap<string, ShellLanguage> = new Map<string, ShellLanguage>([
  // Claude Code; Copilot renames its own to these for hooks of Claude Code's form.
  ["Bash", "bash"],
  ["PowerShell", "powershell"],
  // Copilot CLI, OpenCode, Kilo, Amp
  ["bash", "bash"],
  ["powershell", "powershell"],
  ["write_bash", "bash"],
  ["write_powershell", "powershell"],
  // VS Code
  ["run_in_terminal", "users"],
  ["send_to_terminal", "users"],
  ["create_and_run_task", "users"],
  // Cursor, Droid
  ["Shell", "users"],
  ["Execute", "users"],
  // Gemini CLI, Qwen Code
  ["run_shell_command", "users"],
  // Codex, by the names on its wire too
  ["exec_command", "users"],
  ["shell_command", "users"],
  ["local_shell", "users"],
  ["shell", "users"],
  // Cline: extension, command line
  ["execute_command", "users"],
  ["run_commands", "users"],
  // Kiro
  ["execute_bash", "bash"],
  ["executeBash", "bash"],
  ["executePwsh", "powershell"],
  // Augment
  ["launch-process", "users"],
]);
