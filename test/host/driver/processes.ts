import { readdirSync, readFileSync } from "node:fs";
import { until } from "./until";

/**
 * Ends every process that runs in the world under `root`, and names those that did not end by themselves.
 * With `program`, a part of a command line, only those are meant whose command line has it.
 *
 * A process belongs to that world when its HOME is under it: the editor, its extension hosts, its
 * shells and whatever they started all inherit it, and nothing else on the machine has it.
 */
export async function endProcessesOf(root: string, program = ""): Promise<readonly string[]> {
  const running = () => processesOf(root).filter(({ command }) => command.includes(program));
  const gone = () => running().length === 0;
  // The editor's own helpers end when they see that it has, which is a moment later.
  await until("processes to end by themselves", gone, 3_000).catch(() => undefined);
  const found = running();
  for (const { pid } of found) send(pid, "SIGTERM");
  try {
    await until("processes to end", gone, 3_000);
  } catch {
    // Interactive shells ignore SIGTERM.
    for (const { pid } of running()) send(pid, "SIGKILL");
    await until("killed processes to end", gone, 5_000);
  }
  return found.map(({ command }) => command);
}

/** Kills every process that runs in the world under `root`, for when there is no time to ask. */
export function killProcessesOf(root: string): void {
  for (const { pid } of processesOf(root)) send(pid, "SIGKILL");
}

/** A process that runs in a test's world. */
interface WorldProcess {
  readonly pid: number;
  readonly command: string;
}

/** The processes whose HOME is under `root`; none where there is no /proc to read. */
function processesOf(root: string): readonly WorldProcess[] {
  return entriesOfProc()
    .filter((entry) => /^\d+$/.test(entry))
    .map(Number)
    .filter((pid) => (readProc(pid, "environ") ?? "").includes(`HOME=${root}/`))
    .map((pid) => ({
      pid,
      command: (readProc(pid, "cmdline") ?? "").replaceAll("\0", " ").trim(),
    }));
}

function entriesOfProc(): readonly string[] {
  return process.platform === "linux" ? readdirSync("/proc") : [];
}

function readProc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, "utf8");
  } catch {
    // It ended between the listing and the reading, or belongs to somebody else.
    return undefined;
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
