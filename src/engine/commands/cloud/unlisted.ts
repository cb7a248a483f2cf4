import type { Effect } from "../../model/effect";
import { kindOfNoun } from "./nounsTable";
import { resourceOf } from "./place";
import { targetsOf } from "./target";
import type { Line } from "./tool";
import { commandWord, partsOf, singular } from "./words";

/** First words of commands that only show or make something: what follows is no verb. */
const harmless = new Set(
  "list ls get describe show view info status create add new init login logout whoami help search watch tail open edit set update apply plan preview diff validate lint test build deploy start restart resume wait export upload download push pull clone link enable invoke call exec connect logs log run print check read rename put publish send fetch sync scale attach cp copy".split(
    " ",
  ),
);

/** Words that sound like a loss, whatever the tool means by them. */
const alarming = new Set(
  "delete deleteall destroy drop erase flush nuke obliterate purge terminate truncate unpublish wipe teardown undeploy deregister deprovision decommission revoke expunge".split(
    " ",
  ),
);

/** Words that may stand before the verb in one word with it: `batch-delete-image`. */
const before = new Set(["batch", "bulk", "force", "admin", "schedule"]);

interface Verb {
  readonly verb: string;
  /** How many words the command has, the verb included. */
  readonly command: number;
  /** What is deleted, as the command calls it: `db instance`. */
  readonly noun: readonly string[];
  /** The tool's own verb; otherwise it only sounds like one. */
  readonly own: boolean;
}

/** What a command does that the tool's table does not list: what its verb says. */
export function unlistedEffects(line: Line): readonly Effect[] {
  const found = findVerb(line);
  if (found === undefined) return [];
  const { name: program } = line.call;
  const spelled = line.words
    .slice(0, found.command)
    .map((word) => word.text)
    .join(" ");
  if (!found.own) {
    return [
      {
        kind: "unknown",
        unknown: "program",
        resource: resourceOf("program", `${program} ${spelled}`, line),
        because: `\`${program} ${spelled}\` is not known to Tenth Second, and \`${found.verb}\` sounds destructive`,
      },
    ];
  }
  const command: Line = { ...line, command: found.command };
  const { names, where, rest } = targetsOf(command, {}, found.noun);
  const noun = found.noun.map(singular).join(" ");
  const kind = kindOf(found.noun) ?? "infrastructure";
  return names.map((name) => ({
    kind: "destroy",
    resource: resourceOf(kind, named(kind, noun, name), rest, where),
    reversibility: "irreversible",
    because: `whether it can be restored after \`${program} ${spelled}\` is not known`,
  }));
}

function kindOf(noun: readonly string[]): ReturnType<typeof kindOfNoun> {
  const words = noun.map(singular);
  const candidates = [words.join(""), ...words.toReversed()];
  for (const candidate of candidates) {
    const kind = kindOfNoun(candidate);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/** The name with what it is, unless the kind says just that. */
function named(kind: string, noun: string, name: string): string {
  return noun === "" || noun === kind ? name : `${noun} ${name}`;
}

function findVerb(line: Line): Verb | undefined {
  const { words, tool } = line;
  const deletes = new Set(tool.deletes.split(" "));
  const [first, last] = tool.verbAt ?? [0, 5];
  let noun: readonly string[] = [];
  for (let index = 0; index <= Math.min(last, words.length - 1); index++) {
    const word = commandWord(words[index]);
    if (word === undefined) return undefined;
    const parts = partsOf(word);
    if (index >= first) {
      if (harmless.has(word)) return undefined;
      const own = verbIn(parts, deletes, noun);
      if (own !== undefined) return { ...withNounAfter(own, line, index), own: true };
      const other = verbIn(parts, alarming, noun);
      if (other !== undefined) return { ...other, command: index + 1, own: false };
    }
    noun = parts;
  }
  return undefined;
}

/** `delete addon pg`: where the verb is the first word, what it deletes is called by the second. */
function withNounAfter(
  found: Pick<Verb, "verb" | "noun">,
  { words, options }: Line,
  index: number,
): Omit<Verb, "own"> {
  const others =
    words.length > index + 2 || [...options.values()].some((values) => values.length > 0);
  const word = found.noun.length === 0 && others ? commandWord(words[index + 1]) : undefined;
  const noun = word === undefined ? [] : partsOf(word);
  const known =
    kindOf(noun) !== undefined ||
    [...options.keys()].some((option) => partsOf(option).includes(word ?? ""));
  return noun.length > 0 && known
    ? { verb: found.verb, noun, command: index + 2 }
    : { ...found, command: index + 1 };
}

/** The verb of a word: alone, at its beginning, at its end, or after a word like `batch`. */
function verbIn(
  parts: readonly string[],
  verbs: ReadonlySet<string>,
  noun: readonly string[],
): Pick<Verb, "verb" | "noun"> | undefined {
  const whole = parts.join("-");
  if (verbs.has(whole)) return { verb: whole, noun };
  const [first = "", second = "", ...others] = parts;
  if (verbs.has(first)) {
    // `delete-batch`, `delete-all`: the noun stands before.
    const plain = others.length === 0 && /^(?:batch|all|many)$/.test(second);
    return { verb: first, noun: plain ? noun : parts.slice(1) };
  }
  if (before.has(first) && verbs.has(second)) return { verb: second, noun: others };
  const last = parts.at(-1) ?? "";
  return verbs.has(last) && last.length > 2 ? { verb: last, noun: parts.slice(0, -1) } : undefined;
}
