import type { Resource } from "./resource";
import type { Span } from "./program";

/** What can happen to a resource, worst kinds first only by accident: policy says what is bad. */
export const effectKinds = [
  "delete",
  "overwrite",
  "truncate",
  "write",
  "move",
  "discard",
  "drop",
  "destroy",
  "rewrite",
  "revoke",
  "grant",
  "publish",
  "change",
  "stop",
  "read",
  "disclose",
  "send",
  "execute",
  "unknown",
] as const;
export type EffectKind = (typeof effectKinds)[number];

/** How well a loss can be made good. Ordered: a later one is worse. */
export const reversibilities = [
  "none",
  "regenerable",
  "recoverable",
  "irreversible",
  "catastrophic",
] as const;
export type Reversibility = (typeof reversibilities)[number];

/**
 * One thing that a call does to one resource. A model says `reversibility` only where it follows
 * from the program itself (a provider's API); for paths the facts decide, later.
 */
export interface Effect {
  readonly kind: EffectKind;
  readonly resource: Resource;
  readonly reversibility?: Reversibility;
  /** Why it cannot be undone, or for how long it can: a sentence for a person. */
  readonly because?: string;
  /** What else goes with it: `and the backups stored in it`. */
  readonly including?: string;
  /** A safer alternative that does what was probably meant. It must itself pass the engine. */
  readonly instead?: string;
  /** For `unknown`: what could not be understood. */
  readonly unknown?: Unknown;
  /** A file's whole content is replaced in one go, so what is there now is worth a look. */
  readonly whole?: true;
  /** Where in the source text; filled in by the engine from the call when a model leaves it out. */
  readonly span?: Span;
}

/**
 * Why something was not understood, because that decides whether it matters.
 * `option`: a known program got an option its model does not list.
 * `target`: a destructive verb with a target that cannot be resolved.
 * `dynamic`: text that is only known at run time is executed.
 * `syntax`: the text did not parse.
 * `program`: no model for the program, and a destructive verb together with force or production.
 * `verb`: no model for the program, and a destructive verb alone.
 * `limit`: past the caps of length or nesting.
 */
export type Unknown = "option" | "target" | "dynamic" | "syntax" | "program" | "verb" | "limit";
