import { join } from "node:path";
import { listeningPatience, openLine, powershellLine } from "../install/hookCommand";
import type { AgentInstaller, HookLimit, Machine } from "../install/installer";
import { namedFolder } from "../install/places";

/**
 * Copilot (command line and agent host) and VS Code's own agent: both read every file of
 * `~/.copilot/hooks`, and both take Claude's layout there, so one file of ours serves both. Without
 * a matcher it is called for every tool; VS Code ignores matchers anyway.
 */
export const copilotInstaller: AgentInstaller = {
  agent: "copilot",
  serves: ["copilot", "vscode"],
  title: "GitHub Copilot",
  signs: {
    folders: [".copilot"],
    programs: ["copilot"],
    extensions: ["github.copilot-chat", "github.copilot"],
    editors: [],
  },
  files: (machine) => [
    {
      kind: "shared",
      path: join(homeOf(machine), "hooks", "tenth-second.json"),
      entries: [
        {
          at: ["hooks", "PreToolUse"],
          entry: {
            hooks: [
              { type: "command", command: powershellLine(machine, "copilot"), timeout: 3600 },
            ],
          },
        },
        {
          at: ["hooks", "PostToolUse"],
          entry: {
            hooks: [{ type: "command", command: listening(machine), timeout: listeningPatience }],
          },
        },
      ],
      also: [],
    },
  ],
  limits: (machine, look) => {
    const settings = join(homeOf(machine), "settings.json");
    const limits: HookLimit[] = [{ kind: "fails open" }];
    if (look.json(settings, ["disableAllHooks"]) === true) {
      limits.push({ kind: "switched off", where: settings, key: "disableAllHooks" });
    }
    for (const key of ["chat.useHooks"]) {
      if (machine.setting(key) === false) {
        limits.push({ kind: "switched off", where: machine.editor, key });
      }
    }
    const approving = "chat.tools.global.autoApprove";
    if (machine.setting(approving) === true) {
      limits.push({ kind: "approves everything", key: approving });
    }
    return limits;
  },
};

function homeOf(machine: Machine): string {
  return namedFolder(machine, "COPILOT_HOME") ?? join(machine.home, ".copilot");
}

function listening(machine: Machine): string {
  const isWindows = machine.platform === "win32";
  return isWindows ? powershellLine(machine, "copilot") : openLine(machine, "copilot");
}
