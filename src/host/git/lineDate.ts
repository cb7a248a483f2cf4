import { realpath } from "node:fs/promises";
import { dirname, relative, sep } from "node:path";
import { readConfiguration, type GitTools } from "./configuration";
import { findRepository } from "./findRepository";
import { withQuietRepository } from "./quietRepository";
import { findGit, runGit } from "./runGit";

/** Milliseconds that git may take: nobody waits longer for a tooltip. */
const timeout = 2_000;

/**
 * When a line of a file got into git as it stands now, in milliseconds; undefined if it is not
 * committed or git does not answer. Never rejects.
 *
 * @param line from 1.
 */
export async function lineDate(
  home: string,
  path: string,
  line: number,
): Promise<number | undefined> {
  const [git, real] = await Promise.all([findGit(), realpath(path).catch(() => undefined)]);
  if (git === undefined || real === undefined) return undefined;
  const tools: GitTools = { git, home, timeout };
  const repository = await findRepository(dirname(real));
  const configuration = await readConfiguration(tools, repository);
  if (repository === undefined || configuration === undefined) return undefined;
  const name = relative(repository.root, real).split(sep).join("/");
  const output = await withQuietRepository(tools, repository, configuration, (run) =>
    runGit(
      git,
      ["blame", "--porcelain", "--no-textconv", "-L", `${line},${line}`, "HEAD", "--", name],
      { ...run, lastRecord: "kept" },
    ),
  );
  if (output.kind === "failed") return undefined;
  const seconds = /^author-time (\d+)$/m.exec(output.records.join("\0"))?.[1];
  return seconds === undefined ? undefined : Number(seconds) * 1_000;
}
