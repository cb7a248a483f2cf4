import type { Locator, Page } from "playwright-core";
import { until } from "./until";

/** The one status-bar item of an extension, by the extension's id. */
export function statusBarItemOf(page: Page, extension: string): Locator {
  return page.locator(`.statusbar-item[id^="${extension}"]`).first();
}

/** Waits until an extension's status-bar item reads as wanted. */
export async function waitForStatus(
  page: Page,
  extension: string,
  wanted: RegExp,
): Promise<string> {
  const item = statusBarItemOf(page, extension);
  return until(`the status bar to read ${String(wanted)}`, async () => {
    if ((await item.count()) === 0) return undefined;
    const text = `${await item.innerText()} ${(await item.getAttribute("aria-label")) ?? ""}`;
    return wanted.test(text) ? text : undefined;
  });
}
