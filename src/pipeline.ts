import { likenessOf } from "./approval/likeness";
import type { Answer, Caller, Decision, Entry, Held } from "./decision";
import { explainHold, type Request } from "./engine";
import { afterFailure, afterRecordFailure, unjudged } from "./failure";
import { keepingOf } from "./journal/keeping";
import { factsOfShell, judge, type Judged, type Judging } from "./rounds";
import { holdOf, settleAnswer, settleUnasked, type Settled, type Standing } from "./settle";
import { unlessAborted } from "./unlessAborted";

/** Everything around the line. Built in extension.ts; a gate adds what belongs to one Request. */
export interface Edges extends Judging, Standing {
  readonly caller: Caller;
  /** Puts the question to a person. */
  readonly approve: (held: Held, signal: AbortSignal) => Promise<Answer>;
  /** Tells whoever waits that a person is being asked. */
  readonly held: (message: string) => void;
  readonly record: (entry: Entry) => Promise<void>;
  readonly now: () => number;
}

/**
 * The straight line: judge, settle what needs no person, ask, check again what the click relied on,
 * record, release. It never throws: a failure is a question, and where nobody can be asked, a
 * denial for an agent. INVARIANT: one call, one Record.
 */
export async function supervise(
  request: Request,
  edges: Edges,
  signal: AbortSignal,
): Promise<Decision> {
  const begun = new Date(edges.now());
  if (edges.caller.pid !== undefined) edges.lineage.begin(edges.caller.pid);
  const first = await judgeOrAsk(request, {}, edges, signal);
  const { judged, decision } = await decide(request, first, edges, signal).catch((error: unknown) =>
    afterFailure(request, first, error),
  );
  const { caller } = edges;
  const { verdict, facts } = judged;
  const keeping = keepingOf(request, verdict, decision);
  const ended = new Date(edges.now());
  try {
    await edges.record({ request, caller, verdict, facts, decision, begun, ended, keeping });
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
  edges: Edges,
  signal: AbortSignal,
): Promise<Settled> {
  let judged = first;
  let notice: string | undefined;
  for (let questions = 0; questions < mostQuestions; questions += 1) {
    const settled = settleUnasked(request, judged, edges, signal);
    if (settled !== undefined) return settled;

    edges.held(explainHold(judged.verdict));
    const question = holdOf(request, judged, edges.caller, notice);
    const answer = await unlessAborted(edges.approve(question, signal), signal);
    if (answer?.kind !== "allow") return settleAnswer(question, judged, answer, edges);

    const again = await judgeOrAsk(request, factsOfShell(judged.facts), edges, signal);
    if (likenessOf(again) === likenessOf(judged)) {
      return settleAnswer(question, judged, signal.aborted ? undefined : answer, edges);
    }
    judged = again;
    notice = "what it would do has changed since you were asked, so you are asked again";
  }
  throw new Error("what it would do keeps changing while it is looked at");
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
