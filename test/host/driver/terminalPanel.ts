import type { Page } from "playwright-core";
import { runFromPalette } from "./palette";
import { until } from "./until";

/** Opens a terminal as a person does and waits until it has the keyboard. */
export async function openTerminal(page: Page): Promise<void> {
  await runFromPalette(page, "Terminal: Create New Terminal");
  await waitForTerminalFocus(page);
}

/** Waits until what is typed goes to a terminal. */
async function waitForTerminalFocus(page: Page): Promise<void> {
  await until("a terminal to have the keyboard", () =>
    page.evaluate(() => document.activeElement?.classList.contains("xterm-helper-textarea")),
  );
}

/** Types a line into the terminal that has the keyboard. */
export async function typeLine(page: Page, line: string): Promise<void> {
  await waitForTerminalFocus(page);
  await page.keyboard.type(line);
  await page.keyboard.press("Enter");
}
