import { Minimatch } from "minimatch";
import { slashed } from "./model/path";
import type { Policy } from "./model/policy";

/**
 * The pattern that puts a file out of agents' reach, if one does and no person made an exception.
 * Letter case never counts: `.ENV` is the same file on most Macs and on Windows.
 */
export function offLimitsPattern(
  path: string,
  policy: Pick<Policy, "offLimits" | "offLimitsExceptions">,
): string | undefined {
  let matchers = compiled.get(policy);
  if (matchers === undefined) {
    matchers = {
      patterns: compile(policy.offLimits),
      exceptions: compile(policy.offLimitsExceptions),
    };
    compiled.set(policy, matchers);
  }
  const { patterns, exceptions } = matchers;
  const written = slashed(path);
  const found = firstOf(patterns, written);
  if (found === undefined || firstOf(exceptions, written) !== undefined) return undefined;
  return found.written;
}

interface Patterns {
  readonly each: readonly Pattern[];
  /** True for every path that any of them could match: nearly every path is none, and that must be cheap. */
  any: RegExp | undefined;
  /** How many paths were tried without it. */
  tried: number;
}

/** A process that sees no more paths than this never makes up for the time that `any` takes to compile. */
const fewPaths = 12;

function firstOf(patterns: Patterns, path: string): Pattern | undefined {
  if (patterns.each.length === 0) return undefined;
  if (patterns.any === undefined && patterns.tried++ >= fewPaths)
    patterns.any = anyOf(patterns.each);
  if (patterns.any?.test(path) === false) return undefined;
  const lower = path.toLowerCase();
  return patterns.each.find((pattern) => pattern.matches(path, lower));
}

interface Pattern {
  readonly written: string;
  /** What every path that it matches holds, in lower case. */
  readonly required: string;
  /** `lower` is the path in lower case. */
  matches(path: string, lower: string): boolean;
}

/** Compiled once per policy, because one command may name hundreds of files. */
const compiled = new WeakMap<
  object,
  { readonly patterns: Patterns; readonly exceptions: Patterns }
>();

function compile(written: readonly string[]): Patterns {
  return { each: written.map((pattern) => patternOf(slashed(pattern))), any: undefined, tried: 0 };
}

function anyOf(patterns: readonly Pattern[]): RegExp {
  const texts = fewest(patterns.map(({ required }) => required));
  const sources = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
  return new RegExp(sources.join("|"), "i");
}

/** The texts without those that hold another one, which no path has without having that one too. */
function fewest(texts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const text of [...new Set(texts)].sort((one, other) => one.length - other.length))
    if (!kept.some((shorter) => text.includes(shorter))) kept.push(text);
  return kept;
}

/** Compiling takes longer than judging a line, so it waits for the first path that holds the text. */
function patternOf(written: string): Pattern {
  const required = requiredText(written).toLowerCase();
  let glob: Minimatch | undefined;
  return {
    written,
    required,
    matches: (path, lower) => {
      if (!lower.includes(required)) return false;
      glob ??= parsePattern(written);
      return glob.match(path);
    },
  };
}

/** The longest text that every path matching a pattern must hold; empty if there is none. */
function requiredText(pattern: string): string {
  let flat = pattern;
  for (let before = ""; before !== flat;) {
    before = flat;
    flat = flat.replace(/[!@+*?]?\([^()]*\)|\{[^{}]*\}|\[[^\]]*\]/g, "*");
  }
  return flat
    .split(/[*?]+/)
    .reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}

/** A leading `!` or `#` is part of a name here: a pattern can only add files, never take some away. */
function parsePattern(pattern: string): Minimatch {
  return new Minimatch(pattern, {
    dot: true,
    nocase: true,
    nonegate: true,
    nocomment: true,
    braceExpandMax: 500,
  });
}
