import type { Browser, Page } from "playwright-core";

/** A window of the editor, as a person has it before them. */
export interface Workbench {
  readonly page: Page;
  readonly folder: string;
  /** What the window wrote to its console, for the message of a failing test. */
  readonly console: readonly string[];
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a folder in a new window and waits until its workbench is drawn. */
export async function openWorkbench(
  browser: Browser,
  serverUrl: string,
  folder: string,
): Promise<Workbench> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  return workbenchIn(page, folder, async () => {
    await page.goto(`${serverUrl}/?folder=${encodeURIComponent(folder)}`, {
      waitUntil: "domcontentloaded",
    });
  });
}

/** The workbench that `show` brings into a page. */
export async function workbenchIn(
  page: Page,
  folder: string,
  show: () => Promise<void> = () => Promise.resolve(),
): Promise<Workbench> {
  const console: string[] = [];
  page.on("console", (message) => console.push(`${message.type()} ${message.text()}`));
  page.on("pageerror", (error) => console.push(`pageerror ${error.message}`));
  // A window with a running terminal asks before it is left; a test that leaves means it.
  page.on("dialog", (asked) => void asked.accept());
  const drawn = () =>
    page.waitForSelector(".monaco-workbench .statusbar-item", { timeout: 90_000 });
  await show();
  await drawn();
  return {
    page,
    folder,
    console,
    reload: async () => {
      await page.reload({ waitUntil: "domcontentloaded" });
      await drawn();
    },
    close: () => page.context().close(),
  };
}
