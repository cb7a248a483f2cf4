import { join } from "node:path";
import { closedLine, listeningPatience, openLine } from "../install/hookCommand";
import type { AgentInstaller, HookLimit, Machine } from "../install/installer";

/**
 * Droid reads `hooks.json`, with the events at its top, and only where there is none the `hooks` of
 * `settings.json`; some versions (0.186) read the latter alone. So the settings have the hook always.
 */
export const droidInstaller: AgentInstaller = {
  agent: "droid",
  serves: ["droid"],
  title: "Droid",
  signs: {
    folders: [".factory"],
    programs: ["droid"],
    extensions: ["factory.factory-vscode-extension"],
    editors: [],
  },
  files: (machine) => {
    const entry = {
      matcher: "*",
      hooks: [{ type: "command", command: closedLine(machine, "droid"), timeout: 3600 }],
    };
    const command = openLine(machine, "droid");
    const listening = {
      matcher: "Execute|mcp__.*",
      hooks: [{ type: "command", command, timeout: listeningPatience }],
    };
    return [
      {
        kind: "shared",
        path: settingsOf(machine),
        entries: [
          { at: ["hooks", "PreToolUse"], entry },
          { at: ["hooks", "PostToolUse"], entry: listening },
        ],
        also: [],
      },
      {
        kind: "shared",
        path: join(machine.home, ".factory", "hooks.json"),
        entries: [
          { at: ["PreToolUse"], entry },
          { at: ["PostToolUse"], entry: listening },
        ],
        also: [],
        onlyIfPresent: true,
      },
    ];
  },
  limits: (machine, look) => {
    const settings = settingsOf(machine);
    const limits: HookLimit[] = [{ kind: "fails open" }];
    if (look.json(settings, ["hooksDisabled"]) === true) {
      limits.push({ kind: "switched off", where: settings, key: "hooksDisabled" });
    }
    return limits;
  },
};

function settingsOf({ home }: Machine): string {
  return join(home, ".factory", "settings.json");
}
