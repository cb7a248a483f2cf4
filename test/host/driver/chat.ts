import type { Page } from "playwright-core";

/**
 * Lets the editor's agent run its tool: VS Code's own question in the chat, which shows the command
 * and nothing of what it would hit.
 */
export async function allowInChat(page: Page): Promise<void> {
  await page
    .locator(".monaco-button:visible", { hasText: /^Allow$/ })
    .first()
    .click({ timeout: 30_000 });
}
