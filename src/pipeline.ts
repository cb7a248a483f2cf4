import { randomBytes } from "node:crypto";
import type { Attempt, Attempts } from "./approval/attempts";
import { likenessOf, likenessOfCall } from "./approval/likeness";
import type { Answer, Caller, Decision, Entry, Held } from "./decision";
import { askingEffects, explainHold, type Request } from "./engine";
import { afterFailure, afterRecordFailure, unjudged } from "./failure";
import { keepingOf } from "./journal/keeping";
import { factsOfShell, judge, type Judged, type Judging } from "./rounds";
import { holdOf, settleAnswer, settleUnasked, type Settled, type Standing } from "./settle";
import { unlessAborted } from "./unlessAborted";

/** Everything around the line. Built in extension.ts; a gate adds what belongs to one Request. */
export interface Edges extends Judging, Omit<Standing, "record"> {
  readonly caller: Caller;
  /** Puts the question to a person. */
  readonly approve: (held: Held, signal: AbortSignal) => Promise<Answer>;
  /** Tells whoever waits that a person is being asked. */
  readonly held: (message: string) => void;
  /** What agents were refused lately. */
  readonly attempts: Attempts;
  readonly record: (entry: Entry) => Promise<void>;
  readonly now: () => number;
}

/**
 * The straight line: judge, settle what needs no person, ask, check again what the click relied on,
 * record, release. It never throws: a failure is a question, and where nobody can be asked, a
 * denial for an agent. INVARIANT: one call, one Record;
 * what several gates see of it joins that one.
 */
export async function supervise(
  request: Request,
  edges: Edges,
  signal: AbortSignal,
): Promise<Decision> {
  const begun = new Date(edges.now());
  const { pid, handsIn } = edges.caller;
  if (pid !== undefined && handsIn === undefined) edges.lineage.begin(pid);
  const first = await judgeOrAsk(request, {}, edges, signal);
  const attempt = attemptOf(request, first, edges);
  const id = randomBytes(8).toString("hex");
  const standing = { ...edges, record: id };
  const settled: Settled = await decide(request, first, attempt, edges, standing, signal).catch(
    (error: unknown) => afterFailure(request, first, error),
  );
  const { judged, joins } = settled;
  const decision = { ...settled.decision, ...(attempt === undefined ? {} : { attempt }) };
  rememberRefusal(request, judged, decision, edges);
  const { caller } = edges;
  const { verdict, facts } = judged;
  // The first sighting is on disk; that there was another one can follow.
  const keeping = joins === undefined ? keepingOf(request, verdict, decision) : "batched";
  const ended = new Date(edges.now());
  try {
    await edges.record({
      id,
      ...(joins === undefined ? {} : { joins }),
      ...{ request, caller, verdict, facts, decision, begun, ended, keeping },
    });
    return decision;
  } catch (error) {
    return afterRecordFailure(request, verdict, decision, error);
  }
}

/** A question that changes under its reader again and again cannot be answered. */
const mostQuestions = 5;

async function decide(
  request: Request,
  first: Judged,
  attempt: Attempt | undefined,
  edges: Edges,
  standing: Standing,
  signal: AbortSignal,
): Promise<Settled> {
  let judged = first;
  let notice = attempt === undefined ? undefined : noticeOf(attempt);
  for (let questions = 0; questions < mostQuestions; questions += 1) {
    const settled = settleUnasked(request, judged, standing, signal);
    if (settled !== undefined) return settled;

    edges.held(explainHold(judged.verdict));
    const question = holdOf(request, judged, edges.caller, notice);
    const answer = await unlessAborted(edges.approve(question, signal), signal);
    if (answer?.kind !== "allow") return settleAnswer(question, judged, answer, standing);

    const again = await judgeOrAsk(request, factsOfShell(judged.facts), edges, signal);
    if (likenessOf(again) === likenessOf(judged)) {
      return settleAnswer(question, judged, signal.aborted ? undefined : answer, standing);
    }
    judged = again;
    notice = "what it would do has changed since you were asked, so you are asked again";
  }
  throw new Error("what it would do keeps changing while it is looked at");
}

/** What a request that is asked about or denied continues; nothing for one that passes by itself. */
function attemptOf(request: Request, judged: Judged, edges: Edges): Attempt | undefined {
  if (judged.verdict.outcome === "allow") return undefined;
  const call = likenessOfCall(request, judged);
  return edges.attempts.seen(request.origin, call, askingEffects(judged.verdict));
}

/** A refusal stands for a while; one that was nobody's word (a failure, a withdrawal) is none. */
function rememberRefusal(request: Request, judged: Judged, decision: Decision, edges: Edges): void {
  if (decision.outcome !== "deny" || (decision.by !== "person" && decision.by !== "policy")) return;
  const call = likenessOfCall(request, judged);
  edges.attempts.refused(request.origin, call, askingEffects(judged.verdict));
}

function noticeOf({ kind, count }: Attempt): string {
  return kind === "again"
    ? `the agent tries again what was refused: attempt ${count}`
    : `the agent tries again by another way what was refused: attempt ${count}`;
}

/** What cannot be judged is asked about: a crash is not an answer. */
async function judgeOrAsk(
  request: Request,
  known: Judged["facts"],
  edges: Edges,
  signal: AbortSignal,
): Promise<Judged> {
  try {
    return await judge(request, known, edges, signal);
  } catch (error) {
    return { verdict: unjudged(request, edges, error), facts: {} };
  }
}
