import type { Grants } from "./approval/grants";
import { likenessOfCall } from "./approval/likeness";
import type { Lineage, Permission } from "./approval/lineage";
import type { Answer, Caller, Decision, Held } from "./decision";
import {
  askingEffects,
  explainEnding,
  type Action,
  type Ending,
  type Request,
  type Verdict,
} from "./engine";
import { keepingOf } from "./journal/keeping";
import type { Judged } from "./rounds";

/** A decision and the verdict that it is about. */
export interface Settled {
  readonly judged: Judged;
  readonly decision: Decision;
  /** The Record of the same action, which another gate has seen before. */
  readonly joins?: string;
}

/** What persons said before, and where they can say more. */
export interface Standing {
  readonly caller: Caller;
  /** Names the Record that there will be of this. */
  readonly record: string;
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
    const before = seenBefore(request, judged, standing);
    return release(
      settled(request, judged, "policy", { kind: "allowed" }),
      request,
      standing,
      before,
    );
  }
  const covering = lineage.covers(caller.ancestors ?? [], askingEffects(verdict));
  if (covering !== undefined) {
    const ended = settled(request, judged, "grant", { kind: "judged-before" });
    return release(ended, request, standing, covering);
  }
  const question = holdOf(request, judged, caller);
  // A denial that no person may lift is not lifted by what a person said earlier either.
  const grantable = verdict.outcome === "ask" || verdict.liftable;
  if (grantable && grants.use(question.call) !== undefined) {
    return release(settled(request, judged, "grant", { kind: "granted" }), request, standing);
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
      const ended = settled(request, judged, "person", { kind: "approved", scope });
      return release(ended, request, standing);
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
 * What was seen before belongs to the Record of then.
 */
function release(
  ended: Settled,
  request: Request,
  { caller, lineage, record }: Standing,
  before?: Permission,
): Settled {
  const { verdict } = ended.judged;
  const { effects } = verdict;
  const isKept = keepingOf(request, verdict, ended.decision) !== "unrecorded";
  const kept = before?.record ?? (isKept ? record : undefined);
  const allowed = { effects, ...(kept === undefined ? {} : { record: kept }) };
  const { pid, handsIn } = caller;
  if (pid !== undefined && handsIn === "several calls") {
    const isHarmless = verdict.outcome === "allow" && changing(verdict).length === 0;
    const harmless = isHarmless ? { harmless: kindOf(request.action) } : {};
    lineage.allowNext(pid, { ...allowed, ...harmless });
  } else if (pid !== undefined && effects.length > 0) {
    lineage.allow(pid, allowed);
  }
  return before?.record === undefined ? ended : { ...ended, joins: before.record };
}

/**
 * The line or call whose sighting this is, of which nobody has to be asked. What wraps it reads more
 * (a snapshot of the agent's shell), so only what changes something is compared; what changes nothing
 * is seen again by a shell, or by the proxy of a server, right after a hook has told of it.
 */
function seenBefore(
  { action }: Request,
  { verdict }: Judged,
  { caller, lineage }: Standing,
): Permission | undefined {
  const { ancestors = [], gate, handsIn } = caller;
  const effects = changing(verdict);
  if (effects.length > 0) return lineage.continues(ancestors, { effects });
  if (gate === "hook" || handsIn === "a program of a line") return undefined;
  return lineage.continues(ancestors, { effects, harmless: kindOf(action) });
}

function changing({ effects }: Verdict): Verdict["effects"] {
  return effects.filter(
    ({ kind, reversibility }) =>
      reversibility !== "none" || (kind !== "read" && kind !== "execute"),
  );
}

function kindOf(action: Action): string {
  return action.kind === "tool" ? `tool ${action.name}` : "command";
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
