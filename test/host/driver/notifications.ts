import type { Page } from "playwright-core";
import { until } from "./until";

/** The texts of the notifications on the screen. */
async function notifications(page: Page): Promise<readonly string[]> {
  return page.locator(".notifications-toasts .notification-list-item").allInnerTexts();
}

/** Waits for a notification that says `about`. */
export async function waitForNotification(page: Page, about: RegExp): Promise<string> {
  return until(`a notification about ${String(about)}`, async () =>
    (await notifications(page)).find((text) => about.test(text)),
  );
}

/** Whether a notification that says `about` is on the screen. */
export async function isNotified(page: Page, about: RegExp): Promise<boolean> {
  return (await notifications(page)).some((text) => about.test(text));
}

/** Presses a button of the notification that says `about`. */
export async function clickInNotification(page: Page, about: RegExp, label: string): Promise<void> {
  await waitForNotification(page, about);
  // Where the pointer was left it may show a hover, which would lie over the button.
  await page.mouse.move(1, 1);
  await page
    .locator(".notifications-toasts .notification-list-item", { hasText: about })
    .first()
    .locator(".monaco-button", { hasText: label })
    .click({ timeout: 10_000 });
}
