import { coversEffects, sameAim, type Effect, type Origin } from "../engine";

/** What agents were refused lately, to know it again when it comes by another way. */
export interface Attempts {
  /** Something was refused, by a person or by a rule. */
  refused(origin: Origin, call: string, effects: readonly Effect[]): void;
  /** How this attempt continues what was refused; undefined if it is the first of its kind. */
  seen(origin: Origin, call: string, effects: readonly Effect[]): Attempt | undefined;
}

export interface Attempt {
  /** `again`: the very same call. `another way`: the same effect on the same resource otherwise. */
  readonly kind: "again" | "another way";
  /** Which attempt this is: 2 for the first after a refusal. */
  readonly count: number;
}

/** An agent that comes back after this time, in milliseconds, has another reason. */
const forAtMost = 15 * 60_000;

/** Refusals beyond this many at a time, and effects of each, are forgotten, oldest first. */
const most = 200;

interface Refusal {
  effects: readonly Effect[];
  readonly calls: Set<string>;
  count: number;
  until: number;
}

/**
 * Remembers refusals by effect and resource, since agents rephrase, and whoever the agent says it
 * is: its hook, its shell and an agent that it starts name it differently. What a person tries again
 * is their business.
 */
export function createAttempts(now: () => number): Attempts {
  let refusals: Refusal[] = [];

  function lately(effects: readonly Effect[]): Refusal | undefined {
    refusals = refusals.filter(({ until }) => until > now());
    return refusals.find((refusal) =>
      effects.some((effect) => refusal.effects.some((refused) => sameAim(refused, effect))),
    );
  }

  return {
    refused(origin, call, effects) {
      if (origin.kind === "person" || effects.length === 0) return;
      const before = lately(effects);
      const until = now() + forAtMost;
      if (before === undefined) {
        const refusal = { effects, calls: new Set([call]), count: 1, until };
        refusals = [...refusals.slice(1 - most), refusal];
        return;
      }
      const more = effects.filter((effect) => !coversEffects(before.effects, [effect]));
      before.effects = [...before.effects, ...more].slice(-most);
      before.calls.add(call);
      before.count += 1;
      before.until = until;
    },
    seen(origin, call, effects) {
      const before = origin.kind === "person" ? undefined : lately(effects);
      if (before === undefined) return undefined;
      const kind = before.calls.has(call) ? "again" : "another way";
      return { kind, count: before.count + 1 };
    },
  };
}
