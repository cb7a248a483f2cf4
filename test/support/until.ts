import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

/** Less than the twenty seconds after which mocha gives up without a word on what was waited for. */
const longest = 15_000;

/** Waits until a condition holds, a busy machine's time long. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + longest;
  while (!(await holds())) {
    assert.ok(Date.now() < deadline, `never: ${String(holds)}`);
    await sleep(10);
  }
}
