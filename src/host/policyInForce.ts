import { join } from "node:path";
import type { Policy } from "../engine";
import { writePolicyFile } from "./policyFile";
import { policyOf } from "./settings/policyOf";
import type { Settings } from "./settings/settingsTable";

/** The policy of this window, and its copies for the command-line tool. */
export interface PolicyInForce {
  /** The same object until something changes, so that what was compiled for it can be kept. */
  current(): Policy;
  set(settings: Settings): void;
  /** From now on a copy lies here too, for the shells of this window. */
  alsoIn(directory: string): void;
}

/** Failing to leave a copy is reported: the tool then decides by its default policy. */
export function createPolicyInForce(
  home: string,
  settings: Settings,
  report: (problem: unknown) => void,
): PolicyInForce {
  const directories = [join(home, ".tenth-second")];
  let policy = policyOf(settings, home);

  function write(): void {
    try {
      for (const directory of directories) writePolicyFile(directory, policy);
    } catch (problem) {
      report(problem);
    }
  }

  return {
    current: () => policy,
    set(changed) {
      policy = policyOf(changed, home);
      write();
    },
    alsoIn(directory) {
      directories.push(directory);
      write();
    },
  };
}
