import type { Page } from "playwright-core";
import { until } from "./until";

/** What a person sees of the modal that is on the screen. */
export interface Dialog {
  readonly message: string;
  readonly detail: string;
  /** In the order of the screen, which differs from system to system. */
  readonly buttons: readonly string[];
  /** The button that Enter would press. */
  readonly focused: string;
}

/** The modal on the screen, if there is one. */
export async function dialog(page: Page): Promise<Dialog | undefined> {
  return page.evaluate(() => {
    const box = document.querySelector(".monaco-dialog-box");
    if (box === null) return undefined;
    const buttons = [...box.querySelectorAll(".dialog-buttons .monaco-button")];
    const active = document.activeElement;
    return {
      message: box.querySelector(".dialog-message-text")?.textContent ?? "",
      detail: box.querySelector<HTMLElement>(".dialog-message-detail")?.innerText ?? "",
      buttons: buttons.map((button) => button.textContent),
      focused: active !== null && buttons.includes(active) ? active.textContent : "",
    };
  });
}

/** Waits for a modal, one that says `about` if given. */
export async function waitForDialog(page: Page, about = "", deadline = 30_000): Promise<Dialog> {
  return until(
    `a dialog${about === "" ? "" : ` about \`${about}\``}`,
    async () => {
      const shown = await dialog(page);
      return shown !== undefined && `${shown.message}\n${shown.detail}`.includes(about)
        ? shown
        : undefined;
    },
    deadline,
  );
}

/** Presses a button of the modal, as the person's click. */
export async function clickInDialog(page: Page, label: string): Promise<void> {
  const before = await waitForDialog(page);
  await page
    .locator(".monaco-dialog-box .dialog-buttons .monaco-button", { hasText: exactly(label) })
    .click({ timeout: 10_000 });
  await waitUntilAnswered(page, before);
}

/** Presses Escape in the modal. */
export async function escapeDialog(page: Page): Promise<void> {
  const before = await waitForDialog(page);
  await page.keyboard.press("Escape");
  await waitUntilAnswered(page, before);
}

/** The next modal of a queue may be on the screen at once, so an answer shows as a change. */
async function waitUntilAnswered(page: Page, before: Dialog): Promise<void> {
  await until("the dialog to close", async () => {
    const now = await dialog(page);
    return now?.message !== before.message || now.detail !== before.detail;
  });
}

function exactly(label: string): RegExp {
  return new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
}
