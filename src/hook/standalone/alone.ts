import { join } from "node:path";
import { createAttempts } from "../../approval/attempts";
import { createGrants } from "../../approval/grants";
import { createLineage } from "../../approval/lineage";
import {
  offLimitsPattern,
  type Action,
  type Facts,
  type Policy,
  type Question,
} from "../../engine";
import { factsFromShell } from "../../gates/shell/shellFacts";
import { isAskable } from "../../gates/shell/protocol";
import type { answerQuestions } from "../../host/facts";
import { createJournal, type Journal } from "../../journal/journal";
import { keptCredentials } from "./keptCredentials";

/** Nobody waits longer than this for a look at files and git, in milliseconds; then it does without. */
export const patience = { gitTimeout: 800, timeout: 1_000 };

/** The journal of a process that decides alone; `writer` names its file. */
export function loneJournal(home: string, writer: string): Journal {
  return createJournal({
    directory: join(home, ".tenth-second", "journal"),
    writer,
    now: Date.now,
    // The windows know how long the user wants it kept, and tidy up.
    keepFor: () => Infinity,
    trouble: () => undefined,
  });
}

/** What is said before and asked of a person where there is none: nothing. `nobody` says why. */
export function nobodyThere(nobody: string) {
  return {
    approve: () => Promise.reject(new Error(nobody)),
    offerOnce: () => undefined,
    grants: createGrants(Date.now),
    lineage: createLineage(Date.now),
    attempts: createAttempts(Date.now),
    now: Date.now,
  };
}

/** Where a call happens about which a process decides alone. */
export interface LoneWorld {
  readonly action: Action;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly policy: Policy;
  readonly signal: AbortSignal;
}

/** Answers about files and git; most lines ask nothing, and what can look is slow to load. */
export const look: typeof answerQuestions = async (...args) =>
  (await import("../../host/facts")).answerQuestions(...args);

/**
 * What is known without a window: files and git from the world, variables from the environment of the
 * agent. What that does not hold, the agent's shell may still define.
 */
export async function answerAlone(
  questions: readonly Question[],
  { action, home, env, policy, signal }: LoneWorld,
): Promise<Facts> {
  const [world, variables] = await Promise.all([
    look(questions, {
      ...{ home, signal, ...patience },
      isOffLimits: (path) => offLimitsPattern(path, policy) !== undefined,
    }),
    factsFromShell(questions, {
      need: (asked) =>
        Promise.resolve(
          asked.map((question) => {
            const isVariable = question.what === "variable" && isAskable(question);
            const text = isVariable ? env[question.name] : undefined;
            return text === undefined
              ? { kind: "unanswered", why: "only the agent's shell knows" }
              : { kind: "text", text };
          }),
        ),
    }),
  ]);
  return { ...world, ...variables, ...keptCredentials(questions, action, home) };
}
