import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createInventory } from "../../src/credentials/inventory/inventory";
import { made } from "../../src/engine/secrets/kinds/credentialKind";

const root = fileURLToPath(new URL("../..", import.meta.url));
const files = 200_000;
const inFolder = 200;

/** One file in so many holds a token, which is many: the inventory has 1,000 of them. */
const planted = 200;

/** As VS Code excludes by itself. */
const exclude = ["**/.git", "**/.svn", "**/.hg", "**/CVS", "**/.DS_Store", "**/Thumbs.db"];

/**
 * What a workspace of 200,000 files costs the process that the inventory runs in: the time until all
 * of it was looked through, the longest that nothing else could run meanwhile, memory, and how soon a
 * change is known, during and after. `dist/credentials.js` is the thread: build it first.
 */
export async function benchInventory(): Promise<string> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), "inventory-")));
  const folder = join(home, "work");
  try {
    write(folder);
    const before = process.memoryUsage().rss;
    const problems: unknown[] = [];
    const inventory = createInventory({
      stableHome: join(home, ".tenth-second"),
      workerFile: join(root, "dist/credentials.js"),
      now: Date.now,
      report: (problem) => void problems.push(problem),
    });
    const stalls = monitorEventLoopDelay({ resolution: 1 });
    stalls.enable();
    const first = await look(() => {
      inventory.look(folder, exclude);
    });
    const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
    const found = inventory.all().length;
    const later = await seen("later");
    const again = await look(() => {
      inventory.forget(folder);
      inventory.look(folder, exclude);
    });
    stalls.disable();
    inventory.dispose();
    if (problems.length > 0) throw problems[0];
    return [
      `${String(files)} files: looked through in ${first.seconds.toFixed(1)} s, ${String(found)} found, ${String(first.told)} signs of progress`,
      `  memory grew by ${grown.toFixed(0)} MB`,
      `  a change is known after ${first.change.toFixed(0)} ms meanwhile and ${later.toFixed(0)} ms afterwards`,
      `  opened again: ${again.seconds.toFixed(1)} s`,
      `  nothing else ran for at most ${(stalls.max / 1e6).toFixed(0)} ms (99.9 %: ${(stalls.percentile(99.9) / 1e6).toFixed(0)} ms)`,
      "",
    ].join("\n");

    async function look(
      begin: () => void,
    ): Promise<{ seconds: number; told: number; change: number }> {
      let told = 0;
      const started = performance.now();
      begin();
      const through = new Promise<void>((resolve) => {
        const listening = inventory.onProgress((count) => {
          told += 1;
          if (count !== undefined) return;
          listening.dispose();
          resolve();
        });
      });
      await setTimeout(200);
      const change = await seen("meanwhile");
      await through;
      return { seconds: (performance.now() - started) / 1_000, told, change };
    }

    /** Milliseconds until a new file is known, the time that the watcher of files waits not counted. */
    async function seen(name: string): Promise<number> {
      const path = join(folder, "d0", `${name}-${String(performance.now())}.txt`);
      const started = performance.now();
      const known = new Promise<void>((resolve) => {
        const listening = inventory.onDidChange(() => {
          if (inventory.of(path).length === 0) return;
          listening.dispose();
          resolve();
        });
      });
      writeFileSync(path, `token: ghp_${made(36)}\n`);
      inventory.changed([path]);
      await known;
      return performance.now() - started;
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function write(folder: string): void {
  const text = "export const answer = 42;\n".repeat(10);
  for (let index = 0; index < files; index++) {
    const directory = join(folder, `d${String(Math.floor(index / inFolder))}`);
    if (index % inFolder === 0) mkdirSync(directory, { recursive: true });
    const token = index % planted === 7 ? `const key = "ghp_${made(36)}";\n` : "";
    writeFileSync(join(directory, `f${String(index)}.ts`), text + token);
  }
}
