import { join } from "node:path";
import { closedLine, listeningPatience, openLine } from "../install/hookCommand";
import type { AgentInstaller, HookLimit, Machine } from "../install/installer";
import { namedFolder } from "../install/places";

/** Qwen Code. It waits a minute for a hook whatever the timeout says, and then runs the tool. */
export const qwenInstaller: AgentInstaller = {
  agent: "qwen",
  serves: ["qwen"],
  title: "Qwen Code",
  signs: {
    folders: [".qwen"],
    programs: ["qwen"],
    extensions: ["qwenlm.qwen-code-vscode-ide-companion"],
    editors: [],
  },
  files: (machine) => [
    {
      kind: "shared",
      path: settingsOf(machine),
      entries: [
        {
          at: ["hooks", "PreToolUse"],
          entry: {
            matcher: "*",
            hooks: [{ type: "command", command: closedLine(machine, "qwen"), timeout: 60 }],
          },
        },
        ...["PostToolUse", "PostToolUseFailure"].map((event) => ({
          at: ["hooks", event],
          entry: {
            matcher: "*",
            hooks: [
              { type: "command", command: openLine(machine, "qwen"), timeout: listeningPatience },
            ],
          },
        })),
      ],
      also: [],
    },
  ],
  limits: (machine, look) => {
    const settings = settingsOf(machine);
    const limits: HookLimit[] = [
      { kind: "fails open" },
      { kind: "unseen switch", option: "--bare" },
    ];
    if (look.json(settings, ["disableAllHooks"]) === true) {
      limits.push({ kind: "switched off", where: settings, key: "disableAllHooks" });
    }
    return limits;
  },
};

/** `QWEN_HOME` stands for `~/.qwen`, by Qwen Code's source. */
function settingsOf(machine: Machine): string {
  return join(namedFolder(machine, "QWEN_HOME") ?? join(machine.home, ".qwen"), "settings.json");
}
