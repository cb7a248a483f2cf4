import { modelNamed, modelOf } from "./commands";
import { effectsOfCall } from "./commands/effectsOfCall";
import { concernsOf } from "./commands/secrets/concerns";
import { withDisclosures } from "./commands/secrets/disclosures";
import { filesInCode } from "./commands/secrets/filesInCode";
import { filesInScripts } from "./commands/secrets/filesInScripts";
import { handedFiles, type IsOffLimits } from "./commands/secrets/handed";
import { readersAmong, type ReadersOf } from "./commands/secrets/onwards";
import { literal, type Call, type Site } from "./model/call";
import type { Effect } from "./model/effect";
import { questionKey, type Answer, type Answering, type Facts, type Question } from "./model/facts";
import type { Policy } from "./model/policy";
import type { Span } from "./model/program";
import { lineOf, type Request } from "./model/request";
import type { Verdict } from "./model/verdict";
import { textWritten } from "./model/written";
import { offLimitsPattern } from "./offLimits";
import { judge } from "./policy/judge";
import { alwaysAsked } from "./policy/alwaysAsk";
import { readRequest } from "./readRequest";
import { mattersAmong } from "./rescan";
import type { Found } from "./resolve/scope";
import { inView, note, nothingYet } from "./weigh/earlier";
import { filesLent, type CredentialFile } from "./weigh/credentialFiles";
import { credentialsUsed, raised, withProvenance } from "./weigh/credentialsUsed";
import { unlessThere } from "./weigh/unlessThere";
import { weigh, type Weighed, type Weighing } from "./weigh/weigh";

/** A verdict, and what would have to be known to be surer of it. */
export interface Decided {
  readonly verdict: Verdict;
  /**
   * Questions that came up and are not answered in the facts. The caller answers them, also with
   * `unanswered`, and decides again; after `maxRounds` the verdict stands as it is.
   */
  readonly questions: readonly Question[];
}

/** More rounds of questions than this do not come up in lines that people write. */
export const maxRounds = 6;

/** Effects beyond this many are not weighed; nobody could read them, and each takes its time. */
const mostEffects = 500;

/** Of those that come after them so many are looked at for catastrophes, without asking the world. */
const mostGlanced = 1000;

/** The whole straight line up to the verdict: a pure function of its arguments. */
export function decide(request: Request, facts: Facts | Answering, policy: Policy): Decided {
  const open = new Map<string, Question>();
  const ask = (question: Question): Answer | undefined => {
    if (question.ask === "shell" && question.what === "variable") {
      // What the environment says needs no question.
      const value = Object.hasOwn(request.env, question.name)
        ? request.env[question.name]
        : undefined;
      if (value !== undefined) return { fact: "shell", value };
    }
    if (typeof facts === "function") {
      const answer = facts(question);
      if (answer === undefined) open.set(questionKey(question), question);
      return answer;
    }
    const key = questionKey(question);
    const answer = facts[key];
    if (answer === undefined) open.set(key, question);
    return answer;
  };
  const found = readRequest(request, { ask, isModelled: (name) => modelNamed(name) !== undefined });
  const calls: Call[] = [];
  for (const item of found) if (item.kind === "call") calls.push(item.call);
  const readers = readersAmong(calls);
  const weighed: Weighed[] = [];
  const earlier = nothingYet(calls);
  const weighing: Weighing = { request, policy, ask };
  const isOffLimits: IsOffLimits = (path) => offLimitsPattern(path, policy) !== undefined;
  const weighLoss = (effect: Effect): Weighed => weigh(effect, { kind: "here" }, weighing);
  const matters = mattersAmong();
  const rest: Sited[] = [];
  const lent: CredentialFile[] = [];
  for (const item of found) {
    if (item.kind === "effect" && !matters(item.effect)) continue;
    const here: Weighed[] = [];
    for (const each of effectsOf(item, policy, readers, calls, isOffLimits, ask)) {
      if (weighed.length >= mostEffects) {
        rest.push(each);
        continue;
      }
      const one = unlessThere(
        inView(weighSited(each, weighing), earlier, weighLoss),
        item,
        request,
      );
      here.push(one);
      weighed.push(one);
    }
    if (item.kind === "call")
      for (const file of filesLent(item.call, here, policy)) lent.push(file);
    if (rest.length > mostGlanced) break;
    note(earlier, item, here);
  }
  if (rest.length > 0) weighed.push(...worstOf(rest, { request, policy, ask: () => undefined }));
  const used = credentialsUsed(weighed, lent, { request, ask });
  const verdict = judge(raised(weighed, used, request), policy, request.origin);
  return { verdict: withProvenance(verdict, used, request), questions: [...open.values()] };
}

