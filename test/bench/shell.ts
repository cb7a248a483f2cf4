/**
 * What an allowed line costs: a shell with the gate against the same shell without it, taken in
 * turns in one run, so that a busy machine burdens both alike.
 *
 *     node --import ./test/support/tsx.mjs test/bench/shell.ts [rounds]
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { makeSandbox, type Sandbox } from "../shell/support/sandbox";
import { atPrompt, openTerminal, type Terminal } from "../shell/support/terminal";

/** Milliseconds, from the shortest to the longest. */
type Times = readonly number[];

interface Row {
  readonly name: string;
  readonly plain: Times;
  readonly gated: Times;
  /** What the prototypes added to the median, in milliseconds: the measure of what is bearable. */
  readonly prototype: number;
}

async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 300);
  const sandbox = makeSandbox();
  const server = await startServer(sandbox);
  try {
    const rows = [
      await prompts("bash", rounds, sandbox, 3.9),
      await prompts("zsh", rounds, sandbox, 0.7),
      starts("bash", rounds, sandbox, 1.3),
      starts("zsh", rounds, sandbox, 1.5),
    ];
    process.stdout.write(table(rows));
  } finally {
    server.kill("SIGKILL");
    await once(server, "exit");
    await sandbox.dispose();
  }
}

/** In a process of its own, as the extension host is. */
async function startServer(sandbox: Sandbox): Promise<ChildProcess> {
  const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
  const server = spawn(
    process.execPath,
    [
      "--import",
      here("../support/tsx.mjs"),
      here("../shell/support/gateProcess.ts"),
      sandbox.runDirectory,
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  await once(server.stdout, "data");
  server.stdout.resume();
  return server;
}

/** From Enter to the next prompt, for a line that does nothing. */
async function prompts(
  shell: string,
  rounds: number,
  sandbox: Sandbox,
  prototype: number,
): Promise<Row> {
  const gated = sandbox.open(`exec ${shell} -i`);
  const bare = openTerminal(`exec ${shell} -i`, plainEnvironment(sandbox), sandbox.work);
  try {
    await Promise.all([gated.until(atPrompt), bare.until(atPrompt)]);
    const once = async (terminal: Terminal): Promise<number> => {
      const from = terminal.position();
      terminal.type(":");
      await terminal.until(/:/, from);
      const start = performance.now();
      terminal.type("\r");
      await terminal.until(atPrompt, from);
      return performance.now() - start;
    };
    const taken = { plain: [] as number[], gated: [] as number[] };
    for (let round = -20; round < rounds; round += 1) {
      const plain = await once(bare);
      const held = await once(gated);
      if (round >= 0) {
        taken.plain.push(plain);
        taken.gated.push(held);
      }
    }
    return row(`${shell}, prompt to prompt`, taken, prototype);
  } finally {
    await Promise.all([gated.close(), bare.close()]);
  }
}

/** A whole shell that does nothing. */
function starts(shell: string, rounds: number, sandbox: Sandbox, prototype: number): Row {
  const once = (env: Readonly<Record<string, string>>): number => {
    const start = performance.now();
    spawnSync(shell, ["-c", ":"], { cwd: sandbox.work, env, stdio: "ignore" });
    return performance.now() - start;
  };
  const gate = { SHLVL: "1", ...sandbox.env() };
  const taken = { plain: [] as number[], gated: [] as number[] };
  for (let round = -20; round < rounds; round += 1) {
    const plain = once(plainEnvironment(sandbox));
    const held = once(gate);
    if (round >= 0) {
      taken.plain.push(plain);
      taken.gated.push(held);
    }
  }
  return row(`${shell} -c :`, taken, prototype);
}

function plainEnvironment(sandbox: Sandbox): Readonly<Record<string, string>> {
  return { SHLVL: "1", HOME: sandbox.home, PATH: "/usr/local/bin:/usr/bin:/bin" };
}

function row(
  name: string,
  { plain, gated }: { readonly plain: number[]; readonly gated: number[] },
  prototype: number,
): Row {
  const sorted = (times: number[]): Times => times.sort((left, right) => left - right);
  return { name, plain: sorted(plain), gated: sorted(gated), prototype };
}

function table(rows: readonly Row[]): string {
  const at = (times: Times, part: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;
  const lines = rows.map(({ name, plain, gated, prototype }) => {
    const added = at(gated, 0.5) - at(plain, 0.5);
    const times = [plain, gated].map(
      (one) => `${at(one, 0.5).toFixed(2).padStart(7)} /${at(one, 0.99).toFixed(2).padStart(7)}`,
    );
    return `${name.padEnd(22)} ${times.join("  ")}  ${added.toFixed(2).padStart(6)}  ${(added / prototype).toFixed(2).padStart(6)}`;
  });
  return [
    "ms: median / p99         plain             gate            added  to the prototypes",
    ...lines,
    "",
  ].join("\n");
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
