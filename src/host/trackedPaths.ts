import { questionKey } from "../engine";
import { answerQuestions } from "./facts";

/** More paths than this are not asked of git. */
const mostAsked = 300;

/** Tells which of some paths git tracks. */
export function trackedPaths(
  home: string,
): (paths: readonly string[]) => Promise<ReadonlySet<string>> {
  return async (paths) => {
    const asked = paths.slice(0, mostAsked);
    const questions = asked.map((path) => ({ ask: "path", path, deep: false }) as const);
    const facts = await answerQuestions(questions, { home });
    const tracked = questions.filter((question) => {
      const fact = facts[questionKey(question)];
      return fact?.fact === "path" && (fact.git?.tracked ?? 0) > 0;
    });
    return new Set(tracked.map(({ path }) => path));
  };
}
