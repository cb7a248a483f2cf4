import type { Decision } from "../decision";
import { isSecretPattern, type Request, type Verdict, type WeighedEffect } from "../engine";

/** Notices that somebody who was refused for lack of rights goes looking for credentials. */
export interface Hunts {
  /** A command ended with a failure of authentication; `what` says which, without secrets. */
  failed(what: string): void;
  /** The verdict, held if it continues such a failure, with the trail as its reason. */
  judge(verdict: Verdict, request: Request): Verdict;
  /** What came of a request: a person who lets one search pass has seen the trail. */
  settled(request: Request, outcome: Decision["outcome"]): void;
}

/** A search after this time, in milliseconds, has another reason. */
const forAtMost = 10 * 60_000;

const rule = "credentials.hunt";

/** For one window, whatever the agent calls itself: its hook, its shell and its children differ. */
export function createHunts(now: () => number): Hunts {
  let failure: { readonly what: string; readonly at: number } | undefined;
  let held = new WeakSet<Request>();
  return {
    failed(what) {
      failure = { what, at: now() };
    },
    judge(verdict, request) {
      if (request.origin.kind === "person" || failure === undefined) return verdict;
      const past = now() - failure.at;
      const seeking = verdict.effects.filter(seeksCredentials);
      if (past > forAtMost || seeking.length === 0) return verdict;
      held.add(request);
      return asHunt(verdict, seeking, sayTrail(failure.what, past));
    },
    settled(request, outcome) {
      if (!held.has(request) || outcome !== "allow") return;
      failure = undefined;
      held = new WeakSet();
    },
  };
}

/** Whether what a command prints says that it lacked the right credentials. */
export function tellsRefusal(output: string): boolean {
  return /\b(?:401|403)\b[^\n]{0,40}\b(?:unauthori[sz]ed|forbidden|error|denied)|\bHTTP\/[\d.]+ 40[13]\b|\b(?:status|code)["']?\s{0,2}[:=]?\s{0,2}40[13]\b|not authori[sz]ed|unauthori[sz]ed|permission denied \(publickey|access denied|accessdenied|invalid (?:api[ _-]?)?(?:token|key|credentials)|authentication failed|bad credentials|requires authentication|must be logged in|please log ?in/i.test(
    output,
  );
}

/** A look for what gives access: a search for such names, or a read of a file that holds some. */
function seeksCredentials({ kind, resource, traits }: WeighedEffect): boolean {
  if (kind !== "read" && kind !== "disclose") return false;
  if (traits.includes("off-limits") || resource.kind === "credential") return true;
  if (resource.kind !== "path" || resource.seeking === undefined) return false;
  return isSecretPattern(resource.seeking);
}

function asHunt(verdict: Verdict, seeking: readonly WeighedEffect[], why: string): Verdict {
  const effects = verdict.effects.map((effect): WeighedEffect =>
    seeking.includes(effect) && effect.outcome === "allow"
      ? { ...effect, outcome: "ask", rule }
      : effect,
  );
  const reason = { rule, what: "looks for credentials", why };
  return {
    ...verdict,
    outcome: verdict.outcome === "allow" ? "ask" : verdict.outcome,
    effects,
    reasons: [...verdict.reasons, reason],
  };
}

function sayTrail(what: string, past: number): string {
  const minutes = Math.round(past / 60_000);
  const when = minutes === 0 ? "just now" : `${minutes} min ago`;
  return `it looks for credentials, after it was refused for lack of them ${when} (${what})`;
}
