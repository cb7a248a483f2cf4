import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { agentOf } from "../driver/agent";
import { dialog, escapeDialog } from "../driver/dialog";
import type { EditorWindow } from "../driver/editor";
import { settle, until } from "../driver/until";
import { writeUntrackedWork } from "../sample/sampleProject";
import { contents, scene } from "./scene";
import { agentTerminal, allowOnce, deny, heldDialog, waitUntilGone, waitUntilIdle } from "./steps";

/** Markers stay with a shell whatever happens to the window. */
const marked = { env: { AI_AGENT: "playing-agent" } };

describe("a second window", () => {
  let annex: EditorWindow;
  let folder = "";

  before(async () => {
    const { editor } = await scene();
    folder = join(editor.scratch.root, "annex");
    mkdirSync(folder);
    annex = await editor.open(folder);
  });

  after(async () => {
    await annex.workbench.close();
  });

  it("asks about its own terminals while the first asks about its own", async () => {
    const first = await scene();
    writeUntrackedWork(first.project, "drafts-first");
    writeUntrackedWork(folder, "drafts-second");
    const one = await agentTerminal("bash", marked);
    const two = await agentTerminal("zsh", marked, annex);
    await first.agent.sendText(one, "rm -rf drafts-first");
    await annex.agent.sendText(two, "rm -rf drafts-second");
    await heldDialog("drafts-first");
    await heldDialog("drafts-second", annex);
    const kept = contents(join(first.project, "drafts-first"));
    await allowOnce(annex);
    await waitUntilGone(join(folder, "drafts-second"));
    assert.deepEqual(contents(join(first.project, "drafts-first")), kept);
    await deny();
    await waitUntilIdle(one);
    assert.deepEqual(contents(join(first.project, "drafts-first")), kept);
    await first.agent.closeTerminal(one);
    await annex.agent.closeTerminal(two);
  });

  it("holds again in a terminal that survives its reload", async () => {
    const terminal = await agentTerminal("bash", { ...marked, name: "survivor" }, annex);
    await waitUntilIdle(terminal, annex);
    await reload();
    await adopt(terminal, "survivor");
    writeUntrackedWork(folder, "drafts-reload");
    const before = contents(folder);
    await annex.agent.sendText(terminal, "rm -rf drafts-reload");
    await heldDialog("drafts-reload", annex);
    await deny(annex);
    await waitUntilIdle(terminal, annex);
    assert.deepEqual(contents(folder), before);
    await annex.agent.sendText(terminal, "rm -rf drafts-reload");
    await heldDialog("drafts-reload", annex);
    await allowOnce(annex);
    await waitUntilGone(join(folder, "drafts-reload"));
    await annex.agent.closeTerminal(terminal);
  });

  it("lets nothing slip when the server dies while it holds a line", async () => {
    const terminal = await agentTerminal("bash", { ...marked, name: "orphan" }, annex);
    writeUntrackedWork(folder, "drafts-orphan");
    const before = contents(folder);
    await annex.agent.sendText(terminal, "rm -rf drafts-orphan");
    await heldDialog("drafts-orphan", annex);
    process.kill(annex.agent.extensionHost, "SIGKILL");
    const { page } = annex.workbench;
    await until("the orphaned dialog to close", async () => {
      if ((await dialog(page)) === undefined) return true;
      await escapeDialog(page);
      return false;
    });
    await reload();
    await adopt(terminal, "orphan");
    await waitUntilIdle(terminal, annex);
    assert.deepEqual(contents(folder), before);
    await annex.agent.sendText(terminal, "rm -rf drafts-orphan");
    await heldDialog("drafts-orphan", annex);
    await deny(annex);
    await waitUntilIdle(terminal, annex);
    assert.deepEqual(contents(folder), before);
    await annex.agent.closeTerminal(terminal);
  });

  async function reload(): Promise<void> {
    const { editor } = await scene();
    const earlier = annex.agent;
    // VS Code notes which terminals a window has half a second after the last one opened.
    await settle("VS Code to remember its terminals", 2_500);
    await annex.workbench.reload();
    annex = { ...annex, agent: await agentOf(editor.scratch.home, folder, earlier) };
  }

  async function adopt(id: string, name: string): Promise<void> {
    await until(`terminal \`${name}\` to come back`, async () => {
      const terminals = (await annex.agent.order("terminals")) as readonly {
        readonly name: string;
      }[];
      return terminals.some((terminal) => terminal.name === name);
    });
    await annex.agent.order("adoptTerminal", { id, name });
  }
});
