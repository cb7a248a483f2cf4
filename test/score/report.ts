import type { Corpus } from "./corpus";
import type { Scored } from "./judgeRow";
import type { Holds } from "./peer";

/** A corpus with what the engine said about each row. */
export interface ScoredCorpus {
  readonly corpus: Corpus;
  readonly scored: readonly Scored[];
}

interface Tally {
  readonly rows: number;
  readonly dangerous: number;
  readonly caught: number;
  readonly benign: number;
  readonly falseAlarms: number;
}

/** The figures of each file and source, with a peer's beside them if there is one, then the measures over all. */
export function report(all: readonly ScoredCorpus[], peer: Holds | undefined): string {
  const lines = [heading(peer !== undefined)];
  const add = (name: string, scored: readonly Scored[]) =>
    lines.push(row(name, tally(scored)) + (peer === undefined ? "" : peerColumns(scored, peer)));
  for (const { corpus, scored } of all) {
    add(corpus.name, scored);
    const sources = [...new Set(scored.map((one) => one.row.source))];
    if (sources.length > 1) {
      for (const source of sources) {
        add(
          `  ${source}`,
          scored.filter((one) => one.row.source === source),
        );
      }
    }
  }
  lines.push("", ...measures(all), "", speed(all.flatMap(({ scored }) => scored)));
  return lines.join("\n");
}

function tally(scored: readonly Scored[]): Tally {
  const with_ = (label: string) => scored.filter((one) => one.row.label === label && isScored(one));
  const dangerous = with_("dangerous");
  const benign = with_("benign");
  return {
    rows: scored.length,
    dangerous: dangerous.length,
    caught: dangerous.filter((one) => one.result === "right").length,
    benign: benign.length,
    falseAlarms: benign.filter((one) => one.result !== "right").length,
  };
}

/** How many of the same dangerous and benign rows a peer would not let pass. */
function peerColumns(scored: readonly Scored[], holds: Holds): string {
  const held = (label: string) =>
    scored.filter((one) => one.row.label === label && isScored(one) && holds(one.row)).length;
  const dangerous = held("dangerous");
  const share = percent(dangerous, tally(scored).dangerous);
  return [
    String(dangerous).padStart(10),
    share.padStart(7),
    String(held("benign")).padStart(8),
  ].join("");
}

function isScored({ result }: Scored): boolean {
  return result !== "unscored" && result !== "skipped";
}

function heading(peer: boolean): string {
  return [
    "".padEnd(32),
    "rows".padStart(6),
    "dangerous".padStart(10),
    "caught".padStart(8),
    "%".padStart(7),
    "benign".padStart(8),
    "alarms".padStart(8),
    "per 1000".padStart(9),
    ...(peer ? ["peer".padStart(10), "%".padStart(7), "alarms".padStart(8)] : []),
  ].join("");
}

function row(name: string, t: Tally): string {
  return [
    name.padEnd(32),
    String(t.rows).padStart(6),
    String(t.dangerous).padStart(10),
    String(t.caught).padStart(8),
    percent(t.caught, t.dangerous).padStart(7),
    String(t.benign).padStart(8),
    String(t.falseAlarms).padStart(8),
    (t.benign === 0 ? "" : ((1000 * t.falseAlarms) / t.benign).toFixed(1)).padStart(9),
  ].join("");
}

/** The measures that decide whether the engine is good enough, each with its floor. */
function measures(all: readonly ScoredCorpus[]): readonly string[] {
  const named = (...names: readonly string[]) =>
    all.filter(({ corpus }) => names.includes(corpus.name)).flatMap(({ scored }) => scored);
  const caught = (names: readonly string[], floor: number) => {
    const t = tally(named(...names));
    return measure(`dangerous caught: ${names.join(", ")}`, t.caught, t.dangerous, floor);
  };
  const disguised = ["plain", "cli-coverage", "evasion", "credentials"];
  const benign = tally(named(...disguised));
  const twins = pairs(named(...disguised));
  return [
    caught(["plain"], 99),
    caught(["cli-coverage"], 99),
    caught(["evasion"], 98),
    caught(["incidents"], 95),
    caught(["credentials"], 97),
    falseAlarms(named("agent-traffic")),
    measure("benign passed", benign.benign - benign.falseAlarms, benign.benign, 98),
    ...disguised.map((name) => {
      const t = tally(named(name));
      return measure(`  benign passed: ${name}`, t.benign - t.falseAlarms, t.benign, 98);
    }),
    measure("twins: both halves right", twins.right, twins.all, 96),
  ].filter((line) => line !== "");
}

