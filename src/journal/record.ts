import { createHash } from "node:crypto";
import type { Entry } from "../decision";
import {
  maskSecrets,
  maskValue,
  showEffect,
  type Action,
  type Answer,
  type Facts,
} from "../engine";

/** The shape of a line in the journal. A reader skips versions that it does not know. */
export const recordVersion = 1;

/**
 * One line of the journal: what was asked, what it would do, what was decided, by whom and when.
 * No secret's value is in it.
 */
export interface JournalRecord {
  readonly version: typeof recordVersion;
  /** What other lines of the journal call it. */
  readonly id?: string;
  readonly time: string;
  /** Milliseconds from the Request to the Decision. */
  readonly took: number;
  readonly gate: string;
  readonly pid?: number;
  readonly origin: Entry["request"]["origin"];
  readonly action: Action;
  readonly cwd: string;
  readonly workspace: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly outcome: Entry["verdict"]["outcome"];
  readonly reversibility: Entry["verdict"]["reversibility"];
  readonly effects: readonly RecordedEffect[];
  /** What the verdict rests on; file contents as digests. Left out for silent lines. */
  readonly facts?: Facts;
  readonly decision: Entry["decision"];
}

/** An effect as the journal keeps it. */
interface RecordedEffect {
  readonly effect: string;
  readonly outcome: Entry["verdict"]["outcome"];
  readonly rule: string;
  readonly traits: readonly string[];
  readonly extent?: string;
}

/** More than this of a list, or of a text, is no help to whoever reads the journal. */
const longestList = 100;
const longestText = 64 * 1024;

/** The Record of a Request that has ended; pure. */
export function recordOf(entry: Entry): JournalRecord {
  const { request, caller, verdict, decision } = entry;
  return {
    version: recordVersion,
    ...(entry.id === undefined ? {} : { id: entry.id }),
    time: entry.ended.toISOString(),
    took: entry.ended.getTime() - entry.begun.getTime(),
    gate: caller.gate,
    ...(caller.pid === undefined ? {} : { pid: caller.pid }),
    origin: request.origin,
    action: maskAction(request.action),
    cwd: request.cwd,
    workspace: request.workspace,
    env: Object.fromEntries(
      Object.entries(request.env).map(([name, value]) => [name, shorten(maskValue(name, value))]),
    ),
    outcome: verdict.outcome,
    reversibility: verdict.reversibility,
    effects: verdict.effects.slice(0, longestList).map((effect) => ({
      effect: maskSecrets(showEffect(effect)),
      outcome: effect.outcome,
      rule: effect.rule,
      traits: effect.traits,
      ...(effect.extent === undefined ? {} : { extent: effect.extent }),
    })),
    ...(entry.keeping === "durable" ? { facts: factsToKeep(entry.facts) } : {}),
    decision: { ...decision, reason: maskSecrets(decision.reason) },
  };
}

function maskAction(action: Action): Action {
  switch (action.kind) {
    case "command":
      return { ...action, text: shorten(maskSecrets(action.text)) };
    case "argv":
      return { ...action, argv: maskArguments(action.argv) };
    case "tool":
      return {
        ...action,
        input: maskIn(action.input) as Readonly<Record<string, unknown>>,
      };
  }
}

/** An option and its value are words of their own, but only together do they give a secret away. */
function maskArguments(argv: readonly string[]): readonly string[] {
  return argv.map((word, index) => {
    const before = argv[index - 1];
    if (before === undefined) return shorten(maskSecrets(word));
    const masked = maskSecrets(`${before} ${word}`);
    return shorten(
      masked.startsWith(`${before} `) ? masked.slice(before.length + 1) : maskSecrets(word),
    );
  });
}

function maskIn(value: unknown): unknown {
  if (typeof value === "string") return shorten(maskSecrets(value));
  if (Array.isArray(value)) return (value as unknown[]).slice(0, longestList).map(maskIn);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === "string" ? shorten(maskValue(key, inner)) : maskIn(inner),
    ]),
  );
}

function factsToKeep(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).map(([key, fact]) => [key, factToKeep(key, fact)] as const),
  );
}

function factToKeep(key: string, fact: Answer): Answer {
  switch (fact.fact) {
    case "text":
      return { ...fact, text: `${fact.text.length} characters` };
    case "shell": {
      if (fact.value === undefined) return fact;
      const name = key.slice(key.indexOf(" ") + 1);
      return { fact: "shell", value: shorten(maskValue(name, fact.value)) };
    }
    case "glob":
    case "repository":
    case "path":
    case "credential":
    case "unanswered":
      return maskIn(fact) as Answer;
  }
}

/** A text that is too long for a line, with the digest of the whole, so that it can be recognised. */
function shorten(text: string): string {
  if (text.length <= longestText) return text;
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return `${text.slice(0, longestText)}… [${text.length} characters, sha256 ${digest}]`;
}
