import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { dialog } from "../driver/dialog";
import { waitForNotification } from "../driver/notifications";
import { waitForStatus } from "../driver/statusBar";
import { until } from "../driver/until";
import { writeUntrackedWork } from "../sample/sampleProject";
import { contents, extensionId, scene } from "./scene";
import { agentTerminal, allowOnce, deny, heldDialog, waitForFile } from "./steps";
import { waitUntilGone, waitUntilIdle } from "./steps";

/** Runs what stands in a file, which nobody who reads the line can know. */
const runner = `import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
spawnSync(readFileSync("plan.txt", "utf8").trim(), { shell: true, stdio: "inherit" });
`;

describe("a program that another program starts", () => {
  let terminal = "";
  before(async () => {
    const { project, workbench } = await scene();
    // A terminal from before the first start is not guarded.
    await waitForStatus(workbench.page, extensionId, /Guarding/);
    writeFileSync(join(project, "run.mjs"), runner);
    writeFileSync(join(project, "plan.txt"), "rm -rf drafts-program\n");
    terminal = await agentTerminal("bash", { env: { AI_AGENT: "playing-agent" } });
  });
  after(async () => {
    await (await scene()).agent.closeTerminal(terminal);
  });

  for (const click of ["deny", "allow"] as const) {
    it(`is held until the click: ${click}`, async () => {
      const { agent, project } = await scene();
      writeUntrackedWork(project, "drafts-program");
      const before = contents(join(project, "drafts-program"));
      await agent.sendText(terminal, `${process.execPath} run.mjs`);
      await heldDialog("drafts-program");
      if (click === "deny") {
        await deny();
        await waitUntilIdle(terminal);
        assert.deepEqual(contents(join(project, "drafts-program")), before);
      } else {
        await allowOnce();
        await waitUntilGone(join(project, "drafts-program"));
      }
    });
  }

  it("is not asked about again when its line was allowed", async () => {
    const { agent, project, workbench } = await scene();
    writeUntrackedWork(project, "drafts-program");
    await agent.sendText(terminal, "rm -rf drafts-program");
    await heldDialog("drafts-program");
    await allowOnce();
    await waitUntilGone(join(project, "drafts-program"));
    assert.equal(await dialog(workbench.page), undefined);
  });
});

describe("a line in fish", () => {
  it("is held until the click", async () => {
    const { agent, project } = await scene();
    const terminal = await agentTerminal("bash", {
      shellPath: "/usr/bin/fish",
      env: { AI_AGENT: "playing-agent" },
    });
    writeUntrackedWork(project, "drafts-fish");
    const before = contents(join(project, "drafts-fish"));
    await agent.sendText(terminal, "echo a; and rm -rf drafts-fish");
    await heldDialog("drafts-fish");
    await deny();
    await waitUntilIdle(terminal);
    assert.deepEqual(contents(join(project, "drafts-fish")), before);
    await agent.sendText(terminal, "rm -rf drafts-fish");
    await heldDialog("drafts-fish");
    await allowOnce();
    await waitUntilGone(join(project, "drafts-fish"));
    await agent.closeTerminal(terminal);
  });
});

describe("a shell that no longer asks", () => {
  it("is told of at the first line that runs", async () => {
    const { agent, editor, workbench } = await scene();
    const terminal = await agentTerminal("bash");
    await agent.sendText(terminal, "PS0=; __vsc_original_prompt_command=()");
    const asked = await until(
      "the line to be held or to run",
      async () =>
        (await dialog(workbench.page)) ??
        (await agent.executions(terminal)).find((one) => one.ended),
    );
    if ("buttons" in asked) await allowOnce();
    await waitUntilIdle(terminal);
    const mark = join(editor.scratch.root, "unasked");
    await agent.sendText(terminal, `echo unasked > ${mark}`);
    await waitForFile(mark, /unasked/);
    await waitForNotification(workbench.page, /without Tenth Second judging it/);
    await agent.closeTerminal(terminal);
  });
});
