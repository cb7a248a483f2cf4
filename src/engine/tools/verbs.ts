import { productionEvidence } from "../evidence/production";
import type { Effect } from "../model/effect";
import type { NamedKind, NamedResource } from "../model/resource";
import type { ToolCall } from "./call";
import type { Deed } from "./deed";
import { isOn, leavesOf, textAt, textsAt, textsOf } from "./input";
import { meaningOf } from "./meaning";
import { wordsOf } from "./toolName";
import {
  emptyingVerbs,
  forcingSwitches,
  hardVerbs,
  lastResorts,
  lookingVerbs,
  makingVerbs,
  nouns,
  smallThings,
  softVerbs,
  stores,
} from "./tables/verbsTable";

/** True if a tool only looks, by its name: `list_tables`, `pods_list`, `issue_read`. */
export function looks({ words }: ToolCall): boolean {
  if (words.at(-1) === "search") return !words.some((word) => hardVerbs.has(word));
  const first = words.find((word) => isVerb(word));
  return first !== undefined && lookingVerbs.has(first) && !hardVerbs.has(words.at(-1) ?? "");
}

function isVerb(word: string): boolean {
  return (
    hardVerbs.has(word) || softVerbs.has(word) || lookingVerbs.has(word) || makingVerbs.has(word)
  );
}

/**
 * What a tool that nobody described does, by the verb in its name or in the argument that tells it
 * what to do. A verb that destroys something of weight is understood; one that may mean little is
 * not, and counts when the call forces it, names production, or the server itself warns of it.
 */
export function verbDeeds(call: ToolCall): readonly Deed[] {
  if (isRehearsal(call)) return [];
  const verb = verbOf(call);
  if (verb === undefined) return hinted(call);
  const noun = nounOf(call);
  const kind = noun === undefined ? undefined : nouns[noun];
  const small =
    kind === undefined && [...call.words, ...told(call)].some((w) => smallThings.has(w));
  const lasting =
    call.words.some((word) => lastResorts.has(word)) &&
    (emptyingVerbs.has(verb) || call.words.some((word) => emptyingVerbs.has(word)));
  const weighty =
    lasting || (hardVerbs.has(verb) ? !small : kind !== undefined && stores.has(kind));
  if (weighty) return [{ does: "effect", effect: loss(call, verb, noun, kind) }];
  if (verb === "revoke" && kind === "credential")
    return [{ does: "effect", effect: { ...loss(call, verb, noun, kind), kind: "revoke" } }];
  return notUnderstood(call, `\`${call.tool}\` is not known, and \`${verb}\` sounds destructive`);
}

/** The verb that tells what is done: the first of the name that is one, or the one it is told. */
function verbOf(call: ToolCall): string | undefined {
  const orders = told(call);
  const ordered =
    orders.find((word) => hardVerbs.has(word)) ?? orders.find((w) => softVerbs.has(w));
  if (ordered !== undefined) return ordered;
  if (looks(call)) return undefined;
  const making = call.words.findIndex((word) => makingVerbs.has(word));
  const leading = making < 0 ? call.words : call.words.slice(0, making);
  return leading.find((word) => hardVerbs.has(word)) ?? leading.find((word) => softVerbs.has(word));
}

/** The words of short arguments such as `action: "drop"`; a request's method is read as a request. */
function told({ input }: ToolCall): readonly string[] {
  const keys = ["action", "operation", "op", "subcommand", "verb", "mode", "operationtype"];
  const url = textAt(input, ["url", "endpoint", "uri"]) !== undefined;
  return textsAt(input, url ? keys : [...keys, "method"])
    .filter((text) => text.length < 40)
    .flatMap(wordsOf);
}

function nounOf(call: ToolCall): string | undefined {
  const types = textsAt(call.input, ["type", "resourcetype", "kind", "entity", "objecttype"]);
  const words = [...call.words, ...types.filter((text) => text.length < 40).flatMap(wordsOf)];
  return words.findLast((word) => Object.hasOwn(nouns, word));
}

function loss(
  call: ToolCall,
  verb: string,
  noun: string | undefined,
  kind: NamedKind | undefined,
): Effect {
  return {
    kind: verb === "restore" ? "overwrite" : "destroy",
    resource: resourceOf(call, noun, kind ?? "object"),
    reversibility: "irreversible",
    because: `\`${call.tool}\` is to ${verb}, and whether the server can undo it is not known`,
  };
}

/** What is hit, by the arguments that name something. */
function resourceOf(call: ToolCall, noun: string | undefined, kind: NamedKind): NamedResource {
  const names = namesIn(call);
  const production = productionOf(call);
  return {
    kind,
    name: names.length > 0 ? names.slice(0, 4).join(", ") : `every ${noun ?? "object"}`,
    ...(call.server === undefined ? {} : { in: call.server }),
    reach: "elsewhere",
    ...(production === undefined ? {} : { production }),
  };
}

/** Short values under keys that name things; a call that says nothing so is read as a whole. */
function namesIn({ input }: ToolCall): readonly string[] {
  const short = leavesOf(input)
    .slice(0, mostNames)
    .flatMap((leaf) =>
      meaningOf(leaf) === "verb" || meaningOf(leaf) === "data"
        ? []
        : textsOf(leaf.value)
            .filter((text) => text.length < 200 && !text.includes("\n"))
            .map((text) => ({ key: leaf.keys.at(-1) ?? "", text })),
    );
  const naming = short.filter(
    ({ key }) =>
      /(?:name|names|id|ids|key|keys|slug|identifier|identifiers|arn)$/.test(key) ||
      Object.hasOwn(nouns, key),
  );
  return [...new Set((naming.length > 0 ? naming : short).map(({ text }) => text))];
}

/** Values beyond this many are data, and name nothing. */
const mostNames = 300;

function productionOf(call: ToolCall): string | undefined {
  const values = leavesOf(call.input)
    .slice(0, mostNames)
    .flatMap(({ keys, value }) =>
      textsOf(value)
        .filter((text) => text.length < 200)
        .map((text) => [`\`${keys.at(-1) ?? "it"}\``, text] as const),
    );
  return productionEvidence(["the server", call.server], ["the tool", call.tool], ...values);
}

/** A server's own warning is worth an entry, and a question when the call forces it as well. */
function hinted(call: ToolCall): readonly Deed[] {
  if (call.annotations.destructiveHint !== true) return [];
  return notUnderstood(call, `\`${call.tool}\` is not known, and its server calls it destructive`);
}

function notUnderstood(call: ToolCall, because: string): readonly Deed[] {
  if (call.annotations.readOnlyHint === true) return [];
  const forced = isOn(call.input, forcingSwitches);
  const verb = verbOf(call) !== undefined;
  const warned = verb && call.annotations.destructiveHint === true;
  const production = verb && productionOf(call) !== undefined;
  return [
    {
      does: "effect",
      effect: {
        kind: "unknown",
        unknown: forced || warned || production ? "program" : "verb",
        resource: { kind: "program", name: call.tool, reach: "here" },
        because,
      },
    },
  ];
}

/** A rehearsal shows what would be done. It is no consent, so it may lower what is only a guess. */
function isRehearsal({ input }: ToolCall): boolean {
  return isOn(input, ["dryrun", "whatif", "preview", "simulate", "noop", "planonly", "checkonly"]);
}
