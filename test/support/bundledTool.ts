import { mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";

let bundled: Promise<Uint8Array> | undefined;

/**
 * The command-line tool in one file, for a suite that runs it in processes of its own. Called in
 * `describe`; what it gives names the file while the suite runs.
 */
export function bundledTool(): () => string {
  let folder = "";
  before(async () => {
    folder = await realpath(await mkdtemp(join(tmpdir(), "ts-tool-")));
    await writeFile(join(folder, "cli.js"), await (bundled ??= bundle()));
  });
  after(() => rm(folder, { recursive: true }));
  return () => join(folder, "cli.js");
}

/** Once for all suites of a run: it takes longer than most of their tests. */
async function bundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: ["src/hook/main.ts"],
    write: false,
    bundle: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild has made nothing");
  return file.contents;
}
