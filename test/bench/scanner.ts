import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { plantedTokens, plantTree, type Planted } from "../credentials/planted/plantTree";
import { lookThrough, type HaystackLook } from "./scannerHaystack";

const root = fileURLToPath(new URL("../..", import.meta.url));
const secretlint = fileURLToPath(new URL("scannerSecretlint.mjs", import.meta.url));
const memory = fileURLToPath(new URL("scannerMemory.cjs", import.meta.url));
const files = 20_000;

/** Secretlint takes minutes for the whole tree, so that the two are compared on a smaller one. */
const filesCompared = 4_000;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  /** The files that something was found in, once for each finding. */
  readonly found: readonly string[];
}

/**
 * The scanner's figures: what it finds of every kind of token in a tree of 20,000 files, what it takes
 * for one in this project's packages, and its time and memory beside secretlint's, as whole processes
 * in turns.
 */
export function benchScanner(rounds: number): string {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "tree-")));
  const [tree, smaller] = [join(scratch, "whole"), join(scratch, "smaller")];
  try {
    const planted = plantTree(tree, files);
    const plantedThere = plantTree(smaller, filesCompared);
    const whole = runOurs(tree);
    const compared = [{ ours: runOurs(smaller), theirs: runTheirs(smaller) }];
    const source = Array.from({ length: rounds }, () => ({
      ours: runOurs(join(root, "src")),
      theirs: runTheirs(join(root, "src")),
    }));
    return [
      recall(
        { planted, found: whole.found },
        { planted: plantedThere, found: compared[0]?.theirs.found ?? [] },
      ),
      `${String(files)} files: ${whole.seconds.toFixed(2)} s, at most ${whole.megabytes.toFixed(0)} MB`,
      times(`${String(filesCompared)} of them`, compared),
      times("src", source),
      falsePositives(lookThrough(join(root, "node_modules"))),
    ].join("\n");
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function runOurs(directory: string): Run {
  const tool = join(root, "dist/cli.js");
  return run(["--require", memory, tool, "scan", directory, "--jsonl"], ours);
}

function runTheirs(directory: string): Run {
  return run(["--require", memory, secretlint, directory], JSON.parse as Read);
}

type Read = (output: string) => readonly string[];

function ours(output: string): readonly string[] {
  return output
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { readonly path: string }).path);
}

function run(args: readonly string[], read: Read): Run {
  const started = performance.now();
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    env: { PATH: "/usr/bin:/bin" },
    cwd: root,
  });
  if (error !== undefined) throw error;
  const seconds = (performance.now() - started) / 1_000;
  const kilobytes = Number(stderr.trim().split("\n").at(-1));
  return { seconds, megabytes: kilobytes / 1024, found: read(stdout) };
}

interface Recalled {
  readonly planted: readonly Planted[];
  readonly found: readonly string[];
}

function recall(here: Recalled, there: Recalled): string {
  const share = ({ planted, found }: Recalled): ((of: string) => string) => {
    const paths = new Set(found);
    return (of) => {
      const each = planted.filter(({ token }) => token.of === of);
      return `${String(each.filter(({ path }) => paths.has(path)).length)}/${String(each.length)}`;
    };
  };
  const [byUs, byThem] = [share(here), share(there)];
  const line = (of: string, us: string, them: string): string =>
    `${of.padEnd(32)}${us.padStart(10)}${them.padStart(12)}`;
  const paths = new Set(here.planted.map(({ path }) => path));
  const wrong = here.found.filter((path) => !paths.has(path));
  return [
    line("planted, found in", "ours", "secretlint"),
    ...plantedTokens.map(({ of }) => line(of, byUs(of), byThem(of))),
    `found where nothing was planted: ${String(wrong.length)}`,
    "",
  ].join("\n");
}

function times(
  what: string,
  runs: readonly { readonly ours: Run; readonly theirs: Run }[],
): string {
  const median = (each: readonly number[]): number =>
    [...each].sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? NaN;
  const seconds = (pick: "ours" | "theirs"): number =>
    median(runs.map((pair) => pair[pick].seconds));
  const most = (pick: "ours" | "theirs"): number =>
    Math.max(...runs.map((pair) => pair[pick].megabytes));
  const ratio = median(runs.map((pair) => pair.theirs.seconds / pair.ours.seconds));
  return `${what}: ours ${seconds("ours").toFixed(2)} s and ${most("ours").toFixed(0)} MB, secretlint ${seconds("theirs").toFixed(2)} s and ${most("theirs").toFixed(0)} MB, ${ratio.toFixed(1)} times as long\n`;
}

function falsePositives({ files: count, megabytes, seconds, found }: HaystackLook): string {
  const speed = `${(megabytes / seconds).toFixed(0)} MB/s`;
  return [
    `node_modules: ${String(count)} files, ${megabytes.toFixed(0)} MB, ${speed}, ${String(found.length)} found`,
    ...found.map((each) => `  ${each}`),
    "",
  ].join("\n");
}
