import {
  maxRounds,
  questionKey,
  type Decided,
  type Facts,
  type Policy,
  type Question,
  type Request,
  type Verdict,
} from "./engine";
import { unlessAborted } from "./unlessAborted";

/** A verdict and the facts it rests on. */
export interface Judged {
  readonly verdict: Verdict;
  readonly facts: Facts;
}

/** What judging needs from around it. */
export interface Judging {
  /** The engine, or a stand-in for it. */
  readonly decide: (request: Request, facts: Facts, policy: Policy) => Decided;
  readonly policy: () => Policy;
  readonly answer: (
    questions: readonly Question[],
    request: Request,
    signal: AbortSignal,
  ) => Promise<Facts>;
}

/** How long one round of questions may take before its silence counts as the answer. */
const patience = 3_000;

/**
 * Decides and answers in turn until the engine has no more questions, a bounded number of times.
 * What is not answered becomes a fact too, so that the engine judges what it does not know.
 */
export async function judge(
  request: Request,
  known: Facts,
  edges: Judging,
  signal: AbortSignal,
): Promise<Judged> {
  const policy = edges.policy();
  let facts = known;
  for (let round = 0; ; round += 1) {
    const { verdict, questions } = edges.decide(request, facts, policy);
    if (questions.length === 0 || round >= 2 * maxRounds) return { verdict, facts };
    const answers =
      round < maxRounds && !signal.aborted
        ? await answersTo(questions, request, edges, signal)
        : unanswered(questions, "too many rounds of questions");
    facts = { ...facts, ...answers };
  }
}

/**
 * What the shell that holds the line said about itself, or did not say. It waits, so it cannot
 * have changed; the world can, and is asked again.
 */
export function factsOfShell(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([key]) => /^(?:alias|function|variable|option) /.test(key)),
  );
}

async function answersTo(
  questions: readonly Question[],
  request: Request,
  edges: Judging,
  signal: AbortSignal,
): Promise<Facts> {
  try {
    const given = await inTime(edges.answer(questions, request, signal), signal);
    return given === undefined
      ? unanswered(questions, "no answer in time")
      : { ...unanswered(questions, "no answer"), ...given };
  } catch (error) {
    return unanswered(questions, error instanceof Error ? error.message : String(error));
  }
}

function unanswered(questions: readonly Question[], why: string): Facts {
  return Object.fromEntries(
    questions.map((question) => [questionKey(question), { fact: "unanswered", why }]),
  );
}

/** The value, or undefined when it takes too long or nobody wants it any more. */
async function inTime<T>(value: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  const limit = new AbortController();
  const timer = setTimeout(() => {
    limit.abort();
  }, patience);
  try {
    return await unlessAborted(unlessAborted(value, signal), limit.signal);
  } finally {
    clearTimeout(timer);
  }
}
