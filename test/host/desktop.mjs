// `npm run test:desktop`: the suite of test/host on desktop VS Code, for machines that can download
// it and have a screen.
import { installDependencies } from "./provision/dependencies.mjs";
import { projectDirectory } from "./provision/directories.mjs";
import { installPrograms } from "./provision/programs.mjs";
import { mustRun, run } from "./provision/run.mjs";

await installPrograms();
await installDependencies();
await mustRun("npm", ["run", "--silent", "package"], { cwd: projectDirectory });
// Not at the top: on a fresh clone it is installed only now.
const { downloadAndUnzipVSCode } = await import("@vscode/test-electron");
const executable = await downloadAndUnzipVSCode({
  version: process.argv[2] ?? "stable",
  cachePath: `${projectDirectory}/.cache/desktop`,
});
process.exitCode = await run(
  process.execPath,
  ["node_modules/mocha/bin/mocha.js", "--no-package", "--config", "test/host/mocharc.json"],
  { cwd: projectDirectory, env: { ...process.env, TENTH_SECOND_DESKTOP: executable } },
);
