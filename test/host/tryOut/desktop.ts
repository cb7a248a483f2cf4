// The sample project in the VS Code of this machine, away from its owner's profile.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { installAgent } from "../driver/editor";
import { editorDirectories, writeUserSettings } from "../driver/editorServer";
import { cacheDirectory, packagedExtension } from "../provision/directories.mjs";
import { makeSampleFolder } from "./sampleFolder";
import { whatToTry } from "./whatToTry";

const code = process.argv[2] ?? "code";
const directories = editorDirectories(join(cacheDirectory, "start-desktop"));
const own = [
  ...["--user-data-dir", directories.userData],
  ...["--extensions-dir", directories.extensions],
];

writeUserSettings(directories);
installAgent(directories);
runCode("--install-extension", packagedExtension, "--force");
console.log(whatToTry);
runCode("--new-window", "--wait", makeSampleFolder());

function runCode(...args: readonly string[]): void {
  const { status } = spawnSync(code, [...own, ...args], { stdio: "inherit" });
  if (status !== 0) throw new Error(`\`${code} ${args.join(" ")}\` ended with ${String(status)}`);
}
