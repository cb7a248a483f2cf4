// The nine seconds once more, in a real editor, with somebody there to say no.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { clickInDialog, waitForDialog } from "../driver/dialog";
import { waitForBadge } from "../driver/explorer";
import { statusBarItemOf, waitForStatus } from "../driver/statusBar";
import { runFromPalette } from "../driver/palette";
import { never } from "../driver/until";
import { deletingCall, volumeId } from "../fakes/nineSeconds";
import { cacheDirectory, projectDirectory } from "../provision/directories.mjs";
import { tokenFile, tokenIn } from "../sample/sampleProject";
import { coverageFrame } from "../suite/coverageFrame";
import { clearScene, extensionId, scene } from "../suite/scene";
import { agentTerminal, waitUntilIdle } from "../suite/steps";

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
  const command = deletingCall(tokenIn(readFileSync(join(project, tokenFile), "utf8")));
  const started = Date.now();
  await agent.order("showTerminal", { id: terminal });
  await agent.sendText(terminal, command);
  console.log(`\nThe agent found a token in ${tokenFile} and ran:\n\n  ${command}\n`);
  const { message, detail } = await waitForDialog(page, volumeId.slice(0, 8));
  console.log(`Held after ${seconds(started)} s. The person sees:\n\n${indent(message)}\n`);
  console.log(`${indent(detail)}\n`);
  await photographDialog(page);
  await never(
    "a request reached the server while the line was held",
    () => railway.requests.length > 0,
    10_000 - (Date.now() - started),
  );
  console.log("Ten seconds have passed. Nothing has reached the server. The person clicks Deny.");
  await clickInDialog(page, "Deny");
  await waitUntilIdle(terminal);
  const { requests, volumes } = railway;
  console.log(`\nRequests that reached the server: ${requests.length}`);
  console.log(
    `Volumes: ${volumes.map(({ name, backups }) => `${name} (${backups.length} backups)`).join(", ")}`,
  );
  if (requests.length > 0) throw new Error("the hold did not hold");
  console.log(`\nThe hold held. Pictures are in ${pictures}`);
}

/** The dialog over the terminal whose line it holds: small enough for a README. */
async function photographDialog(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  const box = await page.locator(".monaco-dialog-box").boundingBox();
  if (box === null) return;
  const clip = {
    x: box.x - 40,
    y: box.y - 16,
    width: box.width + 80,
    height: box.height + 32,
  };
  await page.screenshot({ path: join(pictures, "dialog.png"), clip });
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
  for (const name of ["dialog.png", "status-bar.png", "explorer.png", "coverage.png"]) {
    copyFileSync(join(pictures, name), join(published, name));
  }
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, "  ");
}
