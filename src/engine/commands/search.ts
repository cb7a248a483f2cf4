import { literal } from "../model/call";
import type { Effect } from "../model/effect";
import type { PathResource } from "../model/resource";
import type { Parsed } from "./define";
import { here } from "./here";

/** What a search leaves out, and the globs that it is limited to, as the words of a resource. */
export function restriction(parts: {
  readonly included: readonly string[];
  readonly excluded: readonly string[];
  readonly hidden: boolean;
  readonly ignored: boolean;
}): string {
  const named = parts.included.length > 0;
  return [
    ...(named ? [parts.included.join(" or ")] : []),
    ...parts.excluded.map((glob) => `not ${glob}`),
    ...(parts.hidden || named ? [] : ["not hidden"]),
    ...(parts.ignored || named ? [] : ["not ignored"]),
  ].join(", ");
}

/** What a search looks for, as a part of a resource: its patterns, or the first operand. */
export function soughtBy(parsed: Parsed<"pattern" | "patternFile">): Pick<PathResource, "seeking"> {
  if (parsed.has("patternFile")) return {};
  const patterns = parsed.has("pattern") ? parsed.values("pattern") : parsed.operands.slice(0, 1);
  const known = patterns.map((pattern) => literal(pattern));
  return known.includes(undefined) || known.length === 0 ? {} : { seeking: known.join("|") };
}

/** The reads of a search: the places named, or the directory of the call, and files of patterns. */
export function searchReads(
  parsed: Parsed<"pattern" | "patternFile">,
  only: string,
): readonly Effect[] {
  const patternFiles = parsed.values("patternFile");
  const hasPattern = parsed.has("pattern") || patternFiles.length > 0;
  const named = hasPattern ? parsed.operands : parsed.operands.slice(1);
  const places = named.length > 0 ? named : [here(parsed.call)];
  const seeking = soughtBy(parsed);
  return [
    ...places
      .filter(({ text }) => text !== "-")
      .map((place): Effect => ({
        kind: "read",
        resource: {
          ...parsed.path(place, { tree: true }),
          ...(only === "" ? {} : { only }),
          ...seeking,
        },
      })),
    ...patternFiles.map((file): Effect => ({ kind: "read", resource: parsed.path(file) })),
  ];
}
