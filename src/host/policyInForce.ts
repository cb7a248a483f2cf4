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
  /** Puts files off-limits because of what was found in them, instead of those found before. */
  found(patterns: readonly string[]): void;
  /** From now on a copy lies here too, for the shells of this window. */
  alsoIn(directory: string): void;
  /** Calls somebody now, and after each change from now on. */
  tell(listener: () => void): void;
}

/**
 * Failing to leave a copy is reported: the tool then decides by its default policy. `guardFiles` tells
 * where the guard's files lie now; `changed` is called after each change of what is in force.
 */
export function createPolicyInForce(
  home: string,
  settings: Settings,
  guardFiles: () => readonly string[],
  report: (problem: unknown) => void,
): PolicyInForce {
  const directories = [join(home, ".tenth-second")];
  let own = policyOf(settings, home);
  let inFiles: readonly string[] = [];
  let changed = (): void => undefined;
  let policy = current();

  function current(): Policy {
    return { ...own, offLimits: [...own.offLimits, ...inFiles], guardFiles: guardFiles() };
  }

  function write(): void {
    try {
      for (const directory of directories) writePolicyFile(directory, policy);
    } catch (problem) {
      report(problem);
    }
  }

  function renew(): void {
    policy = current();
    write();
    changed();
  }

  return {
    current: () => policy,
    set(changed) {
      own = policyOf(changed, home);
      renew();
    },
    found(patterns) {
      if (patterns.join("\n") === inFiles.join("\n")) return;
      inFiles = patterns;
      renew();
    },
    tell(listener) {
      changed = listener;
      listener();
    },
    alsoIn(directory) {
      directories.push(directory);
      write();
    },
  };
}
