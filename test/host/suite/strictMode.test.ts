import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clickInDialog, escapeDialog, waitForDialog } from "../driver/dialog";
import { statusBarItemOf, waitForStatus } from "../driver/statusBar";
import { openTerminal, typeLine } from "../driver/terminalPanel";
import { writeUntrackedWork } from "../sample/sampleProject";
import { contents, extensionId, scene } from "./scene";
import { agentTerminal, deny, heldDialog, waitForFile, waitUntilGone } from "./steps";
import { waitUntilIdle, withoutDialog } from "./steps";

describe("strict mode", () => {
  before(async () => {
    await openTerminal((await scene()).workbench.page);
  });

  it("is not needed for a person's own line to pass in guard mode", async () => {
    const { project, workbench } = await scene();
    writeUntrackedWork(project, "drafts-mine");
    await withoutDialog(async () => {
      await typeLine(workbench.page, "rm -rf drafts-mine");
      await waitUntilGone(join(project, "drafts-mine"));
    });
  });

  it("starts at a click on the status bar, and then a person's line asks as well", async () => {
    const { editor, project, workbench } = await scene();
    const { page } = workbench;
    writeUntrackedWork(project, "drafts-mine");
    const before = contents(join(project, "drafts-mine"));
    await statusBarItemOf(page, extensionId).click();
    await waitForStatus(page, extensionId, /strict/i);
    const mark = join(editor.scratch.root, "typed-after");
    await openTerminal(page);
    await typeLine(page, "rm -rf drafts-mine");
    await heldDialog("drafts-mine");
    await deny();
    assert.deepEqual(contents(join(project, "drafts-mine")), before);
    await openTerminal(page);
    await typeLine(page, `echo still here > ${mark}`);
    await waitForFile(mark, /still here/);
  });

  it("ends at a click only after a person has agreed", async () => {
    const { page } = (await scene()).workbench;
    await statusBarItemOf(page, extensionId).click();
    const { focused } = await waitForDialog(page);
    await escapeDialog(page);
    await waitForStatus(page, extensionId, /strict/i);
    await statusBarItemOf(page, extensionId).click();
    const { buttons } = await waitForDialog(page);
    const [loosen] = buttons.filter((button) => button !== focused && button !== "Cancel");
    await clickInDialog(page, loosen ?? "");
    await waitForStatus(page, extensionId, /guarding/i);
  });

  it("cannot be ended by a command of another extension", async () => {
    const { agent, workbench } = await scene();
    const { page } = workbench;
    await agent.command("tenthSecond.toggleStrict");
    await waitForStatus(page, extensionId, /strict/i);
    const called = agent.command("tenthSecond.toggleStrict");
    const { buttons, focused } = await waitForDialog(page);
    await escapeDialog(page);
    await called;
    await waitForStatus(page, extensionId, /strict/i);
    await statusBarItemOf(page, extensionId).click();
    await waitForDialog(page);
    await clickInDialog(page, buttons.find((one) => one !== focused && one !== "Cancel") ?? "");
    await waitForStatus(page, extensionId, /guarding/i);
  });
});

describe("settings in a workspace", () => {
  const loosening = {
    "tenthSecond.mode": "guard",
    "tenthSecond.persons": "relaxed",
    "tenthSecond.offLimits.exceptions": ["**/.env"],
    "tenthSecond.rules": { "files.delete": false, "local.delete": false },
    "tenthSecond.question.deadline": 1,
  };

  after(async () => {
    rmSync(join((await scene()).project, ".vscode/settings.json"), { force: true });
  });

  it("that try to loosen are ignored", async () => {
    const { agent, project } = await scene();
    writeFileSync(join(project, ".vscode/settings.json"), JSON.stringify(loosening));
    writeUntrackedWork(project, "drafts-loose");
    const before = contents(join(project, "drafts-loose"));
    const terminal = await agentTerminal("bash", { env: { AI_AGENT: "playing-agent" } });
    await agent.sendText(terminal, "rm -rf drafts-loose");
    await heldDialog("drafts-loose");
    await deny();
    await waitUntilIdle(terminal);
    assert.deepEqual(contents(join(project, "drafts-loose")), before);
    await agent.closeTerminal(terminal);
  });
});
