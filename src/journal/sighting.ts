import type { Caller, Entry } from "../decision";
import { recordVersion } from "./record";

/**
 * A line of the journal that says: another gate has seen the action of a Record too. An agent's hook
 * tells of a command, then the shell that runs it meets it, then the shim of a program in it.
 */
export interface Sighting {
  readonly version: typeof recordVersion;
  readonly time: string;
  /** The Record's id. */
  readonly joins: string;
  readonly gate: Caller["gate"];
  readonly pid?: number;
}

/** The line for a Request that joins an earlier Record; nothing for one that has its own. */
export function sightingOf({ joins, caller, ended }: Entry): Sighting | undefined {
  if (joins === undefined) return undefined;
  return {
    version: recordVersion,
    time: ended.toISOString(),
    joins,
    gate: caller.gate,
    ...(caller.pid === undefined ? {} : { pid: caller.pid }),
  };
}

/** Whether a line that was read back is one of these. */
export function isSighting(value: unknown): value is Sighting {
  if (typeof value !== "object" || value === null) return false;
  const { version, time, joins, gate } = value as Partial<Sighting>;
  return (
    version === recordVersion &&
    typeof time === "string" &&
    typeof joins === "string" &&
    typeof gate === "string"
  );
}
