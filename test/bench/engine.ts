import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { type Line, linesOf, sampleLines } from "./engineLines";
import { timeProcesses } from "./engineProcess";
import { table } from "./engineTable";

/** What a user may say about a run. */
export interface EngineBench {
  /** A file of JSON lines with `command` and `shell`; our own sample if there is none. */
  readonly linesFile: string | undefined;
  readonly rounds: number;
}

/** What engineTimes.ts prints: microseconds by subject, one for each line. */
export interface LineTimes {
  readonly first: Readonly<Record<string, readonly number[]>>;
  readonly warm: Readonly<Record<string, readonly number[]>>;
  readonly heap: number;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/** How fast the engine is, beside the parsers and the peer it is measured against. */
export async function benchEngine({ linesFile, rounds }: EngineBench): Promise<string> {
  const cache = join(root, ".cache");
  mkdirSync(cache, { recursive: true });
  // Below the project, so that the bundles find the packages they leave out.
  const directory = mkdtempSync(join(cache, "bench-"));
  try {
    const lines = linesFile === undefined ? sampleLines : linesOf(linesFile);
    const times = await lineTimes(lines, directory);
    return table(times, lines.length, processTimes(directory, rounds));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Bundled as the product is, because the loader of the tests makes functions slower. */
async function bundled(entry: string, directory: string): Promise<string> {
  const outfile = join(directory, `${entry}.cjs`);
  await build({
    stdin: { contents: `export * from "./${entry}";`, resolveDir: join(root, "test/bench") },
    outfile,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    minify: true,
    mainFields: ["module", "main"],
    external: ["@vscode/tree-sitter-wasm", "cc-safety-net"],
    logLevel: "warning",
  });
  return outfile;
}

async function lineTimes(lines: readonly Line[], directory: string): Promise<LineTimes> {
  const file = join(directory, "lines.json");
  writeFileSync(file, JSON.stringify(lines));
  const { status, stdout } = spawnSync(
    process.execPath,
    ["--expose-gc", await bundled("engineTimes", directory), file],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error("the measurement of lines failed");
  return JSON.parse(stdout) as LineTimes;
}

/** The tool and the engine as they were built, on one line, beside a Node that does nothing. */
function processTimes(directory: string, rounds: number): ReturnType<typeof timeProcesses> {
  const tool = join(root, "dist/cli.js");
  const check = (command: string) => ({
    name: `cli.js check, ${command}`,
    args: [tool, "check", "--jsonl"],
    input: `${JSON.stringify({ id: 1, command })}\n`,
  });
  const starts = [
    { name: "node -e 0", args: ["-e", "0"] },
    { name: "cli.js --version", args: [tool, "--version"] },
    check("git status"),
    check("rm -rf src"),
    check("npm test"),
    check("aws s3 rb s3://x --force"),
    {
      name: "engine load",
      args: ["-e", `require(${JSON.stringify(join(root, "dist/engine.js"))})`],
    },
  ];
  return timeProcesses(starts, rounds, directory);
}
