import { decide, type Facts, type Verdict } from "../../../src/engine";
import { showEffect } from "../../../src/engine/showEffect";
import { freshPolicy } from "./lines";

/** A tool call as a test writes it; by an agent at `/w`, the workspace, unless it says otherwise. */
export interface Called {
  readonly server?: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly annotations?: { readonly destructiveHint?: boolean; readonly readOnlyHint?: boolean };
}

/** The verdict on a tool call. */
export function verdictOnCall(call: Called, facts: Facts = {}, cwd = "/w"): Verdict {
  return decide(
    {
      action: { kind: "tool", ...call },
      cwd,
      home: "/home/u",
      workspace: [cwd],
      env: {},
      origin: { kind: "agent" },
    },
    facts,
    freshPolicy,
  ).verdict;
}

/** What a call loses or shows, one line an effect, in alphabetical order. */
export function effectsOfTool(call: Called): readonly string[] {
  const { effects } = verdictOnCall(call);
  const counts = effects.filter(
    ({ kind, reversibility, traits }) =>
      reversibility !== "none" ||
      kind === "unknown" ||
      kind === "disclose" ||
      traits.includes("off-limits"),
  );
  return counts.map(showEffect).sort();
}

/** The outcome and what decides it, in one line: `ask: drop table users (irreversible)`. */
export function shownCall(call: Called, facts: Facts = {}, cwd = "/w"): string {
  const { outcome, effects } = verdictOnCall(call, facts, cwd);
  const deciding = effects.filter((effect) =>
    outcome === "allow"
      ? effect.reversibility !== "none" || effect.kind === "unknown"
      : effect.outcome === outcome,
  );
  const shown = deciding.map(showEffect).join("; ");
  return shown === "" ? outcome : `${outcome}: ${shown}`;
}
