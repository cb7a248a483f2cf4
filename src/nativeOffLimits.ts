import { presentIn } from "./credentials/presentIn";
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

/** The window's off-limits list, for agents' own rules. */
export function nativeOffLimits(place: NativeOffLimitsPlace): NativeKeeper {
  const { home, agents, folders, policy, report } = place;
  return nativeKeeper({
    machine: agents.machine,
    folders,
    report,
    list: async (folder) => {
      const now = policy.current();
      const present = await presentIn(folder, (path) => offLimitsPattern(path, now) !== undefined);
      if (present.cut) report(new Error(tooMany(folder)));
      return {
        patterns: now.offLimits,
        exceptions: now.offLimitsExceptions,
        folder: slashed(folder),
        home: slashed(home),
        present: present.paths,
      };
    },
  });
}

function tooMany(folder: string): string {
  return `\`${folder}\` has too many files to look at all: off-limits files far down in it are kept from agents by the patterns of their rules alone`;
}

function slashed(path: string): string {
  return path.replaceAll("\\", "/");
}
