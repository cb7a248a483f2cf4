import { literal, type Call } from "../model/call";
import type { Effect } from "../model/effect";

/** Verbs that mean a loss in nearly every command line that has them. */
const destructiveVerbs = new Set([
  "delete",
  "destroy",
  "drop",
  "erase",
  "flush",
  "flushall",
  "nuke",
  "obliterate",
  "prune",
  "purge",
  "remove-all",
  "reset",
  "revoke",
  "terminate",
  "truncate",
  "unpublish",
  "wipe",
]);

const helpWords = new Set(["help", "--help", "-h", "--version", "--dry-run", "--dryrun"]);

/**
 * A program without a model, or a sub-command that its model does not list: if a leading word is a
 * destructive verb it is not understood; whether that matters is for policy to say.
 */
export function unmodelledEffects(call: Call): readonly Effect[] {
  const words = call.args.map((arg) => literal(arg) ?? "");
  if (words.some((word) => helpWords.has(word))) return [];
  const verb = words
    .slice(0, 4)
    .find((word) => word.split(/[-:_.]/).some((part) => destructiveVerbs.has(part.toLowerCase())));
  if (verb === undefined) return [];
  return [
    {
      kind: "unknown",
      unknown: "program",
      resource: { kind: "program", name: call.name, reach: "here" },
      because: `${call.name} is not known to Tenth Second, and \`${verb}\` sounds destructive`,
    },
  ];
}
