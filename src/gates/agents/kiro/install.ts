import { join } from "node:path";
import { commandLine } from "../install/hookCommand";
import type { AgentInstaller } from "../install/installer";

/** Kiro (editor 1, command line 3) reads every file of its folder of hooks. */
export const kiroInstaller: AgentInstaller = {
  agent: "kiro",
  serves: ["kiro"],
  title: "Kiro",
  signs: { folders: [".kiro"], programs: ["kiro-cli", "kiro"], extensions: [], editors: ["Kiro"] },
  files: (machine) => [
    {
      kind: "shared",
      path: join(machine.home, ".kiro", "hooks", "tenth-second.json"),
      entries: [
        {
          at: ["hooks"],
          entry: {
            name: "tenth-second",
            trigger: "PreToolUse",
            matcher: ".*",
            action: { type: "command", command: commandLine(machine, "kiro") },
            timeout: 3600,
            enabled: true,
          },
        },
      ],
      also: [["version", "v1"]],
    },
  ],
  limits: () => [{ kind: "fails open" }],
};
