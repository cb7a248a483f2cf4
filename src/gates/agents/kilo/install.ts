import { join } from "node:path";
import type { AgentInstaller } from "../install/installer";
import { configFolder } from "../install/places";

/** Kilo Code, extension and command line, has OpenCode's engine and its plugins. */
export const kiloInstaller: AgentInstaller = {
  agent: "kilo",
  serves: ["kilo"],
  title: "Kilo Code",
  signs: {
    folders: [".config/kilo", ".kilocode"],
    programs: ["kilo", "kilocode"],
    extensions: ["kilocode.kilo-code"],
    editors: [],
  },
  files: (machine) => [
    {
      kind: "own",
      path: join(configFolder(machine), "kilo", "plugin", "tenth-second.js"),
      text: machine.plugin("kilo"),
      executable: false,
    },
  ],
  limits: () => [{ kind: "unseen switch", option: "KILO_PURE" }],
};
