import assert from "node:assert/strict";
import type { Frame, Page } from "playwright-core";
import { isNotified } from "../driver/notifications";
import { runFromPalette } from "../driver/palette";
import { never, until } from "../driver/until";
import { scene } from "./scene";

/** The frame in which the page of the coverage view stands; a webview is a frame in a frame. */
async function coverageFrame(page: Page): Promise<Frame> {
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

describe("the coverage of a window", () => {
  it("is proved by canaries, and shown", async () => {
    const { page } = (await scene()).workbench;
    await runFromPalette(page, "Tenth Second: Check Coverage");
    const frame = await coverageFrame(page);
    const text = async (id: string): Promise<string> =>
      (await frame.locator(`tr[id="${id}"]`).textContent()) ?? "";
    for (const id of ["shell.script", "shell.bash", "shell.zsh", "mcp.proxy"]) {
      const row = await text(id);
      assert.match(row, /enforced/, row);
      assert.match(row, /proved just now/, row);
    }
    assert.match(await text("shim"), /limited.*proved just now/s);
    assert.match(await text("agent.aider"), /not covered/);
    assert.match(await text("process.extensionHost"), /not covered/);
    const bypass = /without Tenth Second judging/;
    await never("a warning about a canary", () => isNotified(page, bypass), 2_500);
  }).timeout(60_000);
});
