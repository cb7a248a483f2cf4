/** What a person does with a question. */
export type Click = "allow" | "deny";

/** A person before a window, fake or real. */
export interface Person {
  /** How many questions have been on the screen so far. */
  readonly asked: () => number;
  /** What they do with the next questions; without one they are elsewhere and click nothing. */
  readonly will: (click: Click | undefined) => void;
}
