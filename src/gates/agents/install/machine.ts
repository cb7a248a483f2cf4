import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Machine } from "./installer";
import { documentsFolder } from "./places";
import { pluginText } from "./pluginText";

/** What is known of a machine before it is looked at. */
export interface MachineBasis extends Pick<
  Machine,
  "home" | "env" | "platform" | "editor" | "extensions" | "setting"
> {
  /** The extension's `media/agents`. */
  readonly plugins: string;
}

/** The machine as installers see it. */
export function describeMachine({ plugins, ...basis }: MachineBasis): Machine {
  return {
    ...basis,
    launcher: launcherPath(basis.home, basis.platform),
    documents: documentsFolder(basis),
    plugin: (agent) => pluginText(agent, (name) => readFileSync(join(plugins, name), "utf8")),
  };
}

/** The launcher's stable path, which hooks are written with. */
function launcherPath(home: string, platform: NodeJS.Platform): string {
  const name = platform === "win32" ? "tenth-second.cmd" : "tenth-second";
  return join(home, ".tenth-second", "bin", name);
}
