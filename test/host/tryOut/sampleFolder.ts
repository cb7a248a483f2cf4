import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { account } from "../fakes/nineSeconds";
import { cacheDirectory } from "../provision/directories.mjs";
import { makeSampleProject } from "../sample/sampleProject";

/** Makes the sample project anew, so that whatever was tried on it the last time is undone. */
export function makeSampleFolder(): string {
  const folder = join(cacheDirectory, "sample/shop");
  if (existsSync(folder)) rmSync(folder, { recursive: true });
  makeSampleProject(folder, account.token);
  return folder;
}
