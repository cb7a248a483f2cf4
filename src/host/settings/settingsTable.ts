import { rules } from "../../engine";
import { integerBetween, oneOf, switches, texts, type Decoder } from "./decode";
import {
  intersection,
  longest,
  onIfEitherOn,
  onUnlessBothOff,
  orderedBy,
  union,
} from "./strictest";

/** Everything the user can choose, after checking. */
export interface Settings {
  readonly mode: "guard" | "strict";
  readonly persons: "relaxed" | "asked";
  readonly offLimitsPatterns: readonly string[];
  readonly offLimitsExceptions: readonly string[];
  /** Rule ids with `false` for those that the user switched off. */
  readonly rules: Readonly<Record<string, boolean>>;
  readonly alwaysAsk: readonly string[];
  /** Seconds until an unanswered question is denied; 0 waits for ever. */
  readonly questionDeadline: number;
  /** Days that the journal is kept; 0 keeps it for ever. */
  readonly journalRetentionDays: number;
  /** Whether programs that extensions start themselves get the gate's variables. */
  readonly coverExtensions: "off" | "on";
}

export interface Setting<Value> {
  /** The key below `tenthSecond.`. */
  readonly key: string;
  readonly decode: Decoder<Value>;
  /** What holds when nothing is set. */
  readonly fallback: Value;
  /**
   * The stricter of the person's value in force and a new one. Where that is not the new one, the
   * new one is weaker and waits for the person's word.
   */
  readonly strictest: (inForce: Value, wanted: Value) => Value;
  /**
   * How a workspace's value adds to another value: it can only tighten. Absent if a workspace may
   * not set it at all.
   */
  readonly tighten?: (value: Value, workspace: Value) => Value;
}

/** The rules that a person may switch off, by id. */
export const switchableRules: readonly string[] = rules
  .filter(({ canBeOff }) => canBeOff)
  .map(({ id }) => id);

const modeOrder = orderedBy(["guard", "strict"]);
const personsOrder = orderedBy(["relaxed", "asked"]);

export const settingsTable: { readonly [Name in keyof Settings]: Setting<Settings[Name]> } = {
  mode: {
    key: "mode",
    decode: oneOf(["guard", "strict"]),
    fallback: "guard",
    strictest: modeOrder,
    tighten: modeOrder,
  },
  persons: {
    key: "persons",
    decode: oneOf(["relaxed", "asked"]),
    fallback: "relaxed",
    strictest: personsOrder,
    tighten: personsOrder,
  },
  offLimitsPatterns: {
    key: "offLimits.patterns",
    decode: texts,
    fallback: [],
    strictest: union,
    tighten: union,
  },
  offLimitsExceptions: {
    key: "offLimits.exceptions",
    decode: texts,
    fallback: [],
    strictest: intersection,
  },
  rules: {
    key: "rules",
    decode: switches(switchableRules),
    fallback: {},
    strictest: onUnlessBothOff,
    tighten: onIfEitherOn,
  },
  alwaysAsk: {
    key: "alwaysAsk",
    decode: texts,
    fallback: [],
    strictest: union,
    tighten: union,
  },
  questionDeadline: {
    key: "question.deadline",
    decode: integerBetween(0, 86_400),
    fallback: 0,
    // Unanswered is denied either way, so no value is weaker than another.
    strictest: (_inForce, wanted) => wanted,
  },
  journalRetentionDays: {
    key: "journal.retentionDays",
    decode: integerBetween(0, 3_650),
    fallback: 90,
    strictest: longest,
  },
  coverExtensions: {
    key: "coverExtensions",
    decode: oneOf(["off", "on"]),
    fallback: "off",
    strictest: orderedBy(["off", "on"]),
  },
};

export const settingNames = Object.keys(settingsTable) as readonly (keyof Settings)[];
