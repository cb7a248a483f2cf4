import type { PathFact } from "../model/facts";

/** Counts and sizes of what is at a path: `214 files, 3.1 MB, 12 of them untracked`. */
export function extentOf(fact: PathFact): string | undefined {
  if (!fact.exists) return "does not exist";
  const more = fact.truncated === true ? "more than " : "";
  const parts: string[] = [];
  if (fact.kind === "directory" && fact.entries !== undefined) {
    parts.push(`${more}${counted(fact.entries, "entry", "entries")}`);
  }
  if (fact.kind === "symlink" && fact.target !== undefined) parts.push(`a link to ${fact.target}`);
  if (fact.bytes !== undefined && fact.kind !== "symlink")
    parts.push(`${more}${sized(fact.bytes)}`);
  if (fact.git !== undefined) {
    const { untracked, modified, ignored } = fact.git;
    if (untracked > 0) parts.push(`${String(untracked)} untracked`);
    if (modified > 0) parts.push(`${String(modified)} modified`);
    if (ignored) parts.push("ignored by git");
  }
  return parts.length === 0 ? undefined : parts.join(", ");
}

function counted(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** Bytes in the largest unit that leaves a number of at least one. */
function sized(bytes: number): string {
  const units = ["bytes", "KB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const shown = unit === 0 || value >= 100 ? Math.round(value).toString() : value.toFixed(1);
  return `${shown} ${units[unit] ?? "bytes"}`;
}
