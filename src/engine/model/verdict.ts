import type { Effect, Reversibility } from "./effect";

/** The three outcomes, mildest first. There is no fourth. */
export const outcomes = ["allow", "ask", "deny"] as const;
export type Outcome = (typeof outcomes)[number];

/** What a resource turned out to be, once the facts were weighed. */
export const traits = [
  "root",
  "home",
  "workspace",
  "system",
  "outside",
  "scratch",
  "regenerable",
  "tracked",
  "modified",
  "untracked",
  "database",
  "key",
  "state",
  "off-limits",
  "guard",
  "production",
  "missing",
  "device",
] as const;
export type Trait = (typeof traits)[number];

/** An effect with what the facts say about it. */
export interface WeighedEffect extends Effect {
  readonly reversibility: Reversibility;
  readonly traits: readonly Trait[];
  /** Counts and sizes, for display: `214 files, 3.1 MB, 12 of them untracked`. */
  readonly extent?: string;
  readonly outcome: Outcome;
  /** The id of the policy rule that decided. */
  readonly rule: string;
}

/** Why the outcome is what it is: the rule, and its three sentences for a person. */
export interface Reason {
  readonly rule: string;
  readonly what: string;
  readonly why: string;
  readonly instead?: string;
}

/** The machine's word. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly reversibility: Reversibility | "unknown";
  /** Every effect, worst first. */
  readonly effects: readonly WeighedEffect[];
  readonly reasons: readonly Reason[];
  /** For the worst class: the name that the person must type. */
  readonly type?: string;
  /** True when a denial may be lifted once by a person (an off-limits file). */
  readonly liftable: boolean;
}
