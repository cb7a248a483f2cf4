import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { benchEngine } from "./engine";
import { benchHook } from "./hook";
import { benchInventory } from "./inventory";
import { benchScanner } from "./scanner";

// npm run bench -- [engine] [hook] [shell] [scanner] [inventory] [--lines FILE.jsonl] [--rounds N]
//
// Without a name all parts run. `--lines` measures the engine on the commands of a file instead of
// on our own sample; `--rounds` is how often processes and prompts are timed. The tool is measured
// as it was built: `node esbuild.js --production` first.

const { values, positionals } = parseArgs({
  options: { lines: { type: "string" }, rounds: { type: "string", default: "40" } },
  allowPositionals: true,
});
const unknown = positionals.find(
  (part) => !["engine", "hook", "shell", "scanner", "inventory"].includes(part),
);
if (unknown !== undefined) {
  console.error(
    "usage: npm run bench -- [engine] [hook] [shell] [scanner] [inventory] [--lines FILE.jsonl] [--rounds N]",
  );
  process.exit(2);
}
const wanted = (part: string): boolean => positionals.length === 0 || positionals.includes(part);

async function main(): Promise<void> {
  if (wanted("engine")) {
    const rounds = Number(values.rounds);
    process.stdout.write(await benchEngine({ linesFile: values.lines, rounds }));
  }
  if (wanted("hook")) {
    process.stdout.write(await benchHook(Number(values.rounds)));
  }
  if (wanted("scanner")) {
    process.stdout.write(benchScanner(Math.min(5, Number(values.rounds))));
  }
  if (wanted("inventory")) {
    process.stdout.write(await benchInventory());
  }
  if (wanted("shell")) {
    const script = fileURLToPath(new URL("shell.ts", import.meta.url));
    const loader = fileURLToPath(new URL("../support/tsx.mjs", import.meta.url));
    const { status } = spawnSync(process.execPath, ["--import", loader, script, values.rounds], {
      stdio: "inherit",
    });
    process.exitCode = status ?? 1;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