/** Of what comes after the many effects that are looked at: the catastrophes, and that there is more. */
function worstOf(rest: readonly Sited[], weighing: Weighing): readonly Weighed[] {
  const worst = rest
    .slice(0, mostGlanced)
    .map((each) => weighSited(each, weighing))
    .filter(({ reversibility }) => reversibility !== "none" && reversibility !== "regenerable");
  const lost = worst.length > 0 || rest.length > mostGlanced;
  const catastrophes = worst.filter(({ reversibility }) => reversibility === "catastrophic");
  if (!lost) return [];
  return [...catastrophes, weigh(tooMuch(weighing.request), { kind: "here" }, weighing)];
}

/** What is left of a request that does more than is looked at. */
function tooMuch({ action }: Request): Effect {
  const name = action.kind === "tool" ? action.name : lineOf(action);
  return {
    kind: "unknown",
    unknown: "limit",
    because: "it touches more than can be looked at",
    resource: { kind: "text", name, reach: "here" },
  };
}

interface Sited {
  readonly effect: Effect;
  readonly site: Site;
  /** Of the call that has the effect. */
  readonly span?: Span;
}

function weighSited({ effect, site, span }: Sited, weighing: Weighing): Weighed {
  const weighed = weigh(effect, site, weighing);
  if (span === undefined) return weighed;
  const { effect: same, reversibility, traits, extent } = weighed;
  return { effect: same, reversibility, traits, extent, span };
}

const nothing: readonly never[] = [];

function effectsOf(
  found: Found,
  policy: Policy,
  readers: ReadersOf,
  calls: readonly Call[],
  isOffLimits: IsOffLimits,
  ask: (question: Question) => Answer | undefined,
): readonly Sited[] {
  if (found.kind === "effect") {
    return [{ effect: found.effect, site: found.site }];
  }
  const { call } = found;
  const asked = alwaysAsked(call, policy);
  const model = modelOf(call);
  const { handed, code, scripts } = concernsOf(call.name);
  const isModelled = model !== undefined;
  const named = handed || !isModelled ? handedFiles(call, isModelled, isOffLimits) : nothing;
  const inCode = code ? filesInCode(call, isOffLimits) : nothing;
  const inScripts = scripts ? filesInScripts(call, isOffLimits) : nothing;
  const effects = withDisclosures(
    call,
    effectsOfCall(call, model, askWithin(call, ask)),
    readers,
    calls,
  );
  const files = named.length + inCode.length + inScripts.length;
  if (asked.length + files + effects.length === 0) return nothing;
  const { site, span } = call;
  const sited: Sited[] = [];
  for (const some of [asked, named, inCode, inScripts, effects])
    for (const effect of some) sited.push({ effect, site, span });
  return sited;
}

/** What the line itself wrote to a file before is in it, whatever is there now. */
function askWithin(
  { written }: Call,
  ask: (question: Question) => Answer | undefined,
): (question: Question) => Answer | undefined {
  if (written === undefined) return ask;
  return (question) => {
    const text = question.ask === "text" ? textWritten(question.path, written) : undefined;
    if (text === undefined) return ask(question);
    return { fact: "text", text: literal(text) ?? text.text, digest: "" };
  };
}
