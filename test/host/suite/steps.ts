import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AgentTerminalOptions } from "../driver/agent";
import { clickInDialog, dialog, waitForDialog, type Dialog } from "../driver/dialog";
import type { EditorWindow } from "../driver/editor";
import { until } from "../driver/until";
import { search } from "../fakes/nineSeconds";
import { scene } from "./scene";

/** The shells that are gated so far. */
export const shells = { bash: "/bin/bash", zsh: "/usr/bin/zsh" } as const;
export type ShellName = keyof typeof shells;

let terminalsMade = 0;

/**
 * A terminal of the agent's, ready for a line; it carries no marker unless a test gives it one. It
 * belongs to the window of the scene, as in every step, unless another one is named.
 */
export async function agentTerminal(
  shell: ShellName,
  options: AgentTerminalOptions = {},
  window?: EditorWindow,
): Promise<string> {
  const { agent } = window ?? (await scene());
  const id = `agent-${String((terminalsMade += 1))}`;
  await agent.createTerminal(id, { name: id, shellPath: shells[shell], ...options });
  await agent.order("waitForShellIntegration", { id });
  return id;
}

/**
 * Sends a line that leaves a mark until it has: the terminal has then done with everything that
 * came before, and still works. What is typed just after a deny is dropped with the rest of the
 * type-ahead, so one sending may not be enough.
 */
export async function waitUntilIdle(id: string, window?: EditorWindow): Promise<void> {
  const { editor } = await scene();
  const { agent } = window ?? (await scene());
  const mark = join(editor.scratch.root, `idle-${id}-${String(Date.now())}`);
  let sent = 0;
  await until(`terminal \`${id}\` to be idle`, async () => {
    if (existsSync(mark)) return true;
    if (Date.now() - sent > 300) {
      sent = Date.now();
      await agent.sendText(id, `echo idle > ${mark}`);
    }
    return false;
  });
}

/** Waits until a file is there, or has the given content. */
export async function waitForFile(path: string, content?: RegExp): Promise<string> {
  return until(`\`${path}\`${content === undefined ? "" : ` to hold ${String(content)}`}`, () => {
    if (!existsSync(path)) return undefined;
    const text = readFileSync(path, "utf8");
    return content === undefined || content.test(text) ? text : undefined;
  });
}

/** Waits until a path is gone. */
export async function waitUntilGone(path: string): Promise<void> {
  await until(`\`${path}\` to be gone`, () => !existsSync(path));
}

/** The modal that holds a line about `about`; checks that it is asked as every line must be. */
export async function heldDialog(about: string, window?: EditorWindow): Promise<Dialog> {
  const { workbench } = window ?? (await scene());
  const shown = await waitForDialog(workbench.page, about);
  assert.equal(shown.focused, "Show Everything", "Enter must never allow");
  const choices = shown.buttons.filter((button) => button !== "Allow in This Session");
  assert.deepEqual(choices.toSorted(), ["Allow Once", "Deny", "Show Everything"]);
  return shown;
}

/**
 * Searches for credentials after a refusal until that is held: the editor hands on what a command
 * printed some time after it has ended, and tells nobody.
 */
export async function searchUntilHeld(terminal: string): Promise<void> {
  const { agent, workbench } = await scene();
  await until("the search to be held", async () => {
    await agent.sendText(terminal, search);
    return until("a dialog", () => dialog(workbench.page), 2_000).catch(() => undefined);
  });
}

/** Denies the line on the screen. */
export async function deny(window?: EditorWindow): Promise<void> {
  await clickInDialog((window ?? (await scene())).workbench.page, "Deny");
}

/** Allows the line on the screen, this once. */
export async function allowOnce(window?: EditorWindow): Promise<void> {
  await clickInDialog((window ?? (await scene())).workbench.page, "Allow Once");
}

/** Types the name that a catastrophic line asks for after the click; `name` must be part of it. */
export async function typeName(name: string): Promise<void> {
  const { page } = (await scene()).workbench;
  const input = page.locator(".quick-input-widget input:visible").first();
  const wanted = await until("the box for the name", () => input.getAttribute("placeholder"));
  assert.ok(wanted.includes(name), wanted);
  await page.keyboard.type(wanted);
  await page.keyboard.press("Enter");
}

/** Holds that nothing is asked while `action` runs to its end. */
export async function withoutDialog(action: () => Promise<void>): Promise<void> {
  const { page } = (await scene()).workbench;
  const asked: Dialog[] = [];
  const watch = { over: false };
  const watching = (async () => {
    while (!watch.over) {
      const shown = await dialog(page);
      if (shown !== undefined) asked.push(shown);
    }
  })();
  try {
    await action();
  } finally {
    watch.over = true;
    await watching;
  }
  assert.deepEqual(asked, []);
}
