import { installDependencies } from "./dependencies.mjs";
import { installEditor } from "./editor.mjs";
import { installPrograms } from "./programs.mjs";

/**
 * Brings a machine that has only Node and npm to where the suite can run. What is there already is
 * left alone, so a second run takes no time.
 *
 * @returns {Promise<void>}
 */
export async function provision() {
  await installPrograms();
  await installDependencies();
  await installEditor();
}
