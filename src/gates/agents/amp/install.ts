import { join } from "node:path";
import type { AgentInstaller } from "../install/installer";
import { configFolder } from "../install/places";

/** Amp loads every plugin of its folder. Its interface for them is called experimental. */
export const ampInstaller: AgentInstaller = {
  agent: "amp",
  serves: ["amp"],
  title: "Amp",
  signs: {
    folders: [".config/amp"],
    programs: ["amp"],
    extensions: ["sourcegraph.amp"],
    editors: [],
  },
  files: (machine) => [
    {
      kind: "own",
      path: join(configFolder(machine), "amp", "plugins", "tenth-second.ts"),
      text: machine.plugin("amp"),
      executable: false,
    },
  ],
  limits: () => [{ kind: "unseen switch", option: "PLUGINS=off" }],
};
