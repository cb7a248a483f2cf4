import { homedir } from "node:os";
import { dirname } from "node:path";
import { uninstall } from "./uninstall";

// The editor runs this at its next start after a person has uninstalled the extension.
const { changed, problems } = uninstall({
  home: homedir(),
  env: process.env,
  platform: process.platform,
  extension: dirname(__dirname),
});
for (const path of changed) process.stdout.write(`changed: ${path}\n`);
for (const problem of problems) process.stderr.write(`not changed: ${problem}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
