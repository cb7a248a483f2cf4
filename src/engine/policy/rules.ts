import type { EffectKind, Reversibility, Unknown } from "../model/effect";
import type { NamedKind } from "../model/resource";
import type { Outcome, Trait } from "../model/verdict";

/** Who acts, as far as the table of outcomes tells them apart. */
export type Column = "agent" | "person" | "strict";

/** When a rule applies. Every condition that is given must hold. */
export interface When {
  readonly kinds?: readonly EffectKind[];
  readonly resources?: readonly NamedKind[];
  readonly reversibility?: readonly Reversibility[];
  readonly reach?: "here" | "elsewhere";
  readonly anyTrait?: readonly Trait[];
  readonly noTrait?: readonly Trait[];
  readonly unknown?: readonly Unknown[];
}

/** What we think of an effect. The first rule that applies decides; across effects the strictest wins. */
export interface Rule {
  /** Named for the danger, so that "switch X off" reads well. */
  readonly id: string;
  readonly when: When;
  readonly outcome: Readonly<Record<Column, Outcome>>;
  /** False for what no setting may switch off. */
  readonly canBeOff: boolean;
  /** The person must type the resource's name. */
  readonly type?: true;
  /** A denial that a person may lift once. */
  readonly liftable?: true;
  readonly why: string;
  readonly instead?: string;
}

const losing: readonly EffectKind[] = [
  "delete",
  "overwrite",
  "truncate",
  "discard",
  "drop",
  "destroy",
  "rewrite",
  "revoke",
  "grant",
  "publish",
  "stop",
  "change",
  "move",
];

/** The table of outcomes, in order. */
export const rules: readonly Rule[] = [
  {
    id: "guard.self",
    when: { kinds: [...losing, "write"], anyTrait: ["guard"] },
    outcome: { agent: "ask", person: "allow", strict: "deny" },
    canBeOff: false,
    why: "it changes Tenth Second's own files",
  },
  {
    id: "catastrophic",
    when: { reversibility: ["catastrophic"] },
    outcome: { agent: "ask", person: "ask", strict: "deny" },
    canBeOff: false,
    type: true,
    liftable: true,
    why: "it takes everything with it",
  },
  {
    id: "offLimits.disclose",
    when: { kinds: ["read", "disclose", "send", "move"], anyTrait: ["off-limits"] },
    outcome: { agent: "deny", person: "allow", strict: "deny" },
    canBeOff: false,
    liftable: true,
    why: "the file is off-limits to agents",
    instead: "ask the person for what you need, or read the example file beside it",
  },
  {
    id: "secrets.disclose",
    when: { kinds: ["disclose", "send"], resources: ["credential"] },
    outcome: { agent: "deny", person: "allow", strict: "deny" },
    canBeOff: false,
    liftable: true,
    why: "it shows or sends what gives access to something",
    instead: "let the program that needs the secret read it by itself, or ask the person",
  },
  {
    id: "unknown.target",
    when: { unknown: ["target"] },
    outcome: { agent: "ask", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "what it would hit cannot be told before it runs",
  },
  {
    id: "unknown.dynamic",
    when: { unknown: ["dynamic"] },
    outcome: { agent: "ask", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "it runs text that is known only at run time",
    instead: "save the text to a file, read it, then run the file",
  },
  {
    id: "unknown.syntax",
    when: { unknown: ["syntax", "limit"] },
    outcome: { agent: "ask", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "the command could not be read to its end",
  },
  {
    id: "unknown.option",
    when: { unknown: ["option"] },
    outcome: { agent: "ask", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "an option that is not known may change what is lost",
  },
  {
    id: "unknown.forcedVerb",
    when: { unknown: ["program"] },
    outcome: { agent: "ask", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "an unknown program is told to destroy something",
  },
  {
    id: "unknown.verb",
    when: { unknown: ["verb"] },
    outcome: { agent: "allow", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "an unknown program is given a destructive word",
  },
  {
    id: "access.widen",
    when: { kinds: ["grant"], reversibility: ["irreversible"] },
    outcome: { agent: "ask", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "it lets somebody do more than before",
  },
  {
    id: "elsewhere.production",
    when: {
      kinds: losing,
      reversibility: ["irreversible"],
      reach: "elsewhere",
      anyTrait: ["production"],
    },
    outcome: { agent: "ask", person: "ask", strict: "ask" },
    canBeOff: false,
    why: "it cannot be undone, and it is production",
  },
  {
    id: "elsewhere.irreversible",
    when: { kinds: losing, reversibility: ["irreversible"], reach: "elsewhere" },
    outcome: { agent: "ask", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "it is on somebody's server and cannot be undone",
  },
  {
    id: "elsewhere.trash",
    when: {
      kinds: ["destroy", "drop"],
      resources: [
        ...["database", "schema", "volume", "volume backup", "bucket", "project", "environment"],
        ...["infrastructure", "namespace", "account", "credential", "service"],
      ] as const,
      reversibility: ["recoverable"],
      reach: "elsewhere",
    },
    outcome: { agent: "ask", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "it is gone at once for everybody who uses it, and can be had back only for a while",
  },
  {
    id: "here.irreversible",
    when: { kinds: losing, reversibility: ["irreversible"] },
    outcome: { agent: "ask", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "nothing else holds what it would take away",
  },
  {
    id: "workspace.edit",
    when: { kinds: ["overwrite", "write", "move"], reversibility: ["recoverable"] },
    outcome: { agent: "allow", person: "allow", strict: "allow" },
    canBeOff: true,
    why: "it edits files of the workspace",
  },
  {
    id: "recoverable",
    when: { kinds: losing, reversibility: ["recoverable"] },
    outcome: { agent: "allow", person: "allow", strict: "ask" },
    canBeOff: true,
    why: "it can be had again",
  },
];

/** What no rule speaks of loses nothing. */
export const harmless: Rule = {
  id: "harmless",
  when: {},
  outcome: { agent: "allow", person: "allow", strict: "allow" },
  canBeOff: true,
  why: "nothing is lost",
};
