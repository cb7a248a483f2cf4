import { decide, type Facts, type Question, type Request } from "./engine";
import type { LineJudge } from "./gates/shell/judgeLine";
import { supervise, type Edges } from "./pipeline";

/** What is the same for every line that one process supervises. */
export interface WindowEdges extends Pick<
  Edges,
  "policy" | "approve" | "offerOnce" | "record" | "attempts" | "grants" | "lineage" | "now"
> {
  /** Answers of the world: files, git, and where the request's credentials come from. */
  answerOfWorld(
    questions: readonly Question[],
    signal: AbortSignal,
    request: Request,
  ): Promise<Facts>;
}

/** Puts what belongs to the window and what belongs to one line together, for the straight line. */
export function superviseLine(window: WindowEdges): LineJudge["supervise"] {
  return (request, line, signal) =>
    supervise(
      request,
      {
        ...window,
        caller: line.caller,
        held: line.held,
        decide(...input) {
          const decided = decide(...input);
          return { ...decided, verdict: line.withDoubt(decided.verdict, request) };
        },
        async answer(questions) {
          const [world, shell] = await Promise.all([
            window.answerOfWorld(questions, signal, request),
            line.answerOfShell(questions),
          ]);
          return { ...world, ...shell };
        },
      },
      signal,
    );
}
