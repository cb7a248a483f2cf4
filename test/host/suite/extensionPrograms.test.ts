import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { clickInDialog, waitForDialog } from "../driver/dialog";
import { runFromPalette } from "../driver/palette";
import { waitForStatus } from "../driver/statusBar";
import { until } from "../driver/until";
import { writeUntrackedWork } from "../sample/sampleProject";
import { coverageFrame } from "./coverageFrame";
import { contents, extensionId, scene } from "./scene";
import { allowOnce, deny, heldDialog, withoutDialog } from "./steps";

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Ways in which agents that live in an extension start their commands. */
const ways = [
  { name: "sh -c", program: "sh", args: (line: string) => ["-c", line] },
  { name: "bash -c", program: "bash", args: (line: string) => ["-c", line] },
  { name: "/bin/bash -lc", program: "/bin/bash", args: (line: string) => ["-lc", line] },
  { name: "zsh -c", program: "/usr/bin/zsh", args: (line: string) => ["-c", line] },
  { name: "the shell of spawn", program: "", shell: true, args: () => [] },
  { name: "the program itself", program: "rm", args: (line: string) => line.split(" ").slice(1) },
] as const;

type Way = (typeof ways)[number];

const drafts = "drafts-spawned";
const line = `rm -rf ${drafts}`;

async function spawn(way: Way): Promise<Ended> {
  const { agent } = await scene();
  const shell = "shell" in way;
  const program = shell ? line : way.program;
  return (await agent.order("spawn", { program, args: way.args(line), shell })) as Ended;
}

/** Waits until the coverage view says so of what extensions start; it keeps its last page for a while. */
async function waitForRow(state: RegExp): Promise<void> {
  const { page } = (await scene()).workbench;
  await runFromPalette(page, "Tenth Second: Check Coverage");
  await until(`the row to be ${String(state)}`, async () => {
    const row = (await coverageFrame(page)).locator('tr[id="process.extensionHost"]');
    return state.test((await row.textContent().catch(() => undefined)) ?? "");
  });
}

describe("an agent that starts its programs from the extension host", () => {
  before(async () => {
    await waitForStatus((await scene()).workbench.page, extensionId, /Guarding/);
  });

  after(async () => {
    await (await scene()).agent.command("workbench.action.closeActiveEditor");
  });

  it("is not held unless a person asked for it, and the coverage says so", async () => {
    const { project } = await scene();
    writeUntrackedWork(project, drafts);
    await withoutDialog(async () => {
      assert.equal((await spawn(ways[0])).code, 0);
    });
    assert.equal(existsSync(join(project, drafts)), false);
    await waitForRow(/not covered/);
  });

  describe("with tenthSecond.coverExtensions", () => {
    before(async () => {
      const { agent } = await scene();
      await agent.order("configure", { key: "tenthSecond.coverExtensions", value: "on" });
      await until("the variables to be there", async () => {
        const order = { program: "/usr/bin/env", args: [] };
        return ((await agent.order("spawn", order)) as Ended).output.includes("TENTH_SECOND_RUN=");
      });
    });

    for (const way of ways) {
      it(`is held by ${way.name} until the click: deny`, async () => {
        const { project } = await scene();
        writeUntrackedWork(project, drafts);
        const before = contents(join(project, drafts));
        const ended = spawn(way);
        await heldDialog(drafts);
        await deny();
        const { code, output } = await ended;
        assert.equal(code, 126, output);
        assert.match(output, /not run/);
        assert.deepEqual(contents(join(project, drafts)), before);
      });
    }

    it("runs when allowed, asked once", async () => {
      const { project } = await scene();
      writeUntrackedWork(project, drafts);
      const ended = spawn(ways[0]);
      await heldDialog(drafts);
      await allowOnce();
      assert.equal((await ended).code, 0);
      assert.equal(existsSync(join(project, drafts)), false);
    });

    it("passes unseen with what loses nothing", async () => {
      const { agent } = await scene();
      await withoutDialog(async () => {
        const order = { program: "bash", args: ["-c", "git status --short; ls"] };
        assert.equal(((await agent.order("spawn", order)) as Ended).code, 0);
      });
    });

    it("is shown as limited", async () => {
      await waitForRow(/limited/);
    });

    it("is let go only after a person has agreed", async () => {
      const { agent, project, workbench } = await scene();
      await agent.order("configure", { key: "tenthSecond.coverExtensions", value: null });
      await waitForDialog(workbench.page, "coverExtensions");
      await clickInDialog(workbench.page, "Accept Weaker Settings");
      writeUntrackedWork(project, drafts);
      await withoutDialog(async () => {
        await until("the variables to be gone", async () => {
          const order = { program: "/usr/bin/env", args: [] };
          return !((await agent.order("spawn", order)) as Ended).output.includes(
            "TENTH_SECOND_RUN=",
          );
        });
        assert.equal((await spawn(ways[0])).code, 0);
      });
      assert.equal(existsSync(join(project, drafts)), false);
    });
  });
});
