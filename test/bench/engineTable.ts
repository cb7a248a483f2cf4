import type { LineTimes } from "./engine";
import type { ProcessTimes } from "./engineProcess";

/** The figures of a run, with what they are measured against. */
export function table(
  { first, warm, heap }: LineTimes,
  lines: number,
  processes: ReadonlyMap<string, ProcessTimes>,
): string {
  const parsing = summary(warm["unbash"]);
  const deciding = summary(warm["decide"]);
  const rows = Object.entries(warm).map(([name, times]) => {
    const { median, p99, mean } = summary(times);
    const cold = summary(first[name]);
    return [
      name.padEnd(20),
      fixed(median, 9),
      fixed(p99, 9),
      fixed(mean, 9),
      fixed(median / parsing.median, 9),
      fixed(p99 / parsing.p99, 7),
      fixed(median / deciding.median, 9),
      fixed(mean / deciding.mean, 7),
      fixed(cold.median, 9),
      fixed(cold.p99, 9),
    ].join(" ");
  });
  const nothing = processes.get("node -e 0");
  const started = [...processes].map(([name, { wall, cpu }]) => {
    const over = (times: readonly number[], base: readonly number[] = []): string =>
      fixed(at(times, 0.5) - at(base, 0.5), 9);
    return `${name.padEnd(37)} ${fixed(at(wall, 0.5), 9)} ${over(wall, nothing?.wall)} ${fixed(at(cpu, 0.5), 9)} ${over(cpu, nothing?.cpu)}`;
  });
  return [
    `${lines} lines, µs a line        warm                            to unbash         to decide         first pass`,
    "                        median       p99      mean    median     p99    median    mean    median       p99",
    ...rows,
    "targets                                                 ≤ 8    ≤ 12      ≥ 50 (cc-safety-net)",
    "",
    `heap after 100,000 decisions: ${heap >= 0 ? "+" : ""}${Math.round(heap / 1024)} KB`,
    "",
    "whole processes, ms (median)               wall      over       cpu      over    target: ≤ 40 over node -e 0, engine load ≤ 30",
    ...started,
    "",
  ].join("\n");
}

function summary(times: readonly number[] = []): {
  readonly median: number;
  readonly p99: number;
  readonly mean: number;
} {
  const sorted = [...times].sort((one, other) => one - other);
  const total = sorted.reduce((sum, time) => sum + time, 0);
  return { median: at(sorted, 0.5), p99: at(sorted, 0.99), mean: total / sorted.length };
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
}

function fixed(value: number, width: number): string {
  return value.toFixed(Math.abs(value) >= 100 ? 0 : 1).padStart(width);
}
