import assert from "node:assert/strict";
import { isNotified } from "../driver/notifications";
import { runFromPalette } from "../driver/palette";
import { never } from "../driver/until";
import { coverageFrame } from "./coverageFrame";
import { scene } from "./scene";

describe("the coverage of a window", () => {
  it("is proved by canaries, and shown", async () => {
    const { page } = (await scene()).workbench;
    await runFromPalette(page, "Tenth Second: Check Coverage");
    const frame = await coverageFrame(page);
    const text = async (id: string): Promise<string> =>
      (await frame.locator(`tr[id="${id}"]`).textContent()) ?? "";
    for (const id of ["shell.script", "shell.bash", "shell.zsh", "shell.fish", "mcp.proxy"]) {
      const row = await text(id);
      assert.match(row, /enforced/, row);
      assert.match(row, /proved just now/, row);
    }
    for (const id of ["shim", "shell.sh", "shell.stdin", "task.process"]) {
      assert.match(await text(id), /limited.*proved just now/s);
    }
    assert.match(await text("agent.aider"), /not covered/);
    assert.match(await text("process.extensionHost"), /not covered/);
    const bypass = /without Tenth Second judging/;
    await never("a warning about a canary", () => isNotified(page, bypass), 2_500);
  }).timeout(60_000);
});
