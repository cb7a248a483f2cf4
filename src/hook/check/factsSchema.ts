import * as v from "valibot";
import { breadths, type Answer, type Facts } from "../../engine";

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const texts = v.array(text);

const gitPath = v.object({
  tracked: count,
  modified: count,
  untracked: count,
  ignored: v.boolean(),
});

const answer = v.variant("fact", [
  v.object({
    fact: v.literal("path"),
    exists: v.boolean(),
    kind: v.optional(v.picklist(["file", "directory", "symlink", "other"])),
    target: v.optional(text),
    bytes: v.optional(count),
    entries: v.optional(count),
    truncated: v.optional(v.boolean()),
    git: v.optional(gitPath),
    precious: v.optional(texts),
    offLimits: v.optional(texts),
    manifest: v.optional(text),
  }),
  v.object({ fact: v.literal("glob"), paths: texts, truncated: v.optional(v.boolean(), false) }),
  v.object({
    fact: v.literal("repository"),
    root: v.optional(text),
    branch: v.optional(text),
    modified: v.optional(texts, []),
    untracked: v.optional(texts, []),
    stashes: v.optional(count, 0),
    remotes: v.optional(v.record(text, text), {}),
    aliases: v.optional(v.record(text, text), {}),
    truncated: v.optional(v.boolean(), false),
  }),
  v.object({ fact: v.literal("text"), text, digest: v.optional(text, "") }),
  v.object({ fact: v.literal("shell"), value: v.optional(text) }),
  v.object({
    fact: v.literal("credential"),
    id: v.optional(text, "given"),
    kind: text,
    breadth: v.picklist(breadths),
    reach: text,
    narrower: v.optional(text),
    path: text,
    line: count,
    environment: v.optional(text),
    used: v.optional(v.literal(true)),
  }),
  v.object({ fact: v.literal("unanswered"), why: v.optional(text, "not told") }),
]);

/** Answers to the engine's questions given by hand, by their keys (`path /w/a`, `alias k`). */
export const factsSchema = v.pipe(
  v.record(text, answer),
  v.transform((facts): Facts => facts as Readonly<Record<string, Answer>>),
);
