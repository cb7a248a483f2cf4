/**
 * Waits for a condition and answers what it found. Everything in the suite waits this way: a fixed
 * sleep is either too short on a busy machine or too long on a quick one.
 *
 * @param what - what is awaited, for the message when it does not come
 */
export async function until<T>(
  what: string,
  probe: () => T | Promise<T>,
  deadline = 30_000,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + deadline;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== null && found !== false) {
      return found as NonNullable<Exclude<T, false>>;
    }
    if (Date.now() > end) throw new Error(`waited ${String(deadline)} ms for ${what}`);
    await pause(50);
  }
}

/**
 * Holds that something stays true for a while: the only way to see that nothing happens.
 *
 * @param what - what must not happen, for the message when it does
 */
export async function never(
  what: string,
  happened: () => boolean | Promise<boolean>,
  during: number,
): Promise<void> {
  const end = Date.now() + during;
  while (Date.now() < end) {
    if (await happened()) throw new Error(`unexpected: ${what}`);
    await pause(50);
  }
}

/**
 * Lets time pass: only for what VS Code does some time after an event and tells nobody about.
 *
 * @param why - what the time is for
 */
export function settle(why: string, milliseconds: number): Promise<void> {
  return never(`time ran backwards during ${why}`, () => false, milliseconds);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
