import { join } from "node:path";
import { closedLine, powershellLine } from "../install/hookCommand";
import type { AgentInstaller } from "../install/installer";

/** Windsurf, now Devin Desktop. It has no timeout to set, and shows the person what a hook prints. */
export const windsurfInstaller: AgentInstaller = {
  agent: "windsurf",
  serves: ["windsurf"],
  title: "Windsurf",
  signs: {
    folders: [".codeium/windsurf"],
    programs: ["windsurf"],
    extensions: [],
    editors: ["Windsurf", "Devin Desktop"],
  },
  files: (machine) => {
    const entry = {
      command: closedLine(machine, "windsurf"),
      ...(machine.platform === "win32" ? { powershell: powershellLine(machine, "windsurf") } : {}),
      show_output: true,
    };
    return [
      {
        kind: "shared",
        path: join(machine.home, ".codeium", "windsurf", "hooks.json"),
        entries: ["pre_run_command", "pre_read_code", "pre_write_code", "pre_mcp_tool_use"].map(
          (event) => ({ at: ["hooks", event], entry }),
        ),
        also: [],
      },
    ];
  },
  limits: () => [{ kind: "fails open" }],
};
