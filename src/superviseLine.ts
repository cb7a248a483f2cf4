import { decide, type Facts, type Question, type Request } from "./engine";
import { askOnce } from "./credentials/askOnce";
import type { Hunts } from "./credentials/hunt";
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
  /** Notices what only shows over several requests. */
  readonly hunts?: Pick<Hunts, "judge" | "asked" | "settled">;
}

/** Puts what belongs to the window and what belongs to one line together, for the straight line. */
export function superviseLine(window: WindowEdges): LineJudge["supervise"] {
  return async (request, line, signal) => {
    const decision = await supervise(
      request,
      {
        ...window,
        approve(held, asking) {
          const earlier = window.hunts?.asked(held);
          if (earlier === undefined) return window.approve(held, asking);
          return askOnce((until) => window.approve(held, until), earlier, asking);
        },
        caller: line.caller,
        held: line.held,
        decide(...input) {
          const decided = decide(...input);
          const doubted = line.withDoubt(decided.verdict, request);
          return { ...decided, verdict: window.hunts?.judge(doubted, request) ?? doubted };
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
    window.hunts?.settled(request, decision);
    return decision;
  };
}
