import type { Locator, Page } from "playwright-core";
import { until } from "./until";

/** The row of the Credentials view that says `about`. */
export async function credentialRow(page: Page, about: RegExp): Promise<Locator> {
  const rows = page.locator('.pane:has(.pane-header[aria-label*="Credentials"]) [role=treeitem]');
  return until(`${String(about)} in the Credentials view`, async () => {
    for (const row of await rows.all()) {
      if (about.test((await row.getAttribute("aria-label").catch(() => "")) ?? "")) return row;
    }
    return undefined;
  });
}

/** Chooses an entry of a row's context menu. */
export async function chooseFor(page: Page, row: Locator, entry: string): Promise<void> {
  await row.click({ button: "right" });
  // The menu lies in a shadow root, which the locators of Playwright see through.
  const label = page.locator(".monaco-menu .action-label", { hasText: entry }).first();
  await label.waitFor();
  // A click that comes as soon as a menu is there counts as the end of the one that opened it.
  await until(`\`${entry}\` to be chosen`, async () => {
    await label.click({ timeout: 500 }).catch(() => undefined);
    return !(await label.isVisible());
  });
}

/** The texts that extensions put beside the lines of the editors on the screen. */
export async function hintsIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".view-line span")]
      .map((part) => getComputedStyle(part, "::after").content)
      .filter((content) => content !== "none" && content !== "normal" && content !== ""),
  );
}
