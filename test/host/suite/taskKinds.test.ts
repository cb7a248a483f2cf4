import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { waitForStatus } from "../driver/statusBar";
import { never } from "../driver/until";
import { writeUntrackedWork } from "../sample/sampleProject";
import { contents, extensionId, scene } from "./scene";
import { allowOnce, deny, heldDialog, waitForFile, waitUntilGone, withoutDialog } from "./steps";

const drafts = "drafts-kinds";

/** Tasks as a project's tasks.json has them; each would remove the drafts. */
const tasksOfProject = [
  { label: "by the default shell", type: "shell", command: `rm -rf ${drafts}` },
  {
    label: "by a shell with words",
    type: "shell",
    command: "rm",
    args: ["-rf", { value: drafts, quoting: "strong" }],
  },
  { label: "by a process that is a shell", type: "process", command: "/bin/bash", args: ["-c", `rm -rf ${drafts}`] },
  { label: "by a process that starts others", type: "process", command: "/usr/bin/make", args: ["-s", "tidy"] },
  { label: "by a script of npm", type: "npm", script: "tidy" },
  {
    label: "in the background",
    type: "shell",
    command: `rm -rf ${drafts}; echo watching; sleep 1`,
    isBackground: true,
  },
  {
    label: "by one that it depends on",
    type: "shell",
    command: "echo after > after-kinds",
    dependsOn: ["first"],
    dependsOrder: "sequence",
  },
]; // prettier-ignore

const compound = {
  label: "compound",
  dependsOn: ["beside", "harmless"],
  dependsOrder: "parallel",
};
const first = { label: "first", type: "shell", command: `rm -rf ${drafts}` };
const beside = { ...first, label: "beside" };
const harmless = { label: "harmless", type: "shell", command: "echo beside > beside-kinds" };

describe("a task of each kind", () => {
  let earlier: readonly (readonly [path: string, text: string])[] = [];

  before(async () => {
    const { project, workbench } = await scene();
    await waitForStatus(workbench.page, extensionId, /Guarding/);
    const [file, manifest] = [join(project, ".vscode/tasks.json"), join(project, "package.json")];
    earlier = [file, manifest].map((path) => [path, readFileSync(path, "utf8")]);
    const tasks = [...tasksOfProject, compound, first, beside, harmless].map((task) => ({
      problemMatcher: [],
      presentation: { reveal: "never", panel: "dedicated" },
      ...task,
    }));
    writeFileSync(file, JSON.stringify({ version: "2.0.0", tasks }));
    const scripts = { tidy: `rm -rf ${drafts}` };
    writeFileSync(manifest, JSON.stringify({ name: "shop", private: true, scripts }));
    writeFileSync(join(project, "Makefile"), `tidy:\n\trm -rf ${drafts}\n`);
  });

  after(() => {
    for (const [path, text] of earlier) writeFileSync(path, text);
  });

  const start = async (name: string): Promise<void> => {
    await (await scene()).agent.order("startTaskNamed", { name });
  };

  for (const { label } of tasksOfProject) {
    it(`${label} is held until the click`, async () => {
      const { project } = await scene();
      writeUntrackedWork(project, drafts);
      const before = contents(join(project, drafts));
      await start(label);
      await heldDialog(drafts);
      await deny();
      await never(
        "something to run after the denial",
        () => !existsSync(join(project, drafts)) || existsSync(join(project, "after-kinds")),
        700,
      );
      assert.deepEqual(contents(join(project, drafts)), before);
      await start(label);
      await heldDialog(drafts);
      await allowOnce();
      await waitUntilGone(join(project, drafts));
      if (label === "by one that it depends on") {
        await waitForFile(join(project, "after-kinds"), /after/);
      }
    });
  }

  it("compound: one that is denied is denied alone", async () => {
    const { project } = await scene();
    writeUntrackedWork(project, drafts);
    const before = contents(join(project, drafts));
    await start("compound");
    await heldDialog(drafts);
    await waitForFile(join(project, "beside-kinds"), /beside/);
    await deny();
    assert.deepEqual(contents(join(project, drafts)), before);
  });

  for (const program of ["rm", "/bin/rm"]) {
    it(`whose process is \`${program}\` itself is not held, which the coverage says`, async () => {
      const { agent, project } = await scene();
      writeUntrackedWork(project, drafts);
      await withoutDialog(async () => {
        const order = { name: `process ${program}`, program, args: ["-rf", drafts] };
        assert.equal(await agent.order("executeProcessTask", order), 0);
      });
      assert.equal(existsSync(join(project, drafts)), false);
    });
  }

  it("whose terminal an extension draws is as that extension's programs: not held", async () => {
    const { agent, project } = await scene();
    writeUntrackedWork(project, drafts);
    await withoutDialog(async () => {
      const order = { name: "drawn", program: "sh", args: ["-c", `rm -rf ${drafts}`] };
      assert.equal(await agent.order("executeCustomTask", order), 0);
    });
    assert.equal(existsSync(join(project, drafts)), false);
  });
});

describe("a terminal with an environment of its own (strictEnv)", () => {
  it("is held in a remote or browser window", async function () {
    // On the desktop no variable of ours reaches such a terminal.
    if (process.env["TENTH_SECOND_DESKTOP"] !== undefined) this.skip();
    const { agent, editor, project } = await scene();
    writeUntrackedWork(project, drafts);
    const before = contents(join(project, drafts));
    const env = { PATH: "/usr/bin:/bin", HOME: editor.scratch.home, TERM: "xterm" };
    const options = { name: "strict", shellPath: "/bin/bash", strictEnv: true, env };
    await agent.createTerminal("strict", options);
    await agent.order("waitForShellIntegration", { id: "strict" });
    await agent.sendText("strict", `rm -rf ${drafts}`);
    await heldDialog(drafts);
    await deny();
    assert.deepEqual(contents(join(project, drafts)), before);
    await agent.closeTerminal("strict");
  });
});
