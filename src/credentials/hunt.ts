import type { Decision } from "../decision";
import {
  isSecretPattern,
  makeVisible,
  maskSecrets,
  type Action,
  type Request,
  type Verdict,
  type WeighedEffect,
} from "../engine";

/** Notices that somebody who was refused for lack of rights goes looking for credentials. */
export interface Hunts {
  /** Something ended with a failure of authentication. */
  failed(action: Action): void;
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
  let failure: { readonly what: string; readonly at: number; readonly looks: string[] } | undefined;
  let held = new WeakSet<Request>();
  return {
    failed(action) {
      const what = briefly(action);
      // The same thing tried again belongs to the same trail.
      failure = { what, at: now(), looks: failure?.what === what ? failure.looks : [] };
    },
    judge(verdict, request) {
      if (request.origin.kind === "person" || failure === undefined) return verdict;
      const past = now() - failure.at;
      const sought = searchedFor(request.action).some(isSecretPattern);
      const seeking = verdict.effects.filter((effect) =>
        sought ? effect.kind === "read" : seeksCredentials(effect),
      );
      if (past > forAtMost || seeking.length === 0) return verdict;
      const trail = sayTrail(failure.what, past, failure.looks);
      held.add(request);
      return asHunt(verdict, seeking, trail);
    },
    settled(request, outcome) {
      if (!held.has(request)) return;
      if (outcome === "allow") {
        failure = undefined;
        held = new WeakSet();
        return;
      }
      const look = briefly(request.action);
      if (failure?.looks.includes(look) === false) failure.looks.push(look);
    },
  };
}

/** A look for what gives access: a search for such names, or a read of a file that holds some. */
function seeksCredentials({ kind, resource, traits }: WeighedEffect): boolean {
  if (kind !== "read" && kind !== "disclose") return false;
  if (traits.includes("off-limits") || resource.kind === "credential") return true;
  if (resource.kind !== "path" || resource.seeking === undefined) return false;
  return isSecretPattern(resource.seeking);
}

/**
 * What an agent's own search tool looks for. One that only names the files where it is found (Claude
 * Code's, unless asked for lines) shows nothing of them, yet is a step of a hunt.
 */
function searchedFor(action: Action): readonly string[] {
  if (action.kind !== "tool" || !/grep|search/i.test(action.name)) return [];
  if (/file_?search|search_?files?$/i.test(action.name) && "query" in action.input) return [];
  return ["pattern", "query", "regex"].flatMap((key) => {
    const value = action.input[key];
    return typeof value === "string" ? [value] : [];
  });
}

/**
 * Where nothing else is denied, a person is asked rather than told: a denial that the agent alone
 * hears of would be the next step of its hunt.
 */
function asHunt(verdict: Verdict, seeking: readonly WeighedEffect[], why: string): Verdict {
  const denied = verdict.effects.filter(({ outcome }) => outcome === "deny");
  const mayAsk =
    verdict.outcome !== "deny" ||
    (verdict.liftable && denied.every((one) => seeking.includes(one)));
  const effects = verdict.effects.map((effect): WeighedEffect =>
    seeking.includes(effect) && (mayAsk || effect.outcome === "allow")
      ? { ...effect, outcome: "ask", rule }
      : effect,
  );
  const reason = { rule, what: "looks for credentials", why };
  // A look loses nothing: whatever else has to be asked about is worse.
  const worse = effects.filter((one) => one.outcome !== "allow" && one.rule !== rule);
  return {
    ...verdict,
    outcome: mayAsk ? "ask" : verdict.outcome,
    liftable: !mayAsk && verdict.liftable,
    effects: [...worse, ...effects.filter((one) => !worse.includes(one))],
    reasons: [...verdict.reasons, reason],
  };
}

/** Of a trail no more than the last looks are told. */
const lastLooks = 3;

function sayTrail(what: string, past: number, looks: readonly string[]): string {
  const minutes = Math.round(past / 60_000);
  const when = minutes === 0 ? "just now" : `${minutes} min ago`;
  const refused = `it looks for credentials, after it was refused for lack of them ${when} (${what})`;
  if (looks.length === 0) return refused;
  return `${refused} and has been held for ${looks.slice(-lastLooks).join(" and ")} since`;
}

/** How much of an action is told, in characters. */
const brief = 120;

function briefly(action: Action): string {
  return `\`${makeVisible(maskSecrets(wordsOf(action)).replace(/\s+/g, " ")).slice(0, brief)}\``;
}

function wordsOf(action: Action): string {
  switch (action.kind) {
    case "command":
      return action.text;
    case "argv":
      return action.argv.join(" ");
    case "tool":
      return [action.server, action.name].filter((word) => word !== undefined).join(" ");
  }
}
