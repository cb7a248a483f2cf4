import { join } from "node:path";
import { createAttempts } from "../../approval/attempts";
import { createGrants } from "../../approval/grants";
import { createLineage } from "../../approval/lineage";
import { createJournal, type Journal } from "../../journal/journal";

/** Nobody waits longer than this for a look at files and git, in milliseconds; then it does without. */
export const patience = { gitTimeout: 800, timeout: 1_000 };

/** The journal of a process that decides alone; `writer` names its file. */
export function loneJournal(home: string, writer: string): Journal {
  return createJournal({
    directory: join(home, ".tenth-second", "journal"),
    writer,
    now: Date.now,
    // The windows know how long the user wants it kept, and tidy up.
    keepFor: () => Infinity,
    trouble: () => undefined,
  });
}

/** What is said before and asked of a person where there is none: nothing. `nobody` says why. */
export function nobodyThere(nobody: string) {
  return {
    approve: () => Promise.reject(new Error(nobody)),
    offerOnce: () => undefined,
    grants: createGrants(Date.now),
    lineage: createLineage(Date.now),
    attempts: createAttempts(Date.now),
    now: Date.now,
  };
}
