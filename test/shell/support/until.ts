import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";

/** Waits until a condition holds, for ten seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds()) {
    assert.ok(Date.now() < deadline, `never: ${String(holds)}`);
    await sleep(10);
  }
}
