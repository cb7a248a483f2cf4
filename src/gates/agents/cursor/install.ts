import { join } from "node:path";
import { commandLine, listeningPatience, openLine } from "../install/hookCommand";
import type { AgentInstaller } from "../install/installer";

/**
 * Cursor. There is no event before a write but `preToolUse`, which would report shell commands and
 * reads a second time without its matcher. Completions (`beforeTabFileRead`) come with every key, so
 * that one does not wait for a person.
 */
export const cursorInstaller: AgentInstaller = {
  agent: "cursor",
  serves: ["cursor"],
  title: "Cursor",
  signs: {
    folders: [".cursor"],
    programs: ["cursor-agent", "cursor"],
    extensions: [],
    editors: ["Cursor"],
  },
  files: (machine) => {
    const command = commandLine(machine, "cursor");
    const holding = { command, timeout: 3600, failClosed: true };
    const listening = { command: openLine(machine, "cursor"), timeout: listeningPatience };
    return [
      {
        kind: "shared",
        path: join(machine.home, ".cursor", "hooks.json"),
        entries: [
          { at: ["hooks", "beforeShellExecution"], entry: holding },
          { at: ["hooks", "beforeMCPExecution"], entry: holding },
          { at: ["hooks", "beforeReadFile"], entry: holding },
          { at: ["hooks", "beforeTabFileRead"], entry: { command, timeout: 10 } },
          { at: ["hooks", "preToolUse"], entry: { ...holding, matcher: "Write|Delete" } },
          { at: ["hooks", "afterShellExecution"], entry: listening },
          { at: ["hooks", "afterMCPExecution"], entry: listening },
        ],
        also: [["version", 1]],
      },
    ];
  },
  limits: () => [],
};
