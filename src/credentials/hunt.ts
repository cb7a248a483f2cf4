import type { Answer, Decision, Held } from "../decision";
import {
  makeVisible,
  maskSecrets,
  type Action,
  type Request,
  type Verdict,
  type WeighedEffect,
} from "../engine";
import { huntStep } from "./huntStep";

/** Notices that somebody who was refused for lack of rights goes looking for credentials. */
export interface Hunts {
  /**
   * Something ended with a failure of authentication.
   *
   * @param agent whose it was, where that is known.
   */
  failed(action: Action, agent?: string): void;
  /** The verdict, held if it continues such a failure, with the trail as its reason. */
  judge(verdict: Verdict, request: Request): Verdict;
  /**
   * What a person says to an earlier question of the same hunt, if one is open and nothing else is
   * asked about here: an agent searches for several names at once. Nothing if nobody says anything.
   */
  asked(held: Pick<Held, "request" | "verdict">): Promise<Answer | undefined> | undefined;
  /** What came of a request: a person who lets one search pass has seen the trail. */
  settled(request: Request, decision: Pick<Decision, "outcome" | "by">): void;
}

/** A search after this time, in milliseconds, has another reason. */
const forAtMost = 10 * 60_000;

/** So many of the last requests are remembered, to know whose it was that was refused. */
const mostRecent = 32;

const rule = "credentials.hunt";

interface Failure {
  readonly what: string;
  readonly at: number;
  readonly agent: string | undefined;
  /** What was held because of it, in words. */
  readonly looks: string[];
  /** A person has said no: nothing more is asked of this hunt. */
  denied: boolean;
}

/** A question about a hunt that is before a person. */
interface Open {
  readonly request: Request;
  readonly answer: Promise<Answer | undefined>;
  readonly answered: (answer: Answer | undefined) => void;
}

/** For one window: one hunt at a time, since that of the last refusal is the one that goes on. */
export function createHunts(now: () => number): Hunts {
  let failure: Failure | undefined;
  let held = new WeakSet<Request>();
  let recent: readonly Request[] = [];
  let open: Open | undefined;
  return {
    failed(action, agent) {
      const ran = recent.filter((request) => textOf(request.action) === textOf(action));
      // What a person is refused in a terminal of their own says nothing of an agent.
      if (ran.length > 0 && ran.every(({ origin }) => origin.kind === "person")) return;
      const what = briefly(action);
      const by = agent ?? agentOf(ran.find(({ origin }) => origin.kind !== "person"));
      // The same thing tried again belongs to the same trail.
      const same = failure?.what === what ? failure : undefined;
      failure = { what, at: now(), agent: by, looks: [], denied: false, ...kept(same) };
    },
    judge(verdict, request) {
      if (request.origin.kind === "person" || failure === undefined) return verdict;
      const past = now() - failure.at;
      if (past > forAtMost || !isSameAgent(failure.agent, agentOf(request))) return verdict;
      const step = huntStep(request, verdict);
      if (step.length === 0) return verdict;
      held.add(request);
      return asHunt(verdict, step, sayTrail(failure, past), failure.denied);
    },
    asked({ request, verdict }) {
      const asking = verdict.effects.filter((effect) => effect.outcome !== "allow");
      if (!held.has(request) || asking.some((effect) => effect.rule !== rule)) return undefined;
      if (open !== undefined && open.request !== request) return open.answer;
      open ??= opened(request);
      return undefined;
    },
    settled(request, { outcome, by }) {
      recent = [...recent.slice(1 - mostRecent), request];
      if (open?.request === request) {
        open.answered(answerOf(outcome, by));
        open = undefined;
      }
      if (failure === undefined || !held.has(request)) return;
      if (outcome === "allow") {
        failure = undefined;
        held = new WeakSet();
        return;
      }
      failure.denied ||= by === "person";
      const look = briefly(request.action);
      if (!failure.looks.includes(look)) failure.looks.push(look);
    },
  };
}

function opened(request: Request): Open {
  let answered: Open["answered"] = () => undefined;
  const answer = new Promise<Answer | undefined>((resolve) => (answered = resolve));
  return { request, answer, answered };
}

function answerOf(outcome: Decision["outcome"], by: Decision["by"]): Answer | undefined {
  if (by !== "person") return undefined;
  return outcome === "allow" ? { kind: "allow", scope: "once" } : { kind: "deny" };
}

function kept(same: Failure | undefined): Partial<Pick<Failure, "looks" | "denied">> {
  return same === undefined ? {} : { looks: same.looks, denied: same.denied };
}

function agentOf(request: Request | undefined): string | undefined {
  return request?.origin.kind === "agent" ? request.origin.name : undefined;
}

/** Its hook, its shell and its children call one agent by different names: `claude`, `Claude Code`. */
function isSameAgent(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return true;
  const first = (name: string): string => /^[a-z]*/i.exec(name)?.[0].toLowerCase() ?? "";
  return first(one) === first(other);
}

/**
 * Where nothing else is denied, a person is asked rather than told, once: a denial that the agent
 * alone hears of would be the next step of its hunt. Whoever has said no is only told of the steps
 * after it.
 */
function asHunt(
  verdict: Verdict,
  seeking: readonly WeighedEffect[],
  why: string,
  denied: boolean,
): Verdict {
  const others = verdict.effects.filter((effect) => !seeking.includes(effect));
  const mayAsk =
    verdict.outcome !== "deny" ||
    (verdict.liftable && others.every(({ outcome }) => outcome !== "deny"));
  const isAsked = !denied || others.some(({ outcome }) => outcome === "ask");
  const outcome = mayAsk && isAsked ? "ask" : "deny";
  const steps = seeking.map((effect) =>
    mayAsk || effect.outcome === "allow" ? { ...effect, outcome, rule } : effect,
  ) satisfies Verdict["effects"];
  const reason = { rule, what: "looks for credentials", why };
  // A look loses nothing: whatever else has to be asked about is worse.
  const worse = others.filter((one) => one.outcome !== "allow");
  return {
    ...verdict,
    outcome,
    liftable: outcome === "deny" && (mayAsk || verdict.liftable),
    effects: [...worse, ...steps, ...others.filter((one) => !worse.includes(one))],
    reasons: [...verdict.reasons, reason],
  };
}

/** Of a trail no more than the last looks are told. */
const lastLooks = 3;

function sayTrail({ what, looks }: Failure, past: number): string {
  const minutes = Math.round(past / 60_000);
  const when = minutes === 0 ? "just now" : `${minutes} min ago`;
  const refused = `it looks for credentials, after it was refused for lack of them ${when} (${what})`;
  if (looks.length === 0) return refused;
  return `${refused} and has been held for ${looks.slice(-lastLooks).join(" and ")} since`;
}

/** How much of an action is told, in characters. */
const brief = 120;

function briefly(action: Action): string {
  return `\`${makeVisible(maskSecrets(textOf(action)).replace(/\s+/g, " ")).slice(0, brief)}\``;
}

function textOf(action: Action): string {
  switch (action.kind) {
    case "command":
      return action.text.trim();
    case "argv":
      return action.argv.join(" ");
    case "tool":
      return [action.server, action.name].filter((word) => word !== undefined).join(" ");
  }
}
