import { build } from "esbuild";

/** Bundles the command-line tool into one file, for tests that run it in a process of its own. */
export async function bundleTool(outfile: string): Promise<void> {
  await build({
    entryPoints: ["src/hook/main.ts"],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    mainFields: ["module", "main"],
  });
}
