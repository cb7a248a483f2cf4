import type { Page } from "playwright-core";
import { runFromPalette } from "./palette";
import { until } from "./until";

/** Opens a terminal as a person does and waits until it has the keyboard. */
export async function openTerminal(page: Page): Promise<void> {
  await runFromPalette(page, "Terminal: Create New Terminal");
  await waitForTerminalFocus(page);
}

/** Waits until what is typed goes to a terminal. */
export async function waitForTerminalFocus(page: Page): Promise<void> {
  await until("a terminal to have the keyboard", () =>
    page.evaluate(() => document.activeElement?.classList.contains("xterm-helper-textarea")),
  );
}

/** What the terminal in front shows, as text. */
export async function terminalText(page: Page): Promise<string> {
  const rows = await page.locator(".terminal-wrapper.active .xterm-rows > div").allInnerTexts();
  return rows.join("\n").replaceAll("\u00a0", " ");
}

/** Types a line into the terminal that has the keyboard. */
export async function typeLine(page: Page, line: string): Promise<void> {
  await waitForTerminalFocus(page);
  await page.keyboard.type(line);
  await page.keyboard.press("Enter");
}
