import type { Answer } from "../decision";

/**
 * Asks a person, unless what they say to an earlier question answers this one: then it is withdrawn
 * before they see it.
 *
 * @param earlier the answer to that question, or nothing if it went away without one.
 */
export async function askOnce(
  ask: (signal: AbortSignal) => Promise<Answer>,
  earlier: Promise<Answer | undefined>,
  signal: AbortSignal,
): Promise<Answer> {
  const withdrawal = new AbortController();
  const answered = earlier.then((answer) => answer ?? new Promise<never>(() => undefined));
  const asking = ask(AbortSignal.any([signal, withdrawal.signal]));
  try {
    return await Promise.race([answered, asking]);
  } finally {
    withdrawal.abort();
  }
}
