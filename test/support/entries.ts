import type { Entry } from "../../src/decision";
import { deletionOf, requestOf, verdictOf } from "./verdicts";

/** A Request that a person allowed. */
export function entryOf(command: string, changes: Partial<Entry> = {}): Entry {
  return {
    request: requestOf(command),
    caller: { gate: "shell", pid: 42 },
    verdict: verdictOf([deletionOf("/w/data", { extent: "3 files" })]),
    facts: {},
    decision: { outcome: "allow", by: "person", reason: "a person allowed it once" },
    begun: new Date("2026-11-25T11:59:59Z"),
    ended: new Date("2026-11-25T12:00:00Z"),
    keeping: "durable",
    ...changes,
  };
}
