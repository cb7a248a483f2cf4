/** What a person does with a question. */
export type Click = "allow" | "deny";

/** A person before a window, fake or real. */
export interface Person {
  /** How many questions have been put to them so far. */
  readonly asked: () => number;
  /** What they do with the next question; without it they are elsewhere and click nothing. */
  readonly will: (click: Click | undefined) => void;
  /** Resolves when they have done what they would; fails if they could not. */
  readonly done: () => Promise<void>;
}
