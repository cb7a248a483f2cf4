import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { escapeDialog } from "../driver/dialog";
import { until } from "../driver/until";
import { deletingCall, volumeId } from "../fakes/nineSeconds";
import { railwayHost } from "../fakes/railway";
import { tokenFile, tokenIn } from "../sample/sampleProject";
import { scene } from "./scene";
import { agentTerminal, allowOnce, deny, heldDialog, typeName, waitUntilIdle } from "./steps";

describe("the nine seconds", () => {
  let terminal = "";
  let command = "";

  before(async () => {
    const { project, railway } = await scene();
    railway.reset();
    command = deletingCall(tokenIn(readFileSync(join(project, tokenFile), "utf8")));
    terminal = await agentTerminal("bash");
  });

  after(async () => {
    const { agent, railway } = await scene();
    await agent.closeTerminal(terminal);
    railway.reset();
  });

  it("names the volume, its backups and the host, and not the token", async () => {
    const { agent } = await scene();
    await agent.sendText(terminal, command);
    const { message, detail } = await heldDialog(volumeId.slice(0, 8));
    assert.match(message, /wants to delete .*volume/i);
    assert.match(message, /backups/);
    assert.match(message, /cannot be undone/);
    assert.match(detail, new RegExp(railwayHost.replaceAll(".", "\\.")));
    assert.ok(detail.includes(`volumeDelete(volumeId: \\"${volumeId}\\")`), detail);
    assert.ok(!detail.includes(tokenOf(command)), "the token's value must be masked");
    assert.match(detail, /\/shop/, "the working directory is shown");
  });

  it("lets nothing reach the server when denied", async () => {
    const { railway } = await scene();
    await deny();
    await waitUntilIdle(terminal);
    assert.deepEqual(railway.requests, []);
    assert.equal(railway.volumes.length, 2);
  });

  it("lets exactly one request through when allowed once", async () => {
    const { agent, railway } = await scene();
    await agent.sendText(terminal, command);
    await heldDialog(volumeId.slice(0, 8));
    assert.deepEqual(railway.requests, []);
    await allowOnce();
    await typeName(volumeId);
    await until("the request to reach the server", () => railway.requests.length > 0);
    await waitUntilIdle(terminal);
    assert.equal(railway.requests.length, 1);
    assert.deepEqual(
      railway.volumes.map(({ name }) => name),
      ["staging-db"],
    );
  });

  it("asks again the third time, and Escape denies", async () => {
    const { agent, railway, workbench } = await scene();
    railway.reset();
    await agent.sendText(terminal, command);
    await heldDialog(volumeId.slice(0, 8));
    await escapeDialog(workbench.page);
    await waitUntilIdle(terminal);
    assert.deepEqual(railway.requests, []);
  });
});

function tokenOf(command: string): string {
  return /Bearer ([^"]+)/.exec(command)?.[1] ?? "";
}
