import type { Attempt } from "./approval/attempts";
import type { Facts, Request, Verdict } from "./engine";

/** Who handed a Request in: for the question, the record, and to know a child of a judged line. */
export interface Caller {
  /** The gate it came through: `shell`, `task`, `hook`. */
  readonly gate: string;
  readonly pid?: number;
  /** Process ids of its ancestors, nearest first. */
  readonly ancestors?: readonly number[];
  /**
   * What the process hands in when it is no shell, which has one line after the other: an agent has
   * several calls at a time, and a program belongs to the line that started it. `bash -c` becomes its
   * last program, which then has the shell's own process id.
   */
  readonly handsIn?: "several calls" | "a program of a line";
  /** Milliseconds after which it no longer waits for an answer. */
  readonly deadline?: number;
  /** Where the working directory is known from: `where the terminal is`. */
  readonly directory?: string;
}

/** A Request that waits for a person. */
export interface Held {
  readonly request: Request;
  readonly verdict: Verdict;
  readonly caller: Caller;
  /** The likeness of the call: the same text for the same call on the same targets. */
  readonly call: string;
  /** True when it may be allowed for the whole session: not for what is catastrophic. */
  readonly session: boolean;
  /** Why it is asked for another time. */
  readonly notice?: string;
}

/**
 * What came of a question. One that has expired stays open: its Request was denied, and what the
 * person says later is kept for the next time.
 */
export type Answer =
  | { readonly kind: "allow"; readonly scope: "once" | "session" }
  | { readonly kind: "deny" }
  | { readonly kind: "withdrawn" }
  | { readonly kind: "expired"; readonly later: Promise<Answer> };

/** The final word on a Request. */
export interface Decision {
  readonly outcome: "allow" | "deny";
  readonly by: "policy" | "person" | "grant" | "failure" | "withdrawn";
  /** One line for whoever waits. */
  readonly reason: string;
  /** Which attempt it was at something that had been refused. */
  readonly attempt?: Attempt;
}

/**
 * How a Record is kept. `durable`: on disk before the action is released. `batched`: an agent's
 * silent line, soon. `unrecorded`: a person's silent line, which is nobody's business.
 */
export type Keeping = "durable" | "batched" | "unrecorded";

/** Everything about one Request that has ended; exactly one of them for each. */
export interface Entry {
  /** Names the Record, for later sightings of the same action to join. */
  readonly id?: string;
  /** The Record of the same action that another gate has seen before: this joins it. */
  readonly joins?: string;
  readonly request: Request;
  readonly caller: Caller;
  readonly verdict: Verdict;
  /** What the verdict rests on, so that it can be replayed. */
  readonly facts: Facts;
  readonly decision: Decision;
  readonly begun: Date;
  readonly ended: Date;
  readonly keeping: Keeping;
}
