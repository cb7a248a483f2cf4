import { reversibilities, type Effect, type EffectKind, type Reversibility } from "../model/effect";
import type { Policy } from "../model/policy";
import type { Origin } from "../model/request";
import {
  outcomes,
  type Outcome,
  type Reason,
  type Verdict,
  type WeighedEffect,
} from "../model/verdict";
import { showEffect, showResource } from "../showEffect";
import type { Weighed } from "../weigh/weigh";
import { harmless, rules, type Column, type Rule } from "./rules";

/** The verdict on all effects of a request: each by the first rule that applies, the strictest wins. */
export function judge(weighed: readonly Weighed[], policy: Policy, origin: Origin): Verdict {
  if (weighed.length === 0) return nothingHappens;
  const column = columnOf(policy, origin);
  const judged = distinct(weighed.map((one) => judgeOne(one, column, policy))).sort(worstFirst);
  const outcome = judged.reduce<Outcome>(
    (worst, one) => stricter(worst, one.effect.outcome),
    "allow",
  );
  const deciding = judged.filter((one) => one.effect.outcome === outcome);
  const typed = outcome === "allow" ? undefined : deciding.find((one) => one.rule.type === true);
  const verdict: Verdict = {
    outcome,
    reversibility: overall(
      judged.map((one) => one.effect),
      outcome,
    ),
    effects: judged.map((one) => one.effect),
    reasons: reasonsOf(deciding.filter((one) => one.effect.outcome !== "allow")),
    liftable: outcome === "deny" && deciding.every((one) => one.rule.liftable === true),
    ...(typed === undefined ? {} : { type: nameToType(typed.effect) }),
  };
  return verdict;
}

/** The verdict on most lines. */
const nothingHappens: Verdict = {
  outcome: "allow",
  reversibility: "none",
  effects: [],
  reasons: [],
  liftable: false,
};

interface Judged {
  readonly effect: WeighedEffect;
  readonly rule: Rule;
}

/** What is done twice, or read in two ways that come to the same, is said once. */
function distinct(judged: readonly Judged[]): Judged[] {
  if (judged.length < 2) return [...judged];
  const seen = new Map<string, Judged>();
  for (const one of judged) {
    const { effect, rule } = one;
    const key = `${rule.id} ${effect.reversibility} ${showEffect(effect)}`;
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

function columnOf(policy: Policy, origin: Origin): Column {
  if (policy.mode === "strict") return "strict";
  return origin.kind === "person" && policy.persons === "relaxed" ? "person" : "agent";
}

function judgeOne(
  { effect, reversibility, traits, extent, span }: Weighed,
  column: Column,
  policy: Policy,
): Judged {
  const rule = ruleFor({ effect, reversibility, traits });
  const off = rule.canBeOff && policy.rulesOff.includes(rule.id);
  const judged: Mutable<WeighedEffect> = {
    kind: effect.kind,
    resource: effect.resource,
    reversibility,
    traits,
    outcome: off ? "allow" : rule.outcome[column],
    rule: rule.id,
  };
  const where = effect.span ?? span;
  if (where !== undefined) judged.span = where;
  if (extent !== undefined) judged.extent = extent;
  for (const key of saidNowAndThen)
    if (effect[key] !== undefined) (judged as Record<Said, unknown>)[key] = effect[key];
  return { effect: judged, rule };
}

type Mutable<Item> = { -readonly [Key in keyof Item]: Item[Key] };
type Said = Exclude<keyof Effect, "kind" | "resource" | "reversibility" | "span">;

/** All that an effect may say besides. To spread it would take as long as reading its command. */
const saidNowAndThen = Object.keys({
  because: true,
  including: true,
  instead: true,
  unknown: true,
  whole: true,
} satisfies Record<Said, true>) as readonly Said[];

function ruleFor(weighed: Weighed): Rule {
  const { kind } = weighed.effect;
  let ofKind = rulesOf.get(kind);
  if (ofKind === undefined) {
    ofKind = rules.filter(({ when }) => when.kinds?.includes(kind) ?? true);
    rulesOf.set(kind, ofKind);
  }
  return ofKind.find((rule) => applies(rule, weighed)) ?? harmless;
}

/** The rules that can apply to effects of a kind, in their order: most rules are about few kinds. */
const rulesOf = new Map<EffectKind, readonly Rule[]>();

function applies({ when }: Rule, { effect, reversibility, traits }: Weighed): boolean {
  if (when.unknown !== undefined)
    return effect.unknown !== undefined && when.unknown.includes(effect.unknown);
  if (when.kinds !== undefined && !when.kinds.includes(effect.kind)) return false;
  if (when.reversibility !== undefined && !when.reversibility.includes(reversibility)) return false;
  if (when.anyTrait !== undefined && !when.anyTrait.some((trait) => traits.includes(trait)))
    return false;
  if (when.resources !== undefined) {
    const { resource } = effect;
    if (resource.kind === "path" || !when.resources.includes(resource.kind)) return false;
  }
  if (when.noTrait?.some((trait) => traits.includes(trait)) === true) return false;
  if (when.reach !== undefined) {
    const { resource } = effect;
    const reach =
      resource.kind === "path"
        ? resource.on === undefined
          ? "here"
          : "elsewhere"
        : resource.reach;
    if (reach !== when.reach) return false;
  }
  return true;
}

/** The stricter of two outcomes. */
function stricter(one: Outcome, other: Outcome): Outcome {
  return outcomes.indexOf(one) >= outcomes.indexOf(other) ? one : other;
}

function worstFirst(one: Judged, other: Judged): number {
  return (
    outcomes.indexOf(other.effect.outcome) - outcomes.indexOf(one.effect.outcome) ||
    reversibilities.indexOf(other.effect.reversibility) -
      reversibilities.indexOf(one.effect.reversibility)
  );
}

/** The worst reversibility; `unknown` if what decides is something that was not understood. */
function overall(effects: readonly WeighedEffect[], outcome: Outcome): Reversibility | "unknown" {
  const worst = effects.reduce<Reversibility>(
    (sofar, effect) =>
      reversibilities.indexOf(effect.reversibility) > reversibilities.indexOf(sofar)
        ? effect.reversibility
        : sofar,
    "none",
  );
  const decides = effects.filter((effect) => effect.outcome === outcome);
  const blind = decides.length > 0 && decides.every((effect) => effect.kind === "unknown");
  return outcome !== "allow" && blind ? "unknown" : worst;
}

function reasonsOf(judged: readonly Judged[]): readonly Reason[] {
  return judged.map(({ effect, rule }) => {
    const instead = effect.instead ?? rule.instead;
    return {
      rule: rule.id,
      what: showEffect(effect),
      why: effect.because ?? rule.why,
      ...(instead === undefined ? {} : { instead }),
    };
  });
}

/** What a person types to confirm: the last part of a path, or the name of anything else. */
function nameToType(effect: WeighedEffect): string {
  const { resource } = effect;
  return resource.kind === "path"
    ? resource.path
    : resource.name === ""
      ? showResource(resource)
      : resource.name;
}
