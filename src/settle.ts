import type { Grants } from "./approval/grants";
import { likenessOfCall } from "./approval/likeness";
import type { Lineage } from "./approval/lineage";
import type { Answer, Caller, Decision, Held } from "./decision";
import { askingEffects, explainEnding, type Ending, type Request, type Verdict } from "./engine";
import type { Judged } from "./rounds";

/** A decision and the verdict that it is about. */
export interface Settled {
  readonly judged: Judged;
  readonly decision: Decision;
}

/** What persons said before, and where they can say more. */
export interface Standing {
  readonly caller: Caller;
  readonly grants: Grants;
  readonly lineage: Lineage;
  /** Shows a person that a denial can be lifted once. */
  readonly offerOnce: (held: Held) => void;
}

/** The decision, if it needs no person now: withdrawn, allowed, granted before, or denied. */
export function settleUnasked(
  request: Request,
  judged: Judged,
  standing: Standing,
  signal: AbortSignal,
): Settled | undefined {
  const { verdict } = judged;
  const { caller, grants, lineage } = standing;
  if (signal.aborted) return settled(request, judged, "withdrawn", { kind: "withdrawn" });
  if (verdict.outcome === "allow") {
    release(verdict, standing);
    return settled(request, judged, "policy", { kind: "allowed" });
  }
  if (lineage.covers(caller.ancestors ?? [], askingEffects(verdict))) {
    release(verdict, standing);
    return settled(request, judged, "grant", { kind: "judged-before" });
  }
  const question = holdOf(request, judged, caller);
  // A denial that no person may lift is not lifted by what a person said earlier either.
  const grantable = verdict.outcome === "ask" || verdict.liftable;
  if (grantable && grants.use(question.call) !== undefined) {
    release(verdict, standing);
    return settled(request, judged, "grant", { kind: "granted" });
  }
  if (verdict.outcome === "ask") return undefined;
  if (verdict.liftable) standing.offerOnce(question);
  return settled(request, judged, "policy", { kind: "forbidden" });
}

/** The decision that an answer makes; undefined means that the Request went away. */
export function settleAnswer(
  question: Held,
  judged: Judged,
  answer: Answer | undefined,
  standing: Standing,
): Settled {
  const { request, call } = question;
  switch (answer?.kind) {
    case undefined:
    case "withdrawn":
      return settled(request, judged, "withdrawn", { kind: "withdrawn" });
    case "deny":
      return settled(request, judged, "person", { kind: "denied" });
    case "expired":
      void answer.later.then((late) => {
        if (late.kind === "allow") keep(call, scopeOf(question, late.scope), standing.grants);
      });
      return settled(request, judged, "failure", { kind: "expired" });
    case "allow": {
      const scope = scopeOf(question, answer.scope);
      if (scope === "session") keep(call, scope, standing.grants);
      release(question.verdict, standing);
      return settled(request, judged, "person", { kind: "approved", scope });
    }
  }
}

/** The question that a verdict asks. */
export function holdOf(request: Request, judged: Judged, caller: Caller, notice?: string): Held {
  const { verdict } = judged;
  return {
    request,
    verdict,
    caller,
    call: likenessOfCall(request, judged),
    session:
      verdict.outcome === "ask" &&
      verdict.type === undefined &&
      verdict.reversibility !== "catastrophic",
    ...(notice === undefined ? {} : { notice }),
  };
}

/** Whoever asks, what is catastrophic is allowed for one run at a time. */
function scopeOf(question: Held, scope: "once" | "session"): "once" | "session" {
  return question.session ? scope : "once";
}

function keep(call: string, scope: "once" | "session", grants: Grants): void {
  if (scope === "session") grants.addForSession(call);
  else grants.addOnce(call);
}

/**
 * What the line starts is not asked again about what the line may do. That the line was allowed
 * without a question counts as well: a program below it does not know what the line made itself.
 */
function release({ effects }: Verdict, standing: Standing): void {
  const { pid, handsIn } = standing.caller;
  if (pid === undefined || effects.length === 0) return;
  if (handsIn === "several calls") standing.lineage.allowNext(pid, effects);
  else standing.lineage.allow(pid, effects);
}

function settled(request: Request, judged: Judged, by: Decision["by"], ending: Ending): Settled {
  return {
    judged,
    decision: {
      outcome: isRelease(ending) ? "allow" : "deny",
      by,
      reason: explainEnding(request, judged.verdict, ending),
    },
  };
}

function isRelease(ending: Ending): boolean {
  switch (ending.kind) {
    case "allowed":
    case "granted":
    case "approved":
    case "judged-before":
      return true;
    case "denied":
    case "forbidden":
    case "expired":
    case "withdrawn":
    case "failed":
      return false;
  }
}
