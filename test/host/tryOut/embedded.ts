// The sample project in the embedded VS Code, for a person's own browser.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { installAgent } from "../driver/editor";
import { editorDirectories, installExtension, startEditorServer } from "../driver/editorServer";
import { writeUserSettings } from "../driver/editorServer";
import { endProcessesOf } from "../driver/processes";
import { worldEnvironment } from "../driver/scratch";
import { cacheDirectory, packagedExtension } from "../provision/directories.mjs";
import { makeSampleFolder } from "./sampleFolder";
import { whatToTry } from "./whatToTry";

void main();

async function main(): Promise<void> {
  const root = join(cacheDirectory, "start");
  const environment = worldEnvironment(root);
  const directories = editorDirectories(root);
  for (const directory of ["home", "bin", "tmp"]) {
    mkdirSync(join(root, directory), { recursive: true });
  }
  writeUserSettings(directories);
  installAgent(directories);
  installExtension(directories, environment, packagedExtension);
  const folder = makeSampleFolder();
  const server = await startEditorServer(directories, environment);
  console.log(`\nOpen ${server.url}/?folder=${encodeURIComponent(folder)}`);
  console.log(`${whatToTry}\nCtrl-C here ends it.`);
  await interrupted();
  await server.stop();
  await endProcessesOf(root);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    // A server alone does not keep this process alive: it runs in a group of its own.
    const alive = setInterval(() => undefined, 60_000);
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        clearInterval(alive);
        resolve();
      });
    }
  });
}
