import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { waitForNotification } from "../driver/notifications";
import { runFromPalette } from "../driver/palette";
import { standIn } from "../driver/scratch";
import { waitForStatus } from "../driver/statusBar";
import { writeUntrackedWork } from "../sample/sampleProject";
import { contents, extensionId, scene } from "./scene";
import { deny, heldDialog, waitForFile } from "./steps";

const drafts = "drafts-sandbox";

/** Stands in for `srt`, which nobody need have: it keeps its words and settings, and runs what it is given. */
const srt = (directory: string): string => `#!/bin/sh
printf '%s\\n' "$@" > '${directory}/srt-words'
cp "$2" '${directory}/srt-settings'
exec /bin/bash -c "$4"
`;

interface SandboxSettings {
  readonly network: object;
  readonly filesystem: Readonly<Record<"denyRead" | "allowWrite", readonly string[]>>;
}

describe("a command in a sandbox", () => {
  before(async () => {
    await waitForStatus((await scene()).workbench.page, extensionId, /Guarding/);
  });
  after(async () => {
    rmSync(join((await scene()).editor.scratch.bin, "srt"), { force: true });
  });

  async function runOnce(command: string): Promise<void> {
    const { page } = (await scene()).workbench;
    await runFromPalette(page, "Tenth Second: Run a Command in a Sandbox");
    // The palette closes before the box for the command opens.
    const box = page.locator(".quick-input-widget", { hasText: "run once in a sandbox" });
    await box.locator("input:visible").first().fill(command);
    await page.keyboard.press("Enter");
  }

  it("is explained when srt is missing, and not run without it", async () => {
    const { project, workbench } = await scene();
    await runOnce("echo ran > without-sandbox");
    await waitForNotification(workbench.page, /sandbox-runtime/);
    assert.equal(existsSync(join(project, "without-sandbox")), false);
  });

  it("is given to srt with the workspace to write in and no credentials, and held all the same", async () => {
    const { agent, editor, project } = await scene();
    const { root, bin } = editor.scratch;
    standIn({ bin }, "srt", srt(root));
    // The editor has the PATH of a login shell.
    await agent.order("addToPath", { folder: bin });
    writeUntrackedWork(project, drafts);
    const before = contents(join(project, drafts));
    await runOnce(`rm -rf ${drafts}`);
    await heldDialog(drafts);
    await deny();
    assert.deepEqual(contents(join(project, drafts)), before);
    assert.match(readFileSync(join(root, "srt-words"), "utf8"), /^--settings\n.*\n-c\nrm -rf /);
    const text = readFileSync(join(root, "srt-settings"), "utf8");
    const { network, filesystem } = JSON.parse(text) as SandboxSettings;
    assert.deepEqual(network, { allowedDomains: [], deniedDomains: [] });
    assert.ok(filesystem.allowWrite.includes(project));
    assert.ok(filesystem.denyRead.includes(join(project, ".env")));
  });

  it("may be a task of the project", async () => {
    const { agent, project } = await scene();
    const file = join(project, ".vscode/tasks.json");
    const earlier = readFileSync(file, "utf8");
    try {
      const command = "echo task > from-sandbox";
      const task = { label: "in the sandbox", type: "tenthSecond.sandboxed", command };
      writeFileSync(file, JSON.stringify({ version: "2.0.0", tasks: [task] }));
      await agent.order("startTaskNamed", { name: "in the sandbox" });
      await waitForFile(join(project, "from-sandbox"), /task/);
    } finally {
      writeFileSync(file, earlier);
    }
  });
});
