import assert from "node:assert/strict";
import { join } from "node:path";
import { allowInChat } from "../driver/chat";
import { until } from "../driver/until";
import { writeUntrackedWork } from "../sample/sampleProject";
import { contents, scene } from "./scene";
import { allowOnce, deny, heldDialog, waitUntilGone } from "./steps";

interface ToolResult {
  readonly text?: string;
  readonly error?: string;
}

describe("VS Code's own run_in_terminal tool", () => {
  const directory = "drafts-tool";
  const command = `rm -rf ${directory}`;

  after(async () => {
    const { agent } = await scene();
    await agent.command("workbench.action.closeAuxiliaryBar");
  });

  it("is held, and the refusal comes back as its result", async () => {
    const { project, workbench } = await scene();
    writeUntrackedWork(project, directory);
    const before = contents(join(project, directory));
    await askAgent(command);
    await allowInChat(workbench.page);
    await heldDialog(directory);
    await deny();
    const { text } = await resultOf(command);
    assert.match(text ?? "", /denied/i);
    assert.deepEqual(contents(join(project, directory)), before);
  });

  it("runs when allowed", async () => {
    const { project, workbench } = await scene();
    writeUntrackedWork(project, directory);
    await askAgent(command);
    await allowInChat(workbench.page);
    await heldDialog(directory);
    await allowOnce();
    await waitUntilGone(join(project, directory));
    const { error } = await resultOf(command);
    assert.equal(error, undefined);
  });
});

async function askAgent(command: string): Promise<void> {
  const { agent } = await scene();
  await agent.order("askAgent", { command });
}

async function resultOf(command: string): Promise<ToolResult> {
  const { agent } = await scene();
  return until(
    "the tool's result",
    async () => (await agent.order("agentResult", { command })) as ToolResult | null,
  );
}
