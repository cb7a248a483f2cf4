import { literal, type Call } from "../model/call";
import { reversibilities, type Effect } from "../model/effect";
import { isWithin } from "../model/path";
import type { PathResource } from "../model/resource";
import type { Trait } from "../model/verdict";
import type { Found } from "../resolve/scope";
import { archivesUnpacked, backupsLeft, directoriesMade, madeOrApplied } from "./made";
import { mayBeOutput, rebuiltBy, type Rebuilt } from "./rebuilt";
import type { Weighed } from "./weigh";

/** What the line itself did before: work it put aside, files it made. */
export interface Earlier {
  /** Whether a stash took the tracked changes, or the untracked files as well. */
  stashed: "nothing" | "changes" | "everything";
  /** Absolute paths that the line wrote. */
  readonly written: Set<string>;
  /** Absolute paths that it read. */
  readonly read: Set<string>;
  /** Directories that it made. */
  readonly made: string[];
  /** Where it moved something to, and what that was. */
  readonly moved: Map<string, PathResource>;
  /** What some command of the line makes again; read only where something is lost. */
  readonly rebuilt: () => Rebuilt;
}

/** Before the first command of a line. */
export function nothingYet(calls: readonly Call[]): Earlier {
  let rebuilt: Rebuilt | undefined;
  return {
    rebuilt: () => (rebuilt ??= rebuiltBy(calls)),
    stashed: "nothing",
    written: new Set(),
    read: new Set(),
    made: [],
    moved: new Map(),
  };
}

/** Adds what one more thing that was found does. A line may write thousands of files, so nothing is copied. */
export function note(earlier: Earlier, found: Found, weighed: readonly Weighed[]): void {
  earlier.stashed = stashedBy(found) ?? earlier.stashed;
  for (const directory of directoriesMade(found, weighed)) earlier.made.push(directory);
  for (const archive of archivesUnpacked(found, weighed)) earlier.written.add(archive);
  for (const path of madeOrApplied(found)) earlier.written.add(path);
  for (const backup of backupsLeft(found, weighed)) earlier.written.add(backup);
  let before: Effect | undefined;
  for (const { effect } of weighed) {
    const { kind, resource } = effect;
    const last = before;
    before = effect;
    if (resource.kind === "path" && last?.kind === "move") {
      // What is there now is what was moved.
      if (resource.resolved && last.resource.kind === "path")
        earlier.moved.set(resource.path, last.resource);
      continue;
    }
    if (kind === "read" && resource.kind === "path" && resource.resolved)
      earlier.read.add(resource.path);
    // Appending to a file and editing it in place leave in it what was there before.
    if (kind === "overwrite" && resource.kind === "path" && resource.resolved)
      earlier.written.add(resource.path);
  }
}

function stashedBy(found: Found): Earlier["stashed"] | undefined {
  if (found.kind !== "call" || found.call.name !== "git" || found.call.site.kind !== "here")
    return undefined;
  const words = found.call.args.map((arg) => literal(arg) ?? "");
  const [verb, sub] = words.filter((word) => !word.startsWith("-"));
  if (verb !== "stash") return undefined;
  if (sub === "pop" || sub === "drop" || sub === "clear") return "nothing";
  if (sub !== undefined && sub !== "push" && sub !== "save") return undefined;
  const untracked = words.some((word) =>
    /^(?:-[b-tv-z]*[ua][a-z]*|--include-untracked|--all)$/.test(word),
  );
  return untracked ? "everything" : "changes";
}

/**
 * What is left to lose after what the line did before: `git stash -u && git clean -fd` loses
 * nothing, nor does removing a file that the line itself made. A fact about the path is stronger:
 * it was asked before the line ran.
 */
