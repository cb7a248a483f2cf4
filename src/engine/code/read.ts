import { evaluate, type Reading } from "./evaluate";
import type { Language, TreeLanguage } from "./language";
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

/**
 * Grammars are large tables, and most commands run no program: each is loaded when the first
 * program in its language comes. A bundle keeps them as modules that nothing has run yet.
 */
function languageNamed(language: TreeLanguage): Language {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const fresh = load(language);
  loaded.set(language, fresh);
  return fresh;
}

/** Asking for a module again takes longer than reading a short program. */
const loaded = new Map<TreeLanguage, Language>();

function load(language: TreeLanguage): Language {
  /* eslint-disable @typescript-eslint/no-require-imports, no-restricted-globals, @typescript-eslint/consistent-type-imports -- an import would load both at the start */
  switch (language) {
    case "python":
      return (require("./python") as typeof import("./python")).python;
    case "javascript":
      return (require("./javascript") as typeof import("./javascript")).javascript;
  }
  /* eslint-enable */
}
