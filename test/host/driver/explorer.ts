import type { Locator, Page } from "playwright-core";
import { until } from "./until";

/** A file's row in the Explorer. */
function explorerRow(page: Page, name: string): Locator {
  return page.locator(`.explorer-folders-view [role=treeitem][aria-label^="${name}"]`).first();
}

/** Waits for the badge (two characters at most) beside a file's name in the Explorer. */
export async function waitForBadge(page: Page, name: string): Promise<string> {
  const row = explorerRow(page, name);
  return until(`a badge on \`${name}\` in the Explorer`, async () => {
    if ((await row.count()) === 0) return undefined;
    // VS Code draws the badge as the ::after of the row's label.
    const content = await row.evaluate((element) =>
      [...element.querySelectorAll(".monaco-icon-label")]
        .map((label) => getComputedStyle(label, "::after").content)
        .find((text) => text !== "none" && text !== "normal" && text !== '""'),
    );
    return content?.replaceAll('"', "");
  });
}
