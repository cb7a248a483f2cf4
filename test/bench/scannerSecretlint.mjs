// Runs secretlint's recommended rules over the files of a directory and prints how many findings it
// has. It comes with the packager of extensions and is no dependency of ours, so it is looked for there.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = createRequire(import.meta.url);
const packager = createRequire(root.resolve("@vscode/vsce/package.json"));
const { createEngine } = await import(pathToFileURL(packager.resolve("@secretlint/node")).href);

const [directory = "."] = process.argv.slice(2);
const filePathList = readdirSync(directory, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const engine = await createEngine({
  cwd: process.cwd(),
  configFileJSON: { rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] },
  formatter: "json",
  color: false,
  maskSecrets: true,
});
const { output } = await engine.executeOnFiles({ filePathList });
/** @type {readonly { filePath: string; messages: readonly unknown[] }[]} */
const files = JSON.parse(output);
const found = files.filter(({ messages }) => messages.length > 0).map(({ filePath }) => filePath);
process.stdout.write(JSON.stringify(found));
