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
 * files, or in a cache, may go: tests of a verdict use a directory of the project that git ignores.
 */
export async function makeScratch(place: "temporary" | "project" = "temporary"): Promise<Scratch> {
  const start =
    place === "project"
      ? join(import.meta.dirname, "../.scratch-")
      : join(tmpdir(), "tenth-second-facts-");
  const top = await realpath(await mkdtemp(start));
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
