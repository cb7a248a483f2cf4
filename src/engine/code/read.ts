import { evaluate, type Reading } from "./evaluate";
import { javascript } from "./javascript";
import type { Language, TreeLanguage } from "./language";
import { python } from "./python";
import type { CodeCall } from "./value";

/** Longer programs are read up to here; the rest is said to be not read. */
const longestProgram = 512 * 1024;

/** Calls beyond this many are not looked at. */
const mostCalls = 12_000;

/** What a program calls, in the order of its text, and whether all of it was read. */
export interface ReadCode {
  readonly calls: readonly CodeCall[];
  readonly complete: boolean;
}

/** Reads a program by its syntax tree. Never throws: broken parts of a program are only stepped over. */
export function readCode(language: TreeLanguage, source: string): ReadCode {
  const chosen = languageNamed(language);
  const text = source.slice(0, longestProgram);
  const reading: Reading = {
    language: chosen,
    source: text,
    names: new Map(),
    calls: [],
    budget: mostCalls,
  };
  const program = chosen.parse(text);
  if (program === undefined) return { calls: [], complete: false };
  evaluate(program, reading);
  return { calls: reading.calls, complete: text.length === source.length && reading.budget > 0 };
}

/** Grammars are large tables: a bundle loads each when the first program in its language comes. */
function languageNamed(language: TreeLanguage): Language {
  switch (language) {
    case "python":
      return python;
    case "javascript":
      return javascript;
  }
}
