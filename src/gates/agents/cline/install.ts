import { join } from "node:path";
import { commandLine, ownMark, powershellLine } from "../install/hookCommand";
import type { AgentInstaller } from "../install/installer";

/**
 * Cline runs an executable that is named after the event. The extension looks into the person's
 * documents, and the command-line program there too, so that one file serves both.
 */
export const clineInstaller: AgentInstaller = {
  agent: "cline",
  serves: ["cline"],
  title: "Cline",
  signs: {
    folders: [".cline"],
    programs: ["cline"],
    extensions: ["saoudrizwan.claude-dev"],
    editors: [],
  },
  files: (machine) => {
    const folder = join(machine.documents, "Cline", "Hooks");
    return machine.platform === "win32"
      ? [
          {
            kind: "own",
            path: join(folder, "PreToolUse.ps1"),
            text: `# ${ownMark}\r\n$input | ${powershellLine(machine, "cline")}\r\n`,
            executable: false,
          },
        ]
      : [
          {
            kind: "own",
            path: join(folder, "PreToolUse"),
            text: `#!/bin/sh\n# ${ownMark}\nexec ${commandLine(machine, "cline")}\n`,
            executable: true,
          },
        ];
  },
  limits: () => [{ kind: "fails open" }],
};
