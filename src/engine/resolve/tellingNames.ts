import type { Call } from "../model/call";
import { baseName } from "../model/path";
import { reportUnknown, type Frame, type Walk } from "./scope";

/** Words for what is lost, and those that it is lost by, in the name of a script. */
const stores =
  /^(?:db|dbs|database|databases|schema|tables?|data|migrations?|migrate|prisma|drizzle|volumes?|buckets?|infra|infrastructure|stack|stacks|cluster|prod|production|postgres|mysql|mongo|redis|supabase)$/;
const losses =
  /^(?:reset|drop|wipe|nuke|destroy|purge|flush|truncate|fresh|rollback|teardown|delete)$/;

/** One of the verbs, or `push`: most names hold none, and need not be taken apart. */
const telling =
  /reset|drop|wipe|nuke|destroy|purge|flush|truncate|fresh|rollback|teardown|delete|push/i;

/**
 * What the name of a script says that it takes away: `db:reset`, `drop-tables`, `destroy:prod`. It
 * counts only where the script itself cannot be read. Undefined for `clean`, `reset`, `test:db`.
 */
function lossInName(name: string): string | undefined {
  if (name.length > 48 || !telling.test(name)) return undefined;
  const words = name.toLowerCase().split(/[:_./-]/);
  if (words.includes("test") || words.includes("cache")) return undefined;
  const lost = words.find((word) => losses.test(word));
  const store = words.find((word) => stores.test(word));
  if (lost !== undefined && (store !== undefined || lost === "destroy" || lost === "nuke"))
    return lost;
  // A schema that is pushed takes away what it does not have.
  const pushes =
    words.includes("push") &&
    words.some((word) => /^(?:db|prisma|drizzle|database|schema)$/.test(word));
  return pushes ? "push" : undefined;
}

/** Scripts that cannot be read, by name or path, have only that to speak for them. */
export function judgeByName(names: readonly string[], call: Call, frame: Frame, walk: Walk): void {
  for (const name of names) {
    const verb = lossInName(baseName(name));
    if (verb === undefined) continue;
    const because = `the script \`${name}\` could not be read, and \`${verb}\` sounds destructive`;
    reportUnknown(walk, frame, "program", because, name, call.span);
  }
}
