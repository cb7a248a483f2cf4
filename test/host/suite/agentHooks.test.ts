import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clickInDialog, waitForDialog } from "../driver/dialog";
import { clickInNotification, isNotified } from "../driver/notifications";
import { runFromPalette } from "../driver/palette";
import { until } from "../driver/until";
import { scene } from "./scene";

const takenOut = /took Tenth Second's hook out of Claude Code/;
const own = '{\n  "env": { "LEVEL": "3" }, // mine\n}\n';

describe("the hook of an agent", () => {
  let settings: string;
  before(async () => {
    const { editor } = await scene();
    const folder = join(editor.scratch.home, ".claude");
    mkdirSync(folder, { recursive: true });
    settings = join(folder, "settings.json");
    writeFileSync(settings, own);
  });

  const text = (): string => readFileSync(settings, "utf8");
  const isHooked = (): boolean => /"PreToolUse"[^]*"hook",\s*"claude"/.test(text());

  it("is installed once a person has seen the changes and agreed", async () => {
    const { page } = (await scene()).workbench;
    await runFromPalette(page, "Tenth Second: Install Agent Hooks…");
    const { message, detail } = await waitForDialog(page, "Claude Code");
    assert.match(message, /Let Tenth Second hold what .*Claude Code.* would do\?/);
    assert.ok(detail.includes(settings));
    await clickInDialog(page, "Show Changes");
    await until("the changes", async () => (await page.locator(".monaco-diff-editor").count()) > 0);
    assert.equal(text(), own);
    await clickInNotification(page, /Let Tenth Second hold what/, "Install");
    await until("the hook", () => isHooked());
    assert.match(text(), /"LEVEL": "3" \}, \/\/ mine/);
  });

  it("is put back when something writes the file anew", async () => {
    const { page } = (await scene()).workbench;
    writeFileSync(settings, own);
    await until("the hook to be back", () => isHooked());
    await clickInNotification(page, /Claude Code was changed or overwritten/, "Leave Out…");
    await waitForDialog(page, "Let Claude Code act without");
    await clickInDialog(page, "Keep the Hook");
    assert.ok(isHooked());
  });

  it("is asked about when somebody takes just it out", async () => {
    const { page } = (await scene()).workbench;
    // The answer of the test before may put the hook back once more, and nothing tells when it did.
    await until("a question about the hook that is gone", async () => {
      if (isHooked()) writeFileSync(settings, '{\n  "hooks": { "PreToolUse": [] }\n}\n');
      return isNotified(page, takenOut);
    });
    await clickInNotification(page, takenOut, "Put Back");
    await until("the hook to be back", () => isHooked());
    writeFileSync(settings, own);
    await until("the hook to be back", () => isHooked());
  });

  it("goes with all others at one command, and leaves the file as it was", async () => {
    const { page } = (await scene()).workbench;
    await runFromPalette(page, "Tenth Second: Remove All Agent Hooks…");
    const { buttons, focused } = await waitForDialog(page, "Remove Tenth Second's hooks");
    assert.equal(focused, "Keep Hooks", buttons.join(", "));
    await clickInDialog(page, "Remove All Hooks");
    await until("the hook to be gone", () => !isHooked());
    assert.equal(text(), own);
  });
});
