import { join } from "node:path";
import type { AgentInstaller } from "../install/installer";
import { configFolder } from "../install/places";

/** OpenCode loads every plugin of its folder; ours holds a tool call by not returning. */
export const opencodeInstaller: AgentInstaller = {
  agent: "opencode",
  serves: ["opencode"],
  title: "OpenCode",
  signs: {
    folders: [".config/opencode", ".local/share/opencode"],
    programs: ["opencode"],
    extensions: ["sst-dev.opencode"],
    editors: [],
  },
  files: (machine) => [
    {
      kind: "own",
      path: join(configFolder(machine), "opencode", "plugins", "tenth-second.js"),
      text: machine.plugin("opencode"),
      executable: false,
    },
  ],
  limits: () => [{ kind: "unseen switch", option: "--pure" }],
};
