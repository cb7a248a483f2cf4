import { join } from "node:path";
import { closedLine, listeningPatience, openLine } from "../install/hookCommand";
import type { AgentInstaller, HookFile, Machine } from "../install/installer";

/**
 * Kiro (editor 1, command line 3) reads every file of its folder of hooks. What came of a call it
 * tells as `tool_response`, by its pages.
 */
export const kiroInstaller: AgentInstaller = {
  agent: "kiro",
  serves: ["kiro"],
  title: "Kiro",
  signs: { folders: [".kiro"], programs: ["kiro-cli", "kiro"], extensions: [], editors: ["Kiro"] },
  files: (machine) => [
    hookFile(machine, "tenth-second", {
      trigger: "PreToolUse",
      matcher: ".*",
      action: { type: "command", command: closedLine(machine, "kiro") },
      timeout: 3600,
    }),
    hookFile(machine, "tenth-second-after", {
      trigger: "PostToolUse",
      matcher: ".*",
      action: { type: "command", command: openLine(machine, "kiro") },
      timeout: listeningPatience,
    }),
  ],
  limits: () => [{ kind: "fails open" }],
};

function hookFile({ home }: Machine, name: string, hook: object): HookFile {
  return {
    kind: "shared",
    path: join(home, ".kiro", "hooks", `${name}.json`),
    entries: [{ at: ["hooks"], entry: { name, ...hook, enabled: true } }],
    also: [["version", "v1"]],
  };
}
