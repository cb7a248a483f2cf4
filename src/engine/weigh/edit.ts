import type { Effect } from "../model/effect";
import type { PathFact, Unanswered } from "../model/facts";
import { baseName, isWithin, parentOf } from "../model/path";
import type { PathResource } from "../model/resource";
import { isSystemFile, isSystemPath } from "./names";
import { preciousness } from "./preciousNames";
import { isScratchHere } from "./place";
import type { Standing, Weighing } from "./weigh";

/** What writing over this loses. Ordinary edits are what agents do all day. */
export function weighEdit(
  effect: Effect,
  resource: PathResource,
  answer: PathFact | Unanswered | undefined,
  { request }: Weighing,
): Standing {
  const fact = answer?.fact === "path" ? answer : undefined;
  const { path } = resource;
  const ordinary: Standing = { reversibility: "none", traits: [] };
  if (effect.kind === "write" || effect.kind === "move" || effect.kind === "change") {
    const system = effect.kind === "change" && resource.tree && isSystemPath(path);
    return system ? { reversibility: "irreversible", traits: ["system"] } : ordinary;
  }
  if (isScratchHere(path, request)) return ordinary;
  const kind = preciousness(path);
  const folder = request.workspace.find((root) => isWithin(path, root));
  const empty = fact?.kind === "file" && fact.bytes === 0;
  if (empty) return ordinary;
  if (kind !== undefined) {
    return {
      reversibility: "irreversible",
      traits: [kind],
      because: { because: `it replaces a ${kind === "state" ? "state file" : kind}` },
    };
  }
  if (fact?.git !== undefined && fact.git.tracked > 0 && fact.git.modified === 0)
    return { reversibility: "recoverable", traits: ["tracked"] };
  if (effect.whole === true && isOnlyCopy(fact)) {
    return {
      reversibility: "irreversible",
      traits: ["untracked"],
      because: { because: "it replaces a whole file that git does not hold" },
    };
  }
  // Nobody could look, so it may be the only copy of something.
  if (effect.whole === true && answer?.fact === "unanswered") {
    return {
      reversibility: "irreversible",
      traits: ["untracked"],
      because: {
        because: "it replaces a whole file, and whether anything holds what is in it was not told",
      },
    };
  }
  if (folder !== undefined) return { reversibility: "recoverable", traits: ["modified"] };
  const existing = fact?.exists === true && fact.kind === "file";
  if (existing || (fact === undefined && (isSystemFile(path) || isDotFile(path, request.home)))) {
    return {
      reversibility: "irreversible",
      traits: ["outside"],
      because: { because: "it lies outside the workspace, and nothing is known to hold a copy" },
    };
  }
  return ordinary;
}

/** A file with something in it that was never put under version control, and not left out on purpose. */
function isOnlyCopy(fact: PathFact | undefined): boolean {
  if (fact?.exists !== true || fact.kind !== "file") return false;
  return fact.git === undefined || (fact.git.tracked === 0 && !fact.git.ignored);
}

/** Settings of the user's own shell and tools, directly in the home directory. */
function isDotFile(path: string, home: string): boolean {
  return parentOf(path) === home && baseName(path).startsWith(".");
}
