import { join } from "node:path";
import { closedLine, listeningPatience, openLine } from "../install/hookCommand";
import type { AgentInstaller, HookLimit, Machine } from "../install/installer";
import { namedFolder } from "../install/places";

/** Gemini CLI. It counts the timeout in milliseconds; a late or broken hook lets the tool run. */
export const geminiInstaller: AgentInstaller = {
  agent: "gemini",
  serves: ["gemini"],
  title: "Gemini CLI",
  signs: {
    folders: [".gemini"],
    programs: ["gemini"],
    extensions: ["google.gemini-cli-vscode-ide-companion"],
    editors: [],
  },
  files: (machine) => [
    {
      kind: "shared",
      path: settingsOf(machine),
      entries: [
        {
          at: ["hooks", "BeforeTool"],
          entry: {
            matcher: "*",
            hooks: [
              {
                type: "command",
                name: "tenth-second",
                command: closedLine(machine, "gemini"),
                timeout: 3_600_000,
              },
            ],
          },
        },
        {
          at: ["hooks", "AfterTool"],
          entry: {
            matcher: "*",
            hooks: [
              {
                type: "command",
                name: "tenth-second",
                command: openLine(machine, "gemini"),
                timeout: listeningPatience * 1_000,
              },
            ],
          },
        },
      ],
      also: [],
    },
  ],
  limits: (machine, look) => {
    const settings = settingsOf(machine);
    const limits: HookLimit[] = [{ kind: "fails open" }];
    if (look.json(settings, ["hooksConfig", "enabled"]) === false) {
      limits.push({ kind: "switched off", where: settings, key: "hooksConfig.enabled" });
    }
    const disabled = look.json(settings, ["hooksConfig", "disabled"]);
    if (Array.isArray(disabled) && disabled.includes("tenth-second")) {
      limits.push({ kind: "switched off", where: settings, key: "hooksConfig.disabled" });
    }
    return limits;
  },
};

/** `GEMINI_CLI_HOME` stands for the home directory, by Gemini CLI's source. */
function settingsOf(machine: Machine): string {
  return join(namedFolder(machine, "GEMINI_CLI_HOME") ?? machine.home, ".gemini", "settings.json");
}
