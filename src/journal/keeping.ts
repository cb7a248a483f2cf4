import type { Decision, Keeping } from "../decision";
import type { Request, Verdict } from "../engine";

/**
 * How the Record of a Request is kept: for good, before it is released, if a person was involved or
 * something lasting happens; otherwise soon for an agent's line, and not at all for a person's.
 */
export function keepingOf(request: Request, verdict: Verdict, decision: Decision): Keeping {
  if (decision.by !== "policy" || decision.outcome === "deny" || isLasting(verdict)) {
    return "durable";
  }
  return request.origin.kind === "person" ? "unrecorded" : "batched";
}

function isLasting(verdict: Verdict): boolean {
  return (
    verdict.reversibility === "recoverable" ||
    verdict.reversibility === "irreversible" ||
    verdict.reversibility === "catastrophic"
  );
}
