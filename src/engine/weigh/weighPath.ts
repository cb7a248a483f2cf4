import type { Effect } from "../model/effect";
import type { PathFact, Unanswered } from "../model/facts";
import { baseName, isRoot, isWithin, parentOf } from "../model/path";
import type { PathResource } from "../model/resource";
import type { Trait } from "../model/verdict";
import { extentOf } from "./extent";
import {
  deviceOf,
  isBelowRegenerable,
  isInCache,
  isKeptAtHome,
  isRegenerableName,
  isScratch,
  isSystemCache,
  isSystemFile,
  isSystemRoot,
  isTryout,
  looksLikeScratchFile,
} from "./names";
import { weighEdit } from "./edit";
import { isWorkingDatabase, preciousness } from "./preciousNames";
import { reachesGuard } from "./guardPaths";
import { reachesOffLimits } from "./offLimits";
import { weighMatches } from "./matches";
import { holderOfAll, isScratchHere, placeOf } from "./place";
import { weighUnresolved } from "./unresolved";
import type { Standing, Weighed, Weighing } from "./weigh";

const destroying: ReadonlySet<Effect["kind"]> = new Set([
  "delete",
  "discard",
  "truncate",
  "destroy",
]);

/** These lose nothing by themselves; what they reach may still be off-limits. */
const looking: ReadonlySet<Effect["kind"]> = new Set(["read", "disclose", "send", "execute"]);

/** Weighs what happens to a path. Without facts it is taken to exist, and nothing else to hold it. */
export function weighPath(effect: Effect, resource: PathResource, weighing: Weighing): Weighed {
  const traits: Trait[] = [];
  if (reachesOffLimits(resource, weighing)) traits.push("off-limits");
  if (reachesGuard(effect, resource, weighing)) traits.push("guard");
  if (looking.has(effect.kind)) return { effect, reversibility: "none", traits };
  if (effect.reversibility === "none") return { effect, reversibility: "none", traits };
  if (effect.kind === "grant") return { effect, reversibility: "irreversible", traits };
  if (resource.on !== undefined) return weighedElsewhere(effect, resource, traits);
  if (!resource.resolved)
    return destroying.has(effect.kind)
      ? weighUnresolved(effect, resource, traits, weighing)
      : { effect, reversibility: "none", traits };
  const device = deviceOf(resource.path);
  if (device === "sink") return { effect, reversibility: "none", traits };
  if (device === "device") {
    const lost = effect.kind !== "change";
    return { effect, reversibility: lost ? "catastrophic" : "none", traits: [...traits, "device"] };
  }
  const place = placeOf(effect, resource, weighing);
  // The program itself keeps it: a backup beside it, the trash, git's refusal to remove changes.
  if (effect.reversibility === "recoverable" && (place === undefined || place === "workspace")) {
    return { effect, reversibility: "recoverable", traits };
  }
  if (place !== undefined) return weighedPlace(effect, place, traits, resource, weighing);
  const answer = needsFact(effect, resource, weighing) ? answerOn(resource, weighing) : undefined;
  const fact = answer?.fact === "path" ? answer : undefined;
  const extent = fact === undefined ? undefined : extentOf(fact);
  const shown = extent === undefined ? {} : { extent };
  if (fact?.exists === false)
    return { effect, reversibility: "none", traits: [...traits, "missing"] };
  const weighed = destroying.has(effect.kind)
    ? weighLoss(effect, resource, fact, weighing)
    : weighEdit(effect, resource, answer, weighing);
  const standing: Weighed = {
    effect: weighed.because === undefined ? effect : { ...effect, ...weighed.because },
    reversibility: weighed.reversibility,
    traits: [...traits, ...weighed.traits],
    ...shown,
  };
  if (!resource.glob || effect.kind !== "delete") return standing;
  return weighMatches(standing, resource, weighing, (of, match) => weighPath(of, match, weighing));
}

