import {
  questionKey,
  type Answer,
  type Answering,
  type Decided,
  type Facts,
  type Policy,
  type Request,
  type Verdict,
} from "../../engine";

/** The engine's `decide`, or a stand-in for it. */
export type Decide = (request: Request, facts: Facts | Answering, policy: Policy) => Decided;

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
  const answering: Answering = (question) => {
    const key = questionKey(question);
    return Object.hasOwn(known, key) ? known[key] : nobody;
  };
  const isAnyKnown = Object.keys(known).length > 0;
  return decide(request, isAnyKnown ? answering : noAnswers, policy).verdict;
}

const nobody: Answer = { fact: "unanswered", why: "nobody was asked" };
const noAnswers: Answering = () => nobody;
