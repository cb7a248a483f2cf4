import { join } from "node:path";
import { brokenDown, commandLine, openLine, ownMark, powershellLine } from "../install/hookCommand";
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
            text: script(commandLine(machine, "cline")),
            executable: true,
          },
          {
            kind: "own",
            path: join(folder, "PostToolUse"),
            text: `#!/bin/sh\n# ${ownMark}\n${openLine(machine, "cline")}\n`,
            executable: true,
          },
        ];
  },
  limits: () => [{ kind: "fails open" }],
};

/** Exit codes count for nothing with Cline: what is to stop it must be said on standard output. */
function script(line: string): string {
  const refusal = JSON.stringify({ cancel: true, errorMessage: brokenDown });
  return `#!/bin/sh
# ${ownMark}
answer=$(${line})
[ $? -eq 0 ] || case $answer in '{'*) ;; *) answer='${refusal}' ;; esac
[ -z "$answer" ] || printf '%s\\n' "$answer"
`;
}
