import { parse, type ParsedScript } from "unbash";
import type { Problem, Program, Statement } from "../model/program";
import { overCaps, type Caps } from "./caps";
import { quotingPlaceholders } from "./placeholders";
import { lowerStatements } from "./statements";
import { asBash } from "./zsh";

/** Each unfinished heredoc is looked for to the end of the text. */
const mostHeredocs = 400;

/** A walk follows fewer commands than this, and each substitution is read as a program. */
const mostSubstitutions = 3000;

/** Commands are parsed long before they are followed. Brackets are counted by what they begin. */
const caps: Caps = { separators: 4000, lines: 8000, brackets: Infinity, variables: 5000 };

/**
 * `a() b() c()`, `coproc coproc`: each is the body of the one before, and parsed within it, until the
 * parser has no room left.
 */
const mostBodiless = 150;

/** Deeper nesting is not read either; people do not write it, and parsers slow down on it. */
const deepestNesting = 60;

/**
 * Reads bash, sh and zsh. Never throws and drops nothing: what does not parse comes back as a
 * problem beside whatever was recovered.
 */
export function readShell(source: string): Program {
  const limit = overLimit(source);
  if (limit !== undefined) return unread(source, limit);
  const program = parsed(source);
  if (source.length > longestRewritten) return program;
  const worded = quotingPlaceholders(source);
  // Only once: in `<a><b><c>` each that is quoted makes the one after it stand free.
  if (worded === undefined) return orAsZsh(program);
  return withPlaceholders(program, orAsZsh(parsed(worded)));
}

/** The program, or where it does not parse what it is in zsh. */
function orAsZsh(program: Program): Program {
  const { source } = program;
  if (program.problems.length === 0) return program;
  const rewritten = asBash(source);
  const again = rewritten === undefined ? program : parsed(rewritten);
  if (again.problems.length >= program.problems.length) return program;
  return { source, body: [nested(again, source)], problems: [] };
}

/** Longer texts are not tried again in another spelling. */
const longestRewritten = 16 * 1024;

/** A text with placeholders means one of two things. Both count where the shell could run either. */
function withPlaceholders(program: Program, worded: Program): Program {
  const { source, body, problems } = program;
  const other = nested(worded, source);
  if (problems.length <= worded.problems.length)
    return { source, body: [...body, other], problems };
  // A line that does not parse does not run, but those before it have.
  const before = source.includes("\n") ? body : [];
  return { source, body: [...before, other], problems: [] };
}

function nested(program: Program, source: string): Statement {
  return { kind: "nested", program, span: { start: 0, end: source.length } };
}

function parsed(source: string): Program {
  const problems: Problem[] = [];
  const { source: text, body } = lowerScript(parse(source), source, problems);
  return { source: text, body, problems };
}

function lowerScript(script: ParsedScript, source: string, problems: Problem[]): Program {
  const text = script.source ?? source;
  for (const error of script.errors ?? []) {
    // An error at the very end says that something began and did not end: all of it may be meant.
    const start = text.slice(error.pos).trim() === "" ? 0 : error.pos;
    problems.push({ message: error.message, span: { start, end: text.length } });
  }
  const lower = (nested: ParsedScript | undefined, written: string): Program => {
    if (nested !== undefined) return lowerScript(nested, text, problems);
    // No script was parsed for it: read the text between the delimiters on its own.
    const inner = readShell(written.replace(/^(?:\$\(|[<>=]\(|`)|[)`]$/g, ""));
    problems.push(...inner.problems);
    return inner;
  };
  return {
    source: text,
    body: lowerStatements(script.commands, { source: text, lower }),
    problems: [],
  };
}

function unread(source: string, message: string): Program {
  const span = { start: 0, end: source.length };
  return {
    source,
    body: [{ kind: "unknown", text: source, why: message, span }],
    problems: [{ message, span }],
  };
}

/** True for what stands before the parenthesis of `$(…)`, `<(…)`, `>(…)` and `=(…)`. */
function beginsSubstitution(before: number): boolean {
  return before === 36 || before === 60 || before === 61 || before === 62;
}

/** Says which cap the text exceeds, without parsing it. */
function overLimit(source: string): string | undefined {
  const over = overCaps(source, caps);
  if (over !== undefined) return over;
  if (hasFewSigns(source)) return overBodiless(source, 0);
  let depth = 0;
  let parentheses = 0;
  let heredocs = 0;
  let substitutions = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 60 && source.charCodeAt(at + 1) === 60 && ++heredocs > mostHeredocs) {
      return "the text has too many heredocs to be read";
    }
    if (code === 96 || (code === 40 && beginsSubstitution(source.charCodeAt(at - 1)))) {
      if (++substitutions > mostSubstitutions)
        return "the text has too many substitutions to be read";
    }
    if (code === 40) parentheses++;
    if (code === 40 || code === 123) {
      if (++depth > deepestNesting) return "the text is nested too deeply to be read";
    } else if ((code === 41 || code === 125) && depth > 0) depth--;
  }
  return overBodiless(source, parentheses);
}

/**
 * True for nearly every text: it has so few of the signs that are counted that it is below each cap,
 * of which the deepest nesting is the lowest. Looking for a sign takes much less than looking at all.
 */
function hasFewSigns(source: string): boolean {
  let signs = 0;
  for (const sign of counted)
    for (let at = source.indexOf(sign); at >= 0; at = source.indexOf(sign, at + 1))
      if (++signs > deepestNesting) return false;
  return true;
}

const counted = ["(", "{", "`", "<<"] as const;

function overBodiless(source: string, parentheses: number): string | undefined {
  return couldBeBodiless(source, parentheses) && bodiless(source) > mostBodiless
    ? "the text is nested too deeply to be read"
    : undefined;
}

/** Nearly every text has too few of what begins a function or coprocess for the look that takes time. */
function couldBeBodiless(source: string, parentheses: number): boolean {
  // The shortest is `a()`.
  if (source.length < 3 * mostBodiless) return false;
  return parentheses > mostBodiless || source.includes("function") || source.includes("coproc");
}

/** How many functions or coprocesses follow each other at most with nothing but names between them. */
function bodiless(source: string): number {
  let most = 0;
  let here = 0;
  for (const [mark] of source.matchAll(/\(\s*\)|\b(?:function|coproc)\b|[(){};&|<>]/g)) {
    here = mark.length === 1 ? 0 : here + 1;
    most = Math.max(most, here);
  }
  return most;
}
