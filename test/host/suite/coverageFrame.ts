import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { until } from "../driver/until";

/** The frame in which the page of the coverage view stands; a webview is a frame in a frame. */
export async function coverageFrame(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  await until("the coverage view", async () => {
    for (const frame of page.frames()) {
      const rows = await frame
        .locator("tr[id]")
        .count()
        .catch(() => 0);
      if (rows > 0) found = frame;
    }
    return found !== undefined;
  });
  assert.ok(found);
  return found;
}
