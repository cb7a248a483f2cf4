import {
  maxRounds,
  questionKey,
  type Answer,
  type Decided,
  type Facts,
  type Policy,
  type Request,
  type Verdict,
} from "../../engine";

/** The engine's `decide`, or a stand-in for it. */
export type Decide = (request: Request, facts: Facts, policy: Policy) => Decided;

/**
 * The verdict when nobody looks: every question that is not answered by hand goes unanswered, and
 * the engine assumes what it assumes then.
 */
export function judgeUnseen(
  decide: Decide,
  request: Request,
  known: Facts,
  policy: Policy,
): Verdict {
  let facts = known;
  for (let round = 0; ; round += 1) {
    const { verdict, questions } = decide(request, facts, policy);
    if (questions.length === 0 || round >= 2 * maxRounds) return verdict;
    const unanswered = questions.map((question) => [questionKey(question), nobody] as const);
    facts = { ...facts, ...Object.fromEntries(unanswered) };
  }
}

const nobody: Answer = { fact: "unanswered", why: "nobody was asked" };
