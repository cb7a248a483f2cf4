import {
  offLimitsPattern,
  type Facts,
  type Policy,
  type Request,
  type Verdict,
} from "../../engine";
import type { Decide } from "./judgeLine";
import { answerQuestions } from "../../host/facts";
import { judge } from "../../rounds";

/** The verdict after a look at the files and repositories of this machine. */
export async function judgeSeen(
  decide: Decide,
  request: Request,
  known: Facts,
  policy: Policy,
): Promise<Verdict> {
  const { signal } = new AbortController();
  const { verdict } = await judge(
    request,
    known,
    {
      decide,
      policy: () => policy,
      answer: (questions) =>
        answerQuestions(questions, {
          home: request.home,
          signal,
          isOffLimits: (path) => offLimitsPattern(path, policy) !== undefined,
        }),
    },
    signal,
  );
  return verdict;
}
