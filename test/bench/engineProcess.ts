import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What whole processes take, in milliseconds, the shortest first. */
export interface ProcessTimes {
  readonly wall: readonly number[];
  readonly cpu: readonly number[];
}

/** A process to start, with what it reads. */
export interface Start {
  readonly name: string;
  readonly args: readonly string[];
  readonly input?: string;
}

/** Loaded by every process before its own work: says at the end how much processor time it took. */
const report =
  "process.on('exit',()=>{const{user,system}=process.cpuUsage();require('fs').writeSync(3,String(user+system))})";

/** Starts processes in turns, so that a busy machine burdens all alike. */
export function timeProcesses(
  starts: readonly Start[],
  rounds: number,
  directory: string,
  env: Readonly<Record<string, string>> = { HOME: "/nonexistent", PATH: "/usr/bin:/bin" },
): ReadonlyMap<string, ProcessTimes> {
  const reportFile = join(directory, "report.cjs");
  writeFileSync(reportFile, report);
  const taken = new Map(
    starts.map(({ name }) => [name, { wall: [] as number[], cpu: [] as number[] }]),
  );
  for (let round = -2; round < rounds; round++) {
    for (const { name, args, input } of starts) {
      const start = performance.now();
      const { status, output } = spawnSync(process.execPath, ["-r", reportFile, ...args], {
        input: input ?? "",
        env,
        stdio: ["pipe", "ignore", "inherit", "pipe"],
      });
      const wall = performance.now() - start;
      if (status !== 0) throw new Error(`${name} ended with ${String(status)}`);
      if (round < 0) continue;
      taken.get(name)?.wall.push(wall);
      taken.get(name)?.cpu.push(Number(String(output[3])) / 1000);
    }
  }
  for (const { wall, cpu } of taken.values()) {
    wall.sort((one, other) => one - other);
    cpu.sort((one, other) => one - other);
  }
  return taken;
}
