import { evaluate, type Reading } from "./evaluate";
import { javascript } from "./javascript";
import type { TreeLanguage } from "./language";
import { python } from "./python";
import type { CodeCall } from "./value";

/** Longer programs are read up to here; the rest is said to be not read. */
export const longestProgram = 512 * 1024;

/** Calls beyond this many are not looked at. */
const mostCalls = 20_000;

/** What a program calls, in the order of its text, and whether all of it was read. */
export interface ReadCode {
  readonly calls: readonly CodeCall[];
  readonly complete: boolean;
}

/** Reads a program by its syntax tree. Never throws: broken parts of a program are only stepped over. */
export function readCode(language: TreeLanguage, source: string): ReadCode {
  const chosen = language === "python" ? python : javascript;
  const text = source.slice(0, longestProgram);
  const reading: Reading = {
    language: chosen,
    source: text,
    names: new Map(),
    calls: [],
    budget: mostCalls,
  };
  evaluate(chosen.parser.parse(text).topNode, reading);
  return { calls: reading.calls, complete: text.length === source.length && reading.budget > 0 };
}
