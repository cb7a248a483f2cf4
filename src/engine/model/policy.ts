/** What the user chose. A workspace can only tighten it; the merge happens in the host. */
export interface Policy {
  readonly mode: "guard" | "strict";
  /** How a person's own lines are treated. */
  readonly persons: "relaxed" | "asked";
  /** minimatch patterns of files that agents must not read, and exceptions that a person granted. */
  readonly offLimits: readonly string[];
  readonly offLimitsExceptions: readonly string[];
  /** Ids of rules that the user switched off. */
  readonly rulesOff: readonly string[];
  /** Commands that are always asked about: a program, or a program with its first words. */
  readonly alwaysAsk: readonly string[];
  /** Where the guard's own files and agents' hooks lie besides their usual places, absolute. */
  readonly guardFiles?: readonly string[];
}
