import { join } from "node:path";
import { commandLine } from "../install/hookCommand";
import type { AgentInstaller } from "../install/installer";

/** Augment: its command-line program, and the extension that reads the same file. Milliseconds. */
export const augmentInstaller: AgentInstaller = {
  agent: "augment",
  serves: ["augment"],
  title: "Augment",
  signs: {
    folders: [".augment"],
    programs: ["auggie"],
    extensions: ["augment.vscode-augment"],
    editors: [],
  },
  files: (machine) => [
    {
      kind: "shared",
      path: join(machine.home, ".augment", "settings.json"),
      entries: [
        {
          at: ["hooks", "PreToolUse"],
          entry: {
            hooks: [
              { type: "command", command: commandLine(machine, "augment"), timeout: 3_600_000 },
            ],
          },
        },
      ],
      also: [],
    },
  ],
  limits: () => [{ kind: "fails open" }],
};