function weighedPlace(
  effect: Effect,
  place: Trait,
  traits: readonly Trait[],
  resource: PathResource,
  weighing: Weighing,
): Weighed {
  const lost =
    destroying.has(effect.kind) ||
    effect.kind === "move" ||
    effect.kind === "change" ||
    effect.kind === "overwrite";
  // Moving or changing modes below the workspace is ordinary work; of a home or the system it is not.
  const edits = effect.kind === "change" || effect.kind === "overwrite" || effect.kind === "move";
  const harmless = edits && place === "workspace";
  // A restriction by name or age leaves the rest; the source of a mirror may well have nothing, and without
  // its files nothing is left: `find . -name '*.tmp' -delete`.
  const narrowed =
    resource.only !== undefined &&
    !/^(?:files$|packed into the archive$|files that the source)/.test(resource.only);
  if (narrowed && place === "workspace" && destroying.has(effect.kind)) {
    const loss = weighLoss(effect, resource, undefined, weighing);
    return { effect, reversibility: loss.reversibility, traits: [...traits, ...loss.traits] };
  }
  // Caches of an interpreter are nobody's files, wherever they lie.
  if (effect.kind === "delete" && resource.only !== undefined && onlyCaches.test(resource.only))
    return { effect, reversibility: "regenerable", traits: [...traits, "regenerable"] };
  // Copying over a home or the system replaces only files of the same name.
  const some = effect.kind === "overwrite" && resource.only !== undefined;
  const worst = some ? "irreversible" : "catastrophic";
  return { effect, reversibility: lost && !harmless ? worst : "none", traits: [...traits, place] };
}

/** Most lines write where nothing can be lost; only where the answer matters is the world asked. */
function needsFact(effect: Effect, resource: PathResource, { request }: Weighing): boolean {
  if (isScratchHere(resource.path, request)) return false;
  if (destroying.has(effect.kind)) return true;
  if (effect.kind !== "overwrite") return false;
  if (effect.whole === true) return !isRegenerableName(resource.path);
  const inside = request.workspace.some((folder) => isWithin(resource.path, folder));
  return !inside || preciousness(resource.path) !== undefined;
}

function answerOn(resource: PathResource, { ask }: Weighing): PathFact | Unanswered | undefined {
  if (resource.glob) return undefined;
  const answer = ask({ ask: "path", path: resource.path, deep: true });
  return answer?.fact === "path" || answer?.fact === "unanswered" ? answer : undefined;
}

/** What deleting or emptying this loses. */
function weighLoss(
  effect: Effect,
  resource: PathResource,
  fact: PathFact | undefined,
  { request }: Weighing,
): Standing {
  const { path } = resource;
  const folder = request.workspace.find((root) => isWithin(path, root));
  const kind = preciousness(path);
  if (fact?.kind === "symlink" && effect.kind === "delete")
    return { reversibility: "regenerable", traits: [] };
  if (fact?.kind === "directory" && fact.entries === 0)
    return { reversibility: "regenerable", traits: [] };
  if ((kind === undefined || isWorkingDatabase(path)) && isScratchHere(path, request))
    return { reversibility: "regenerable", traits: ["scratch"] };
  if (
    fact?.git !== undefined &&
    fact.git.tracked > 0 &&
    fact.git.modified === 0 &&
    fact.git.untracked === 0 &&
    (fact.precious?.length ?? 0) === 0
  ) {
    return { reversibility: "recoverable", traits: ["tracked"] };
  }
  const named = isRegenerableName(path) || isBelowRegenerable(path, folder ?? parentOf(path));
  const outside = folder === undefined && (isKeptAtHome(path) || isEverywhere(resource));
  // Git leaves it out, and what lists its content stands beside it: `vendor` of composer.
  const listed = fact?.manifest !== undefined && fact.git?.ignored === true;
  const regenerable = isSystemCache(path) || isInCache(path) || (named && !outside) || listed;
  if (regenerable && kind === undefined && !contradicted(fact)) {
    return { reversibility: "regenerable", traits: ["regenerable"] };
  }
  if (
    effect.kind === "delete" &&
    fact === undefined &&
    kind === undefined &&
    (!resource.tree || /\.\w{2,5}$/.test(path)) &&
    !resource.glob &&
    !isSystemFile(path) &&
    parentOf(path) !== request.home &&
    looksLikeScratchFile(path)
  ) {
    return { reversibility: "regenerable", traits: ["scratch"] };
  }
  if (effect.kind === "delete" && kind === undefined && isSmallTryout(path, folder, fact))
    return { reversibility: "regenerable", traits: ["scratch"] };
  if (resource.only !== undefined && narrowedToRegenerable(resource.only)) {
    return { reversibility: "regenerable", traits: ["regenerable"] };
  }
  const traits: Trait[] = [];
  if (kind !== undefined) traits.push(kind);
  if (folder === undefined) traits.push("outside");
  else traits.push(fact?.git !== undefined && fact.git.modified > 0 ? "modified" : "untracked");
  return { reversibility: "irreversible", traits, because: { because: whyLost(fact) } };
}

