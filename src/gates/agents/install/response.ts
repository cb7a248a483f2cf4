import { existsSync } from "node:fs";
import { readText } from "./files";
import type { AgentInstaller, Machine } from "./installer";
import { nodeAt, readJson } from "./jsonText";
import type { HookStatus } from "./status";

/** What to do about hooks that are not as they were installed. */
export type Response = "nothing" | "put back" | "ask";

/** How often the hooks of an agent are put back by ourselves before a person is asked. */
const patience = 2;

/**
 * A hook that was altered, or lost because an agent or its update wrote the file anew, is put back.
 * Where only ours was taken out somebody meant it, and a person is asked; so they are when what was
 * put back is lost again and again, since whoever does that will not stop.
 */
export function responseTo(
  installer: AgentInstaller,
  machine: Machine,
  { state }: HookStatus,
  timesPutBack: number,
): Response {
  switch (state.kind) {
    case "installed":
    case "absent":
    case "broken":
      return "nothing";
    case "changed":
      return timesPutBack < patience ? "put back" : "ask";
    case "removed":
      return timesPutBack < patience &&
        state.paths.every((path) => wasOverwritten(installer, machine, path))
        ? "put back"
        : "ask";
  }
}

/** The whole file is gone, or everything in it that concerns hooks. */
function wasOverwritten(installer: AgentInstaller, machine: Machine, path: string): boolean {
  if (!existsSync(path)) return true;
  const file = installer.files(machine).find((one) => one.path === path);
  if (file?.kind !== "shared") return false;
  const read = readJson(readText(path) ?? "");
  if (read.kind === "broken") return false;
  return file.entries.every(({ at }) => nodeAt(read.root, at.slice(0, 1)) === undefined);
}
