import type { Decision } from "./decision";
import type { Judged, Judging } from "./rounds";
import type { Settled } from "./settle";
import { explainEnding, type Request, type Verdict } from "./engine";

/**
 * The verdict on what could not be judged: ask. Only a person's own line in guard mode passes,
 * because a guard that breaks must not take the shell away from its owner.
 */
export function unjudged(
  request: Request,
  edges: Pick<Judging, "policy">,
  error: unknown,
): Verdict {
  const why = `it could not be checked: ${messageOf(error)}`;
  return {
    outcome: request.origin.kind === "person" && trustsPersons(edges) ? "allow" : "ask",
    reversibility: "unknown",
    effects: [],
    reasons: [{ rule: "failure", what: "a command that could not be judged", why }],
    liftable: false,
  };
}

/** The decision when a step after the verdict broke: nobody can be asked any more. */
export function afterFailure(request: Request, judged: Judged, error: unknown): Settled {
  return { judged, decision: decisionAfterFailure(request, judged.verdict, error) };
}

function decisionAfterFailure(request: Request, verdict: Verdict, error: unknown): Decision {
  const outcome = mayPassUnasked(request, verdict) ? "allow" : "deny";
  const ending =
    outcome === "allow"
      ? ({ kind: "allowed" } as const)
      : ({ kind: "failed", why: messageOf(error) } as const);
  return { outcome, by: "failure", reason: explainEnding(request, verdict, ending) };
}

/**
 * The decision when the journal cannot be written. What the policy allowed needed no question, so
 * a full disk does not make it one; what a person had to allow is not released unrecorded, unless
 * it is the person's own line and not a catastrophe.
 */
export function afterRecordFailure(
  request: Request,
  verdict: Verdict,
  decision: Decision,
  error: unknown,
): Decision {
  if (decision.outcome === "deny" || decision.by === "policy") return decision;
  return decisionAfterFailure(
    request,
    verdict,
    new Error(`the journal cannot be written: ${messageOf(error)}`),
  );
}

function mayPassUnasked(request: Request, verdict: Verdict): boolean {
  if (verdict.outcome === "allow") return true;
  return request.origin.kind === "person" && !isCatastrophic(verdict);
}

function isCatastrophic(verdict: Verdict): boolean {
  return verdict.type !== undefined || verdict.reversibility === "catastrophic";
}

/** A policy that cannot be read is no stricter than the default one. */
function trustsPersons(edges: Pick<Judging, "policy">): boolean {
  try {
    const policy = edges.policy();
    return policy.mode === "guard" && policy.persons === "relaxed";
  } catch {
    return true;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
