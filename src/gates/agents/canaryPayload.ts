import type { AgentName } from "./agentCodec";

/**
 * A shell command as an agent's hook would tell it before it runs, in the agent's own payload form
 * (the codecs say where each form is from).
 */
export function canaryPayload(agent: AgentName, command: string, cwd: string): unknown {
  switch (agent) {
    case "claude":
    case "codex":
    case "copilot":
    case "kiro":
      return claudeForm("PreToolUse", "Bash", { command }, cwd);
    case "vscode":
      return claudeForm("PreToolUse", "run_in_terminal", { command }, cwd);
    case "qwen":
      return claudeForm("PreToolUse", "run_shell_command", { command }, cwd);
    case "droid":
      return claudeForm("PreToolUse", "Execute", { command }, cwd);
    case "augment":
      return claudeForm("PreToolUse", "launch-process", { command }, cwd);
    case "gemini":
      return claudeForm("BeforeTool", "run_shell_command", { command }, cwd);
    case "cursor":
      return {
        hook_event_name: "beforeShellExecution",
        command,
        cwd,
        workspace_roots: [cwd],
      };
    case "windsurf":
      return {
        agent_action_name: "pre_run_command",
        tool_info: { command_line: command, cwd },
      };
    case "cline":
      return {
        hookName: "PreToolUse",
        workspaceRoots: [cwd],
        preToolUse: { toolName: "execute_command", parameters: { command } },
      };
    case "opencode":
    case "kilo":
    case "amp":
      return { event: "before", tool: "bash", input: { command }, cwd };
  }
}

function claudeForm(
  event: string,
  tool: string,
  input: Readonly<Record<string, string>>,
  cwd: string,
): unknown {
  return { hook_event_name: event, cwd, tool_name: tool, tool_input: input };
}
