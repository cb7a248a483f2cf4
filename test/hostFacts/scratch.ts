import { execFile } from "node:child_process";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A home and a workspace of their own, which the test removes with everything in it. */
export interface Scratch {
  readonly home: string;
  readonly work: string;
  /** Writes files, with their directories. */
  write(files: Readonly<Record<string, string>>): Promise<void>;
  /** Runs git in the workspace; nothing of the tester's own configuration reaches it. */
  git(...args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

/**
 * `place` matters to the engine, for which whatever lies in the system's directory for temporary
 * files may go: tests of a verdict use the project's ignored directory.
 */
export async function makeScratch(place: "temporary" | "project" = "temporary"): Promise<Scratch> {
  const project = join(import.meta.dirname, "../../.cache");
  if (place === "project") await mkdir(project, { recursive: true });
  const parent = place === "project" ? project : tmpdir();
  const top = await realpath(await mkdtemp(join(parent, "tenth-second-facts-")));
  const home = join(top, "home");
  const work = join(top, "work");
  await Promise.all([mkdir(home), mkdir(work)]);
  const env = {
    PATH: "/usr/bin:/bin",
    HOME: home,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: "t",
    GIT_AUTHOR_EMAIL: "t@example.com",
    GIT_COMMITTER_NAME: "t",
    GIT_COMMITTER_EMAIL: "t@example.com",
  };
  return {
    home,
    work,
    write: async (files) => {
      for (const [path, text] of Object.entries(files)) {
        const full = join(work, path);
        await mkdir(dirname(full), { recursive: true });
        await writeFile(full, text);
      }
    },
    git: async (...args) =>
      (await run("git", args, { cwd: work, env, timeout: 10_000 })).stdout.trim(),
    remove: () => rm(top, { recursive: true, force: true }),
  };
}