export function inView(
  weighed: Weighed,
  earlier: Earlier,
  weighLoss: (effect: Effect) => Weighed,
): Weighed {
  const { effect } = weighed;
  const { resource } = effect;
  const stashed =
    (resource.kind === "git changes" && earlier.stashed !== "nothing") ||
    (resource.kind === "git untracked files" && earlier.stashed === "everything");
  // The facts are of before: what the line itself put there is there now.
  if (resource.kind === "git stash" && earlier.stashed !== "nothing")
    return { ...weighed, reversibility: "irreversible" };
  if (stashed) return { ...weighed, reversibility: "recoverable" };
  if (isEditedInSteps(weighed, earlier))
    return { ...weighed, reversibility: "recoverable", traits: ["modified"] };
  const moved =
    resource.kind === "path" && effect.kind === "delete"
      ? movedInto(resource, earlier, weighLoss)
      : undefined;
  // What it matched before the line ran is not what it matches after something was moved.
  if (earlier.moved.size > 0 && resource.kind === "path" && resource.glob && isGone(weighed))
    return { ...weighed, reversibility: "irreversible" };
  if (moved !== undefined && isWorse(moved, regenerated))
    return isWorse(weighed, moved) ? weighed : withLossOf(moved, weighed);
  if (
    resource.kind === "path" &&
    (effect.kind === "delete" || effect.kind === "truncate") &&
    weighed.reversibility === "irreversible" &&
    weighed.extent === undefined &&
    (earlier.written.has(resource.path) ||
      earlier.moved.has(resource.path) ||
      earlier.made.some((directory) => isWithin(resource.path, directory)) ||
      isMadeAgain(resource.path, weighed, earlier))
  ) {
    return { ...weighed, reversibility: "regenerable", traits: [...weighed.traits, "scratch"] };
  }
  return weighed;
}

/** `jq . a.json > new && mv new a.json` edits a file: what takes its place was made from it. */
function isEditedInSteps(
  { effect, reversibility, traits }: Weighed,
  { read, written }: Earlier,
): boolean {
  if (effect.whole !== true || reversibility !== "irreversible" || written.size === 0) return false;
  const { resource } = effect;
  return resource.kind === "path" && read.has(resource.path) && !traits.some(isKept);
}

/** Nothing makes again what a person keeps: a database, a key, what lies outside the workspace. */
const kept: readonly Trait[] = ["database", "key", "state", "outside"];

function isKept(trait: Trait): boolean {
  return kept.includes(trait);
}

function isMadeAgain(path: string, { traits }: Weighed, { rebuilt }: Earlier): boolean {
  const { paths, unpacked, builds } = rebuilt();
  if (unpacked.has(path)) return true;
  if (traits.some(isKept)) return false;
  return [...paths].some((made) => isWithin(path, made)) || (builds && mayBeOutput(path));
}

function isGone({ effect, traits }: Weighed): boolean {
  return effect.kind === "delete" && traits.includes("missing");
}

/** How badly what the line moved to a path before, or to somewhere in it, would be missed. */
function movedInto(
  { path, tree }: PathResource,
  earlier: Earlier,
  weighLoss: (effect: Effect) => Weighed,
): Weighed | undefined {
  if (earlier.moved.size === 0) return undefined;
  for (const [target, source] of earlier.moved)
    if (target === path || (tree && isWithin(target, path))) {
      const gone: Effect = { kind: "delete", resource: { ...source, tree } };
      return inView(weighLoss(gone), { ...earlier, moved: new Map() }, weighLoss);
    }
  return undefined;
}

const regenerated = { reversibility: "regenerable" } as const;

function isWorse(
  one: Pick<Weighed, "reversibility">,
  other: Pick<Weighed, "reversibility">,
): boolean {
  return reversibilities.indexOf(one.reversibility) > reversibilities.indexOf(other.reversibility);
}

/** Removing it is the loss of what was moved there, under its new name. */
function withLossOf(moved: Weighed, weighed: Weighed): Weighed {
  const because = "what the line moved there goes with it";
  return {
    ...weighed,
    effect: { ...weighed.effect, because },
    reversibility: moved.reversibility === "catastrophic" ? "irreversible" : moved.reversibility,
    traits: moved.traits,
  };
}
