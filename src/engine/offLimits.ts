import { Minimatch } from "minimatch";
import type { Policy } from "./model/policy";

type Matcher = (path: string) => string | undefined;

/**
 * The pattern that puts a file out of agents' reach, if one does and no person made an exception.
 * Letter case never counts: `.ENV` is the same file on most Macs and on Windows.
 */
export function offLimitsPattern(path: string, policy: Policy): string | undefined {
  let matcher = matchers.get(policy);
  if (matcher === undefined) {
    matcher = compile(policy);
    matchers.set(policy, matcher);
  }
  return matcher(path);
}

/** Compiled once per policy, because one command may name hundreds of files. */
const matchers = new WeakMap<Policy, Matcher>();

function compile(policy: Policy): Matcher {
  const patterns = policy.offLimits.map(parsePattern);
  const exceptions = policy.offLimitsExceptions.map(parsePattern);
  return (path) =>
    exceptions.some((exception) => exception.match(path))
      ? undefined
      : patterns.find((pattern) => pattern.match(path))?.pattern;
}

/** A leading `!` or `#` is part of a name here: a pattern can only add files, never take some away. */
function parsePattern(pattern: string): Minimatch {
  return new Minimatch(pattern, { dot: true, nocase: true, nonegate: true, nocomment: true });
}
