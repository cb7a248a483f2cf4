import type { Effect } from "./model/effect";
import type { PathResource, Resource } from "./model/resource";

/**
 * An effect in one line: `delete /w/build/**`, `drop table users in localhost (irreversible)`.
 * The same line stands in the examples, the dialog, the journal and the docs.
 */
export function showEffect(effect: Effect): string {
  if (effect.kind === "unknown") {
    return `unknown ${effect.unknown ?? "target"}: ${effect.because ?? showResource(effect.resource)}`;
  }
  const including = effect.including === undefined ? "" : `, ${effect.including}`;
  const reversibility = effect.reversibility === undefined ? "" : ` (${effect.reversibility})`;
  return `${effect.kind} ${showResource(effect.resource)}${including}${reversibility}`;
}

/** A resource in words: a path as it stands, anything else with its kind and where it belongs. */
export function showResource(resource: Resource): string {
  if (resource.kind === "path") return showPath(resource);
  const where = resource.in === undefined ? "" : ` in ${resource.in}`;
  const kind = resource.kind === "rows" ? "rows of" : resource.kind;
  return `${kind} ${resource.name}${where}`;
}

function showPath(resource: PathResource): string {
  const path = resource.tree ? everythingBelow(resource.path) : resource.path;
  const only = resource.only === undefined ? "" : ` [${resource.only}]`;
  const mayBe = resource.mayBe === undefined ? "" : `, may be ${resource.mayBe}`;
  const unresolved = resource.resolved ? "" : ` (unresolved${mayBe})`;
  const on = resource.on === undefined ? "" : ` on ${resource.on}`;
  return `${path}${only}${on}${unresolved}`;
}

function everythingBelow(path: string): string {
  const slash = path.includes("\\") && !path.includes("/") ? "\\" : "/";
  return /[\\/]$/.test(path) ? `${path}**` : `${path}${slash}**`;
}
