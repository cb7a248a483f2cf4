import { writeFile } from "node:fs/promises";
import { build } from "esbuild";

let bundled: Promise<Uint8Array> | undefined;

/** Puts the command-line tool into one file, for tests that run it in a process of its own. */
export async function bundleTool(outfile: string): Promise<void> {
  await writeFile(outfile, await (bundled ??= bundle()));
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
