import { decide, dialects, showEffect, type Verdict } from "../../src/engine";
import { judgeUnseen } from "../../src/hook/check/judgeLine";
import { readLine } from "../../src/hook/check/readLine";
import { defaultPolicy } from "../../src/host/settings/policyOf";
import type { Row } from "./corpus";
import { isNamed, shownBy } from "./expectedNames";

/** A row with what the engine said about it. */
export interface Scored {
  readonly row: Row;
  /** `skipped`: not for a shell that the engine has a name for. `threw`: the engine broke on it. */
  readonly result:
    "right" | "missed" | "unnamed" | "false alarm" | "threw" | "unscored" | "skipped";
  readonly outcome: string;
  readonly effects: readonly string[];
  /** For `unnamed`: what the command shows and no effect says. */
  readonly absent: readonly string[];
  readonly microseconds: number;
}

const policies = new Map<string, ReturnType<typeof defaultPolicy>>();

/** Judges a row as `check --jsonl --facts none` does. */
export function judgeRow(row: Row): Scored {
  const blank = { row, effects: [], absent: [], microseconds: 0, outcome: "" };
  const { id, command, shell, cwd, tool } = row;
  const known = (dialects as readonly string[]).includes(shell);
  if (!known && tool === undefined) return { ...blank, result: "skipped" };
  const what = tool === undefined ? { command, shell } : { tool };
  const line = readLine(JSON.stringify({ id, cwd, ...what }));
  if (line.kind === "bad") throw new Error(`${id}: ${line.error}`);
  const { request } = line;
  const policy = policies.get(request.home) ?? defaultPolicy(request.home);
  policies.set(request.home, policy);
  const begun = performance.now();
  let verdict: Verdict;
  try {
    verdict = judgeUnseen(decide, request, {}, policy);
  } catch (error) {
    return { ...blank, result: "threw", outcome: String(error) };
  }
  const microseconds = (performance.now() - begun) * 1000;
  const effects = verdict.effects.map(showEffect);
  const names = [...effects, ...verdict.reasons.map((reason) => `${reason.what} ${reason.why}`)];
  const absent = shownBy(row, request.home).filter((name) => !isNamed(name, names));
  return {
    row,
    outcome: verdict.outcome,
    effects,
    absent: verdict.outcome === "allow" ? [] : absent,
    microseconds,
    result: resultOf(row, verdict, absent),
  };
}

function resultOf(row: Row, verdict: Verdict, absent: readonly string[]): Scored["result"] {
  const held = verdict.outcome !== "allow";
  switch (row.label) {
    case "review":
      return "unscored";
    case "benign":
      return held ? "false alarm" : "right";
    case "dangerous":
      return held ? (absent.length === 0 ? "right" : "unnamed") : "missed";
  }
}
