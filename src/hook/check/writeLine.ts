import type { Effect, Outcome, Reason, Reversibility, Verdict } from "../../engine";
import type { Id } from "./readLine";

/** One line of the answer of `check --jsonl`. The names are a public interface. */
export type Output =
  | {
      readonly id: Id;
      readonly outcome: Outcome;
      readonly reversibility: Reversibility | "unknown";
      readonly effects: readonly OutputEffect[];
      readonly reasons: readonly Reason[];
      readonly us: number;
    }
  | { readonly id: Id; readonly error: string };

interface OutputEffect {
  readonly kind: Effect["kind"];
  readonly resource: { readonly kind: string; readonly name: string; readonly in?: string };
  readonly reversibility: Reversibility;
}

/** A verdict in the words of the public interface. `us` is how long the engine took. */
export function outputOf(id: Id, verdict: Verdict, us: number): Output {
  return {
    id,
    outcome: verdict.outcome,
    reversibility: verdict.reversibility,
    effects: verdict.effects.map(({ kind, resource, reversibility }) => ({
      kind,
      resource: nameOf(resource),
      reversibility,
    })),
    reasons: verdict.reasons,
    us: Math.round(us),
  };
}

function nameOf(resource: Effect["resource"]): OutputEffect["resource"] {
  if (resource.kind === "path") return { kind: "path", name: resource.path };
  const { kind, name } = resource;
  return resource.in === undefined ? { kind, name } : { kind, name, in: resource.in };
}
