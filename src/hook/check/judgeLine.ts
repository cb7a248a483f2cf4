import type { Answer, Decided, Facts, Policy, Request, Verdict } from "../../engine";

/** The engine's `decide`, or a stand-in for it. */
export type Decide = (request: Request, facts: Facts, policy: Policy) => Decided;

/**
 * The verdict when nobody looks: every question that is not answered by hand goes unanswered, and
 * the engine assumes what it assumes then. No question waits for another round, so one is enough.
 */
export function judgeUnseen(
  decide: Decide,
  request: Request,
  known: Facts,
  policy: Policy,
): Verdict {
  const facts: Facts = new Proxy(known, {
    get: (answers, key: string) => (Object.hasOwn(answers, key) ? answers[key] : nobody),
  });
  return decide(request, facts, policy).verdict;
}

const nobody: Answer = { fact: "unanswered", why: "nobody was asked" };
