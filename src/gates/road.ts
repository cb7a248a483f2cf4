/** How far a road is gated. `not verified`: built from documentation and never run by us. */
export type RoadState = "enforced" | "limited" | "not covered" | "not verified";

/** One way an action of an agent can take, as the coverage view and the README's table show it. */
export interface Road {
  /** Stable, for tests and for remembering the state it had: `shell.bash`, `agent.claude`. */
  readonly id: string;
  /** What people call it: `bash, interactive`. */
  readonly name: string;
  readonly state: RoadState;
  /** Why the state is what it is, in one sentence. */
  readonly why: string;
  /** True if it is so because nobody has asked for more: no hook was ever installed, or we took it out. */
  readonly chosen?: true;
  /** What a person can do for a better state; nothing if it is as good as it gets. */
  readonly improve?: string;
}
