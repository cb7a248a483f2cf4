import assert from "node:assert/strict";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { escapeDialog, dialog } from "../driver/dialog";
import { cacheDirectory } from "../provision/directories.mjs";
import { clearScene, scene } from "./scene";

const failures = join(cacheDirectory, "failures");

/** What surrounds every test of the suite; mocha takes it as a root hook. */
export const mochaHooks = {
  beforeAll() {
    rmSync(failures, { recursive: true, force: true });
    // Node ends at once on SIGTERM; leaving by the door lets the editor's world be removed.
    process.once("SIGTERM", () => process.exit(143));
  },

  /** A failing test leaves a picture, and never its dialog to the next test. */
  async afterEach(this: Mocha.Context) {
    const test = this.currentTest;
    if (test?.state !== "failed") return;
    const { page, console } = (await scene()).workbench;
    const name = test.fullTitle().replaceAll(/\W+/g, "-").slice(0, 100);
    mkdirSync(failures, { recursive: true });
    await page.screenshot({ path: join(failures, `${name}.png`) });
    writeFileSync(join(failures, `${name}.log`), console.slice(-200).join("\n"));
    while ((await dialog(page)) !== undefined) await escapeDialog(page);
  },

  async afterAll() {
    assert.deepEqual(await clearScene(), [], "every process ends with its editor");
  },
};
