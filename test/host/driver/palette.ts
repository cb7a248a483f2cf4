import type { Page } from "playwright-core";
import { until } from "./until";

/** Runs a command as a person does: F1, its title, Enter. */
export async function runFromPalette(page: Page, title: string): Promise<void> {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input:visible").first().fill(`>${title}`);
  const first = page.locator(".quick-input-list .monaco-list-row").first();
  await until(`\`${title}\` in the command palette`, async () =>
    (await first.isVisible()) ? ((await first.textContent()) ?? "").includes(title) : false,
  );
  await page.keyboard.press("Enter");
}
