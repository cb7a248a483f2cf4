import { showEffect, type Facts, type Request, type Verdict } from "../engine";

/** What a person relies on when they answer. */
interface Relied {
  readonly verdict: Verdict;
  readonly facts: Facts;
}

/**
 * What a person's word is bound to, as one text: the outcome, each target that is asked about, and
 * the facts that a click relies on (a script's content, where a link leads). Counts and sizes are
 * left out: a build that writes on does not make it another question.
 */
export function likenessOf({ verdict, facts }: Relied): string {
  return JSON.stringify([
    verdict.outcome,
    verdict.reversibility,
    verdict.type ?? null,
    verdict.effects
      .filter((effect) => effect.outcome !== "allow")
      .map((effect) =>
        JSON.stringify([showEffect(effect), effect.resource, effect.traits.toSorted()]),
      )
      .sort(),
    Object.keys(facts)
      .sort()
      .flatMap((key) => likenessOfFact(key, facts)),
  ]);
}

/** The same with the exact command and its directory: one call, and no other. */
export function likenessOfCall(request: Request, relied: Relied): string {
  return JSON.stringify([request.action, request.cwd, likenessOf(relied)]);
}

function likenessOfFact(key: string, facts: Facts): readonly string[] {
  const fact = facts[key];
  switch (fact?.fact) {
    case "text":
      return [key, fact.digest];
    case "path":
      return fact.target === undefined ? [] : [key, fact.target];
    case "glob":
    case "repository":
    case "shell":
    case "credential":
    case "unanswered":
    case undefined:
      return [];
  }
}
