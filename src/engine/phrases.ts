import type { EffectKind, Unknown } from "./model/effect";
import type { Origin } from "./model/request";
import type { NamedKind, NamedResource, PathResource, Resource } from "./model/resource";
import type { WeighedEffect } from "./model/verdict";
import { maskSecrets } from "./secrets/maskSecrets";
import { makeVisibleInLine } from "./visible";

/** What each kind of effect is called when somebody wants to do it. */
const verbs: Readonly<Record<Exclude<EffectKind, "unknown">, string>> = {
  delete: "delete",
  overwrite: "overwrite",
  truncate: "empty",
  write: "write to",
  move: "move",
  discard: "discard",
  drop: "drop",
  destroy: "destroy",
  rewrite: "rewrite",
  revoke: "revoke",
  grant: "give",
  publish: "publish",
  change: "change",
  stop: "stop",
  read: "read",
  disclose: "show",
  send: "send",
  execute: "run",
};

/** Nouns that read better than the kind's own name. */
const nouns: Readonly<Partial<Record<NamedKind, string>>> = {
  "git changes": "the uncommitted changes in",
  "git untracked files": "the untracked files in",
  "git stash": "stashed work in",
  "git history": "the git history of",
  "git branch": "git branch",
  "git tag": "git tag",
  "git remote branch": "remote branch",
  rows: "rows of",
  infrastructure: "infrastructure:",
  text: "",
};

const ignorance: Readonly<Record<Unknown, string>> = {
  option: "run a command with an option that is not understood",
  target: "change something that cannot be told before it runs",
  dynamic: "run text that only exists once it runs",
  syntax: "run a text that could not be parsed",
  program: "run a program that is not known, with a destructive word and force",
  verb: "run a program that is not known, with a destructive word",
  limit: "run a text that is too long or too deep to be judged",
};

/** Who acts, as the subject of a sentence: `Copilot agent`, `An agent`, `You`. */
export function sayWho(origin: Origin): string {
  switch (origin.kind) {
    case "agent": {
      if (origin.name === undefined) return "An agent";
      const name = brief(origin.name, 40);
      return /\bagent$/i.test(name) ? name : `${name} agent`;
    }
    case "person":
      return "You";
    case "unknown":
      return "A program that nobody vouches for";
  }
}

/** What an effect does, as a verb with its object: `delete /w/data and everything in it`. */
export function sayEffect(effect: WeighedEffect): string {
  if (effect.kind === "unknown") {
    const what = ignorance[effect.unknown ?? "target"];
    return effect.because === undefined ? what : `${what}: ${brief(effect.because, 160)}`;
  }
  const { resource } = effect;
  const object = sayObject(effect);
  if (effect.kind === "read" && resource.kind === "path" && resource.seeking !== undefined) {
    return `search for \`${brief(resource.seeking, 80)}\` in ${object}`;
  }
  const extent = effect.extent === undefined ? "" : ` (${effect.extent})`;
  const including = effect.including === undefined ? "" : ` ${sayIncluding(effect.including)}`;
  return `${verbOf(effect)} ${object}${extent}${including}`;
}

function sayObject({ resource, traits }: WeighedEffect): string {
  const object = sayResource(resource);
  if (!traits.includes("off-limits")) return object;
  return isSeveral(resource)
    ? `${object}, off-limits files included`
    : `the off-limits file ${object}`;
}

/** Whether a path stands for more files than one. */
export function isSeveral(resource: Resource): boolean {
  return resource.kind === "path" && (resource.tree || resource.glob);
}

/** To destroy a volume is to delete it; only infrastructure is destroyed as a whole. */
function verbOf({ kind, resource }: WeighedEffect): string {
  if (kind === "unknown") return "run";
  return kind === "destroy" && resource.kind !== "infrastructure" ? verbs.delete : verbs[kind];
}

/** A resource as the object of a sentence. */
export function sayResource(resource: Resource): string {
  return resource.kind === "path" ? sayPath(resource) : sayNamed(resource);
}

function sayPath(resource: PathResource): string {
  const path = brief(resource.path, 160);
  const place = resource.on === undefined ? "" : ` on ${resource.on}`;
  const only = resource.only === undefined ? "" : ` (only ${resource.only})`;
  if (!resource.resolved) {
    const mayBe = resource.mayBe === undefined ? "" : `, which may be ${brief(resource.mayBe, 80)}`;
    return `a path that is not known before it runs, \`${path}\`${mayBe}${place}${only}`;
  }
  if (resource.inside === true) return `everything in ${path}${place}${only}`;
  if (resource.glob) return `everything that matches ${path}${place}${only}`;
  return `${path}${resource.tree ? " and everything in it" : ""}${place}${only}`;
}

/** `Railway volume 3d2c`, `table users in localhost`, `every table in localhost`. */
function sayNamed(resource: NamedResource): string {
  const name = brief(resource.name, 120);
  const noun = nouns[resource.kind] ?? resource.kind;
  // A name in words (`every table`) says by itself what it is.
  const what = /^(?:every|all|any|some|each|the|a|an|whatever)\s/.test(name)
    ? name
    : `${noun} ${name}`.trim();
  if (resource.in === undefined) return what;
  const owner = brief(resource.in, 120);
  const provider = /^([A-Z][\w.]*)(?:\s+(?:at\s+)?\(?([^()]+)\)?)?$/.exec(owner);
  if (provider?.[1] === undefined) return `${what} in ${owner}`;
  const rest = provider[2] === undefined ? "" : ` (${provider[2]})`;
  return `${provider[1]} ${what}${rest}`;
}

function sayIncluding(including: string): string {
  return /^(?:and|with|including)\b/.test(including) ? including : `and ${including}`;
}

/** A text in one line, masked, nothing invisible, its middle left out if it is long. */
export function brief(text: string, limit: number): string {
  const shown = makeVisibleInLine(maskSecrets(text));
  if (shown.length <= limit) return shown;
  const half = Math.floor((limit - 1) / 2);
  return `${shown.slice(0, half)}…${shown.slice(-half)}`;
}

/** A text as a sentence: a capital letter and a full stop. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.!?\u2026:]$/.test(capital) ? capital : `${capital}.`;
}