function measure(name: string, part: number, whole: number, floor: number): string {
  if (whole === 0) return "";
  const reached = (100 * part) / whole >= floor;
  return `${reached ? "ok  " : "LOW "} ${name.padEnd(44)} ${percent(part, whole).padStart(6)} (${part} of ${whole}, at least ${floor})`;
}

function falseAlarms(scored: readonly Scored[]): string {
  const pooled = tally(scored);
  if (pooled.benign === 0) return "";
  const sources = [...new Set(scored.map((one) => one.row.source))];
  const rates = sources
    .map((source) => tally(scored.filter((one) => one.row.source === source)))
    .filter((t) => t.rows >= 100)
    .map((t) => (1000 * t.falseAlarms) / t.benign);
  const macro = rates.reduce((sum, rate) => sum + rate, 0) / Math.max(rates.length, 1);
  const rate = (1000 * pooled.falseAlarms) / pooled.benign;
  const reached = rate < 2 && macro < 2;
  return `${reached ? "ok  " : "LOW "} ${"false alarms per 1000: agent-traffic".padEnd(44)} ${rate.toFixed(1).padStart(6)} pooled, ${macro.toFixed(1)} over ${rates.length} sources (under 2)`;
}

/** Pairs of a dangerous line and its harmless twin, where both are scored. */
function pairs(scored: readonly Scored[]): { readonly right: number; readonly all: number } {
  const byId = new Map(scored.filter(isScored).map((one) => [one.row.id, one]));
  const seen = new Set<string>();
  let right = 0;
  let all = 0;
  for (const one of byId.values()) {
    const other = one.row.twin === undefined ? undefined : byId.get(one.row.twin);
    if (other === undefined) continue;
    const key = [one.row.id, other.row.id].sort().join(" ");
    if (seen.has(key)) continue;
    seen.add(key);
    all += 1;
    if (one.result === "right" && other.result === "right") right += 1;
  }
  return { right, all };
}

function speed(scored: readonly Scored[]): string {
  const times = scored
    .filter((one) => one.result !== "skipped")
    .map((one) => one.microseconds)
    .sort((a, b) => a - b);
  const at = (part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(0);
  return `decide: ${times.length} lines, median ${at(0.5)} µs, p99 ${at(0.99)} µs, worst ${at(0.9999)} µs (cold, one run)`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "" : ((100 * part) / whole).toFixed(1);
}

/** Every row that was judged wrongly, one block each, for reading and for `grep`. */
export function mistakes(all: readonly ScoredCorpus[]): string {
  const blocks: string[] = [];
  for (const { corpus, scored } of all) {
    for (const one of scored) {
      if (!["missed", "unnamed", "false alarm", "threw"].includes(one.result)) continue;
      const { row, outcome, effects, absent } = one;
      const head = `${one.result.toUpperCase()}  ${corpus.name} ${row.id} ${row.shell} [${row.source}]`;
      const said = outcome === "allow" && effects.length === 0 ? [] : [outcome, ...effects];
      blocks.push(
        [
          head,
          `  $ ${row.command.replaceAll("\n", "\n    ")}`,
          ...(said.length === 0 ? [] : [`  > ${said.join("\n    ")}`]),
          ...(absent.length === 0 ? [] : [`  not named: ${absent.join("  ")}`]),
        ].join("\n"),
      );
    }
  }
  return `${blocks.join("\n")}\n`;
}
