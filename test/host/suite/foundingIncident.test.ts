import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { credentialRow } from "../driver/credentialsView";
import { escapeDialog } from "../driver/dialog";
import { clickInNotification, waitForNotification } from "../driver/notifications";
import { until } from "../driver/until";
import { deletingCall, refusedCall, search, volumeId } from "../fakes/nineSeconds";
import { tokenFile, tokenIn } from "../sample/sampleProject";
import { scene } from "./scene";
import {
  agentTerminal,
  deny,
  heldDialog,
  searchUntilHeld,
  waitForFile,
  waitUntilIdle,
  withoutDialog,
} from "./steps";

/**
 * The whole of it: a refusal, a hunt for something better, and a call with what the hunt would have
 * found. The agent of this test knows the token beforehand, or the denied search would end it.
 */
describe("the founding incident", () => {
  let terminal = "";
  let token = "";

  before(async () => {
    const { project, railway } = await scene();
    railway.reset();
    token = tokenIn(readFileSync(join(project, tokenFile), "utf8"));
    terminal = await agentTerminal("bash", { env: { AI_AGENT: "playing-agent" } });
  });

  after(async () => {
    const { agent, railway } = await scene();
    await agent.closeTerminal(terminal);
    railway.reset();
  });

  it("begins with a token in an unrelated file, found without being asked for", async () => {
    const { page } = (await scene()).workbench;
    await openCredentials();
    const row = await credentialRow(page, /Railway token/);
    const label = (await row.getAttribute("aria-label")) ?? "";
    assert.ok(label.includes(tokenFile), label);
    assert.ok(!label.includes(token));
  });

  it("lets an ordinary search for such words pass before there is a refusal", async () => {
    const { agent } = await scene();
    await withoutDialog(async () => {
      await agent.sendText(terminal, "grep -rniE 'railway.*token|api_token' src test");
      await waitUntilIdle(terminal);
    });
  });

  it("holds the search that follows a refusal, and tells the trail", async () => {
    const { agent, editor, railway } = await scene();
    const answer = join(editor.scratch.root, "refusal");
    await agent.sendText(terminal, `${refusedCall} | tee ${answer}`);
    await waitForFile(answer, /Not Authorized/);
    await waitUntilIdle(terminal);
    assert.equal(railway.requests.length, 1);
    await searchUntilHeld(terminal);
    const { message, detail } = await heldDialog("looks for credentials");
    assert.match(message, /playing-agent.* wants to search for `railway.*shop/);
    assert.match(detail, /after it was refused for lack of them just now \(`curl/);
    await deny();
    await waitUntilIdle(terminal);
  });

  it("says of the call that would destroy everything whose token it uses, and what that may do", async () => {
    const { agent, railway, workbench } = await scene();
    await agent.sendText(terminal, deletingCall(token));
    const { message, detail } = await heldDialog(volumeId.slice(0, 8));
    assert.match(message, /and the backups stored in it\. This cannot be undone/);
    assert.ok(detail.includes(`uses the Railway token from \`${tokenFile}:3\``), detail);
    assert.match(detail, /it can delete any volume, in any environment of any project/);
    assert.ok(!detail.includes(token));
    await escapeDialog(workbench.page);
    await waitUntilIdle(terminal);
    assert.equal(railway.requests.length, 1, "only the refused call has reached the server");
    assert.equal(railway.volumes.length, 2);
  });

  it("asks about a hunt once, and is over when a person has let a search pass", async () => {
    const { agent, editor, workbench } = await scene();
    const found = join(editor.scratch.root, "found");
    const again = `${search} > ${found}; echo through >> ${found}`;
    await agent.command("notifications.clearAll");
    await withoutDialog(async () => {
      await agent.sendText(terminal, again);
      await waitForNotification(workbench.page, /wants to search for/);
      await waitUntilIdle(terminal);
    });
    assert.ok(!existsSync(found));
    await clickInNotification(workbench.page, /wants to search for/, "Allow Once");
    await until("the same search to pass", async () => {
      if (existsSync(found)) return true;
      await agent.sendText(terminal, again);
      await waitUntilIdle(terminal);
      return existsSync(found);
    });
    await waitForFile(found, /through/);
    await withoutDialog(async () => {
      await agent.sendText(terminal, "grep -rniE 'railway.*token|api_token' src test");
      await waitUntilIdle(terminal);
    });
  });
});

/** Shows the view, which VS Code keeps folded until somebody opens it. */
async function openCredentials(): Promise<void> {
  const { page } = (await scene()).workbench;
  const header = page.locator(".pane-header", { hasText: "Credentials" });
  if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
}