/** Bytes that something may have which an agent wrote to try a thing out. */
const tryoutSize = 32 * 1024;

/** A small file right in the workspace that git does not know, under a name for trying things out. */
function isSmallTryout(
  path: string,
  folder: string | undefined,
  fact: PathFact | undefined,
): boolean {
  if (fact?.kind !== "file" || fact.git?.tracked !== 0) return false;
  return parentOf(path) === folder && (fact.bytes ?? tryoutSize) < tryoutSize && isTryout(path);
}

const onlyCaches = /^(?:(?:\*\.py[co]|\*\.py\[co\]|__pycache__|\.DS_Store|Thumbs\.db)(?: or |$))+$/;

/** `find / -name '*.o'`: what has such a name all over the machine is not output of one project. */
function isEverywhere({ path, glob }: PathResource): boolean {
  return glob && /^(?:[A-Za-z]:)?[\\/]\*\*[\\/]/.test(path) && !onlyCaches.test(baseName(path));
}

/** `find . -name '*.pyc' -delete`, `find . -empty -delete`: nothing that a tool does not make again. */
function narrowedToRegenerable(only: string): boolean {
  return only
    .split(", ")
    .some((name) => name === "empty" || (/^[\w.*-]+$/.test(name) && isRegenerableName(name)));
}

/** The facts say that it is not what its name says: nothing makes it again, or something in it is hand-made. */
function contradicted(fact: PathFact | undefined): boolean {
  if (fact === undefined) return false;
  if ((fact.precious?.length ?? 0) > 0) return true;
  if (fact.manifest !== undefined || fact.git === undefined || fact.git.ignored) return false;
  return fact.git.untracked > 0 && fact.kind === "directory";
}

function whyLost(fact: PathFact | undefined): string {
  if (fact === undefined) return "nothing is known to hold a copy";
  if (fact.precious !== undefined && fact.precious.length > 0) {
    return `it holds ${fact.precious.slice(0, 3).map(baseName).join(", ")}, which nothing can make again`;
  }
  if (fact.git === undefined) return "it is not under version control";
  const parts: string[] = [];
  if (fact.git.untracked > 0) parts.push(`${String(fact.git.untracked)} untracked`);
  if (fact.git.modified > 0)
    parts.push(`${String(fact.git.modified)} modified since the last commit`);
  if (fact.git.ignored) parts.push("ignored by git, so in no commit");
  return parts.length === 0 ? "git does not hold it" : `git does not hold it (${parts.join(", ")})`;
}

/** A path in a container or on another host: no facts are to be had, only its name. */
function weighedElsewhere(
  effect: Effect,
  resource: PathResource,
  traits: readonly Trait[],
): Weighed {
  const { path } = resource;
  // What a server keeps its data in is replaced only by whoever means to.
  const kind = effect.kind === "overwrite" && !resource.tree ? preciousness(path) : undefined;
  const replaced = kind === "database" || kind === "state";
  if (!destroying.has(effect.kind) && (!replaced || isScratch(path, undefined)))
    return { effect, reversibility: "none", traits };
  const all = resource.tree || resource.glob ? holderOfAll(resource) : undefined;
  const worst =
    resource.resolved && all !== undefined && (all === "" || isRoot(all) || isSystemRoot(all));
  if (!worst && (isScratch(path, undefined) || isRegenerableName(path)))
    return { effect, reversibility: "regenerable", traits };
  return {
    effect,
    reversibility: worst ? "catastrophic" : "irreversible",
    traits: [...traits, worst ? "root" : "outside"],
  };
}
