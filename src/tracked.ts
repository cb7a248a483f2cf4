/** A function whose calls can be waited for. */
export interface Tracked<Input extends readonly unknown[], Output> {
  readonly run: (...input: Input) => Promise<Output>;
  /** Resolves when every call so far has ended, whichever way. */
  readonly finished: () => Promise<unknown>;
}

/** Keeps hold of the calls that are still running. */
export function tracked<Input extends readonly unknown[], Output>(
  work: (...input: Input) => Promise<Output>,
): Tracked<Input, Output> {
  const running = new Set<Promise<Output>>();
  return {
    run(...input) {
      const call = work(...input).finally(() => running.delete(call));
      running.add(call);
      return call;
    },
    finished: () => Promise.allSettled(running),
  };
}
