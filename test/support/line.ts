import { createAttempts } from "../../src/approval/attempts";
import { createGrants } from "../../src/approval/grants";
import { createLineage } from "../../src/approval/lineage";
import type { Answer, Decision, Entry, Held } from "../../src/decision";
import type { Policy, Request, Verdict } from "../../src/engine";
import { supervise, type Edges } from "../../src/pipeline";
import { deletionOf, requestOf, verdictOf } from "./verdicts";

export const guard: Policy = {
  mode: "guard",
  persons: "relaxed",
  offLimits: [],
  offLimitsExceptions: [],
  rulesOff: [],
  alwaysAsk: [],
};
export const person = { origin: { kind: "person" } } as const;
export const lost = deletionOf("/w/data");
export const asks = verdictOf([lost]);
export const allows = verdictOf([]);
export const lasting = verdictOf([
  deletionOf("/w/a", { outcome: "allow", reversibility: "recoverable" }),
]);
export const catastrophe = verdictOf([deletionOf("/home/u", { reversibility: "catastrophic" })], {
  type: "/home/u",
});
export const offLimits = verdictOf(
  [deletionOf("/w/.env", { kind: "read", traits: ["off-limits"], outcome: "deny" })],
  { liftable: true },
);
export const forbidden = verdictOf([deletionOf("/w/x", { outcome: "deny" })]);

export const answering = (answer: Answer) => (): Promise<Answer> => Promise.resolve(answer);
export const breaking = (): never => {
  throw new Error("broken");
};
export const breakingLate = (): Promise<never> => Promise.reject(new Error("broken"));

/** What a line did on its way. */
export interface Line {
  readonly run: (request?: Request, signal?: AbortSignal) => Promise<Decision>;
  readonly edges: Edges;
  readonly log: readonly string[];
  readonly entries: readonly Entry[];
  readonly questions: readonly Held[];
  readonly offers: readonly Held[];
}

/** A pipeline around a fixed verdict, with what it did on the way. */
export function lineOf(
  verdict: Verdict | ((round: number) => Verdict),
  changes: Partial<Edges> = {},
): Line {
  const log: string[] = [];
  const entries: Entry[] = [];
  const questions: Held[] = [];
  const offers: Held[] = [];
  let round = 0;
  let time = 0;
  const edges: Edges = {
    caller: { gate: "shell" },
    decide: () => {
      round += 1;
      log.push("decide");
      return { verdict: typeof verdict === "function" ? verdict(round) : verdict, questions: [] };
    },
    policy: () => guard,
    answer: () => Promise.resolve({}),
    approve: (held) => {
      log.push("approve");
      questions.push(held);
      return Promise.resolve({ kind: "allow", scope: "once" });
    },
    held: () => log.push("held"),
    offerOnce: (held) => offers.push(held),
    record: (entry) => {
      log.push(`record ${entry.keeping}`);
      entries.push(entry);
      return Promise.resolve();
    },
    grants: createGrants(() => time),
    lineage: createLineage(() => time),
    attempts: createAttempts(() => time),
    now: () => (time += 1),
    ...changes,
  };
  const run = (request: Request = requestOf("x"), signal = new AbortController().signal) =>
    supervise(request, edges, signal);
  return { run, edges, log, entries, questions, offers };
}
