import type { PartialParse, Tree } from "@lezer/common";
import { evaluate, type Reading } from "./evaluate";
import type { Language, TreeLanguage } from "./language";
import type { CodeCall } from "./value";

/** Longer programs are read up to here; the rest is said to be not read. */
const longestProgram = 512 * 1024;

/** Calls beyond this many are not looked at. */
const mostCalls = 20_000;

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
  const tree = isTooDeep(text) ? undefined : parsed(chosen, text);
  if (tree === undefined) return { calls: [], complete: false };
  evaluate(tree.topNode, reading);
  return { calls: reading.calls, complete: text.length === source.length && reading.budget > 0 };
}

/** Brackets within brackets, or marks after marks, beyond this depth are no program of anybody's. */
const deepest = 1_000;

/** Whether a text nests, by its brackets or by a run of operators, so that walking its tree could break. */
function isTooDeep(text: string): boolean {
  if (/[^\w\s]{1000}/.test(text)) return true;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === 0x28 || character === 0x5b || character === 0x7b) depth += 1;
    else if (character === 0x29 || character === 0x5d || character === 0x7d) depth -= 1;
    if (depth > deepest) return true;
  }
  return false;
}

/** A step over a piece that fits takes a microsecond or two; recovering from one that does not, thirty. */
const mostSteps = 200_000;
const mostRecovering = 400;

/**
 * The syntax tree of a program. Undefined for a text that is broken again and again: recovering takes
 * the parser long, and such a text is no program.
 */
function parsed({ parser }: Language, text: string): Tree | undefined {
  const parse: PartialParse & { readonly recovering?: number } = parser.startParse(text);
  let recovering = 0;
  for (let step = 0; step < mostSteps; step++) {
    const tree = parse.advance();
    if (tree !== null) return tree;
    if ((parse.recovering ?? 0) > 0 && ++recovering > mostRecovering) return undefined;
  }
  return undefined;
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
