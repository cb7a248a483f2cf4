// The nine seconds once more, in a real editor, with somebody there to say no.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { clickInDialog, waitForDialog } from "../driver/dialog";
import { waitForBadge } from "../driver/explorer";
import { statusBarItemOf, waitForStatus } from "../driver/statusBar";
import { runFromPalette } from "../driver/palette";
import { never } from "../driver/until";
import { deletingCall, refusedCall, volumeId } from "../fakes/nineSeconds";
import { cacheDirectory, projectDirectory } from "../provision/directories.mjs";
import { tokenFile, tokenIn } from "../sample/sampleProject";
import { coverageFrame } from "../suite/coverageFrame";
import { clearScene, extensionId, scene } from "../suite/scene";
import { agentTerminal, searchUntilHeld, waitForFile, waitUntilIdle } from "../suite/steps";

const pictures = join(cacheDirectory, "replay");

void main();

async function main(): Promise<void> {
  try {
    await replay();
    if (process.argv.includes("--screenshots")) {
      await photographCoverage();
      publish();
    }
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    await clearScene();
  }
}

async function replay(): Promise<void> {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const { agent, project, railway, workbench } = await scene();
  const { page } = workbench;
  await photographAtRest(page);
  const terminal = await agentTerminal("bash", { name: "Agent" });
  await agent.order("showTerminal", { id: terminal });
  await hunt(terminal);
  const known = railway.requests.length;
  const command = deletingCall(tokenIn(readFileSync(join(project, tokenFile), "utf8")));
  const started = Date.now();
  await agent.sendText(terminal, command);
  console.log(`\nIt has the token of ${tokenFile} all the same, and runs:\n\n  ${command}\n`);
  const { message, detail } = await waitForDialog(page, volumeId.slice(0, 8));
  console.log(`Held after ${seconds(started)} s. The person sees:\n\n${indent(message)}\n`);
  console.log(`${indent(detail)}\n`);
  await photographDialog(page, "dialog.png");
  await never(
    "a request reached the server while the line was held",
    () => railway.requests.length > known,
    10_000 - (Date.now() - started),
  );
  console.log("Ten seconds have passed. Nothing has reached the server. The person clicks Deny.");
  await clickInDialog(page, "Deny");
  await waitUntilIdle(terminal);
  const { requests, volumes } = railway;
  const reached = requests.length - known;
  console.log(`\nRequests with that token that reached the server: ${reached}`);
  console.log(
    `Volumes: ${volumes.map(({ name, backups }) => `${name} (${backups.length} backups)`).join(", ")}`,
  );
  if (reached > 0) throw new Error("the hold did not hold");
  console.log(`\nThe hold held. Pictures are in ${pictures}`);
}

/** What came before: a refusal, and a search for something that is let in. */
async function hunt(terminal: string): Promise<void> {
  const { agent, editor, workbench } = await scene();
  const answer = join(editor.scratch.root, "refusal");
  await agent.sendText(terminal, `${refusedCall} | tee ${answer}`);
  await waitForFile(answer, /Not Authorized/);
  await waitUntilIdle(terminal);
  console.log(`\nThe agent's own token is refused. It searches the project for another:\n`);
  await searchUntilHeld(terminal);
  const { message, detail } = await waitForDialog(workbench.page, "looks for credentials");
  console.log(`${indent(message)}\n\n${indent(detail)}\n\nThe person clicks Deny.`);
  await photographDialog(workbench.page, "hunt.png");
  await clickInDialog(workbench.page, "Deny");
  await waitUntilIdle(terminal);
}

/** The dialog over the terminal whose line it holds: small enough for a README. */
async function photographDialog(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  const box = await page.locator(".monaco-dialog-box").boundingBox();
  if (box === null) return;
  const clip = {
    x: box.x - 40,
    y: box.y - 16,
    width: box.width + 80,
    height: box.height + 32,
  };
  await page.screenshot({ path: join(pictures, name), clip });
}

/** The status bar and the Explorer, before anything happens. */
async function photographAtRest(page: Page): Promise<void> {
  await waitForStatus(page, extensionId, /guard/i);
  await waitForBadge(page, ".env");
  await statusBarItemOf(page, extensionId).hover();
  const bar = await page.locator(".part.statusbar").boundingBox();
  if (bar !== null) {
    const clip = { x: 0, y: bar.y - 4, width: 640, height: bar.height + 4 };
    await page.screenshot({ path: join(pictures, "status-bar.png"), clip });
  }
  const explorer = { x: 0, y: 36, width: 350, height: 290 };
  await page.screenshot({ path: join(pictures, "explorer.png"), clip: explorer });
}

/** What *Check Coverage* has found, without what lies around it. */
async function photographCoverage(): Promise<void> {
  const { agent, workbench } = await scene();
  const { page } = workbench;
  await agent.command("workbench.action.closeAllEditors");
  await agent.command("workbench.action.closePanel");
  await runFromPalette(page, "Tenth Second: Check Coverage");
  await (await coverageFrame(page)).locator("tr[id]").last().waitFor();
  await agent.command("notifications.clearAll");
  const part = await page.locator(".part.editor").boundingBox();
  if (part === null) return;
  const clip = { x: part.x, y: part.y, width: part.width, height: Math.min(part.height, 560) };
  await page.screenshot({ path: join(pictures, "coverage.png"), clip });
}

/** The pictures of the README come from here, so they show what really happens. */
function publish(): void {
  const published = join(projectDirectory, "media/screenshots");
  mkdirSync(published, { recursive: true });
  for (const name of ["dialog.png", "hunt.png", "status-bar.png", "explorer.png", "coverage.png"]) {
    copyFileSync(join(pictures, name), join(published, name));
  }
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}
