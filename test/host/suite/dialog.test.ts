import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { join } from "node:path";
import { clickInDialog, dialog, escapeDialog, waitForDialog } from "../driver/dialog";
import { until } from "../driver/until";
import { writeUntrackedWork } from "../sample/sampleProject";
import { scene } from "./scene";
import { agentTerminal, deny, heldDialog, waitUntilIdle } from "./steps";

const directory = "drawings";
const line = `rm -rf ${directory}`;

describe("the dialog on the screen", () => {
  let terminal = "";

  before(async () => {
    const { page } = (await scene()).workbench;
    await page.locator(".statusbar-item", { hasText: "Guarding" }).waitFor({ timeout: 60_000 });
    terminal = await agentTerminal("bash");
  });

  beforeEach(async () => {
    const { agent, project } = await scene();
    writeUntrackedWork(project, directory);
    await agent.sendText(terminal, line);
    await heldDialog(directory);
  });

  afterEach(async () => {
    const { project } = await scene();
    assert.ok(existsSync(join(project, directory)), "nobody has allowed it");
  });

  after(async () => {
    const { agent } = await scene();
    await agent.closeTerminal(terminal);
  });

  it("takes no letter, digit or editing key for an answer", async () => {
    const { page } = (await scene()).workbench;
    for (const key of [
      "a",
      "y",
      "1",
      "Backspace",
      "Control+a",
      "Control+s",
      "Control+d",
      "Meta+d",
    ]) {
      await page.keyboard.press(key);
    }
    await sleep(500);
    await heldDialog(directory);
    await escapeDialog(page);
    await waitUntilIdle(terminal);
  });

  it("shows everything at Enter, holds on, and comes back when the person wants to decide", async () => {
    const { page } = (await scene()).workbench;
    await page.keyboard.press("Enter");
    const editor = page.locator(".editor-instance", { hasText: "Command:" });
    await editor.waitFor({ timeout: 20_000 });
    assert.match((await editor.textContent()) ?? "", /drawings/);
    assert.equal(await dialog(page), undefined);
    await page.locator(".notification-toast .monaco-button", { hasText: "Decide…" }).click();
    await heldDialog(directory);
    await deny();
    await until("the document to be closed", async () => (await editor.count()) === 0);
    await waitUntilIdle(terminal);
  });

  it("comes back when the document is closed", async () => {
    const { page } = (await scene()).workbench;
    await clickInDialog(page, "Show Everything");
    const tab = page.locator(".tab", { hasText: "Held Command" });
    await tab.waitFor({ timeout: 20_000 });
    await tab.click({ button: "middle" });
    await heldDialog(directory);
    await deny();
    await waitUntilIdle(terminal);
  });

  it("decides nothing after Ctrl-C in the terminal, and says so", async () => {
    const { agent, workbench } = await scene();
    const { page } = workbench;
    await agent.sendText(terminal, "\u0003", false);
    const toast = page.locator(".notification-toast", { hasText: "was withdrawn" });
    await toast.waitFor({ timeout: 20_000 });
    await clickInDialog(page, "Allow Once");
    await page
      .locator(".notification-toast", { hasText: "had been withdrawn before you answered" })
      .waitFor({ timeout: 20_000 });
    await waitUntilIdle(terminal);
    assert.equal(await dialog(page), undefined);
    // The next line is asked about as if nothing had been, but for what was refused before.
    await agent.sendText(terminal, line);
    assert.match((await waitForDialog(page, directory)).detail, /^rm -rf drawings$/m);
    await deny();
    await waitUntilIdle(terminal);
  });
});
