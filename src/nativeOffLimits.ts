import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { isSkipped } from "./credentials/scan/walkFiles";
import { offLimitsPattern, type Policy } from "./engine";
import type { Machine } from "./gates/agents/install/installer";
import { nativeKeeper, type NativeKeeper } from "./gates/agents/native/nativeKeeper";

/** What the off-limits list of a window depends on. */
export interface NativeOffLimitsPlace {
  readonly home: string;
  readonly agents: { machine(): Machine };
  readonly folders: () => readonly string[];
  readonly policy: { current(): Policy };
  readonly report: (problem: unknown) => void;
}

/** Files that are looked at for those that are off-limits by name; a folder may have millions. */
const most = 50_000;

/** The window's off-limits list, for agents' own rules. */
export function nativeOffLimits(place: NativeOffLimitsPlace): NativeKeeper {
  const { home, agents, folders, policy, report } = place;
  return nativeKeeper({
    machine: agents.machine,
    folders,
    report,
    list: async (folder) => {
      const now = policy.current();
      return {
        patterns: now.offLimits,
        exceptions: now.offLimitsExceptions,
        folder: slashed(folder),
        home: slashed(home),
        present: await presentIn(folder, (path) => offLimitsPattern(path, now) !== undefined),
      };
    },
  });
}

/** The off-limits files that are in a folder, in the order of their paths; links are not followed. */
async function presentIn(
  folder: string,
  isOffLimits: (path: string) => boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [folder];
  let seen = 0;
  for (let at = waiting.pop(); at !== undefined && seen < most; at = waiting.pop()) {
    // What cannot be read by us is left to the patterns.
    const entries = await readdir(at, { withFileTypes: true }).catch(() => []);
    seen += entries.length;
    for (const entry of entries) {
      const path = join(at, entry.name);
      if (entry.isDirectory() && !isSkipped(entry.name, basename(at))) waiting.push(path);
      else if (entry.isFile() && isOffLimits(slashed(path))) found.push(slashed(path));
    }
  }
  return found.sort();
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
