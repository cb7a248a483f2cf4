import type { Assignment, Statement, Word } from "../model/program";
import { plainWord } from "./assignments";
import { complain, peek, skipBlanks, type Cursor } from "./cursor";
import { grouped, readJob, readList, skipSeparators, wordAhead } from "./statements";
import { readWords } from "./words";

type Keyword = "begin" | "if" | "while" | "for" | "switch" | "function";

/** How each block is read; the cursor stands after its keyword, and goes after its `end`. */
export const blocks: Readonly<Record<Keyword, (cursor: Cursor, start: number) => Statement>> = {
  begin: readBegin,
  if: readIf,
  while: readWhile,
  for: readFor,
  switch: readSwitch,
  function: readFunction,
};

/** True for a word that begins a block. */
export function isBlock(word: string): word is Keyword {
  return Object.hasOwn(blocks, word);
}

function readBegin(cursor: Cursor, start: number): Statement {
  const body = readList(cursor, ["end"]);
  close(cursor, start);
  const span = { start, end: cursor.at };
  return { kind: "group", subshell: false, body, redirects: [], span };
}

/** A condition is a job, and the jobs after it that begin with `and` or `or`. */
function readCondition(cursor: Cursor): readonly Statement[] {
  skipSeparators(cursor);
  const items = [...readJob(cursor)];
  for (;;) {
    const before = cursor.at;
    skipSeparators(cursor);
    const word = wordAhead(cursor);
    if (word !== "and" && word !== "or") {
      cursor.at = before;
      return grouped(items);
    }
    items.push(...readJob(cursor));
  }
}

function readIf(cursor: Cursor, start: number): Statement {
  const tests = [...readCondition(cursor)];
  const arms: (readonly Statement[])[] = [readList(cursor, ["end", "else"])];
  let otherwise: readonly Statement[] = [];
  while (wordAhead(cursor) === "else") {
    cursor.at += "else".length;
    skipBlanks(cursor);
    if (wordAhead(cursor) === "if") {
      cursor.at += "if".length;
      tests.push(...readCondition(cursor));
      arms.push(readList(cursor, ["end", "else"]));
    } else otherwise = [...otherwise, ...readList(cursor, ["end", "else"])];
  }
  close(cursor, start);
  arms.push(otherwise);
  return { kind: "branch", tests, arms, words: [], span: { start, end: cursor.at } };
}

function readWhile(cursor: Cursor, start: number): Statement {
  const test = readCondition(cursor);
  const body = readList(cursor, ["end"]);
  close(cursor, start);
  return { kind: "loop", words: [], test, body, span: { start, end: cursor.at } };
}

function readFor(cursor: Cursor, start: number): Statement {
  const [variable, keyword, ...words] = readLine(cursor);
  if (variable === undefined || keyword?.text !== "in")
    complain(cursor, "`for` has no `in`", start);
  const body = readList(cursor, ["end"]);
  close(cursor, start);
  const span = { start, end: cursor.at };
  return { kind: "loop", variable: variable?.text ?? "", words, test: [], body, span };
}

function readSwitch(cursor: Cursor, start: number): Statement {
  const words = [...readLine(cursor)];
  skipSeparators(cursor);
  const arms: (readonly Statement[])[] = [];
  const stray = readList(cursor, ["end", "case"]);
  while (wordAhead(cursor) === "case") {
    cursor.at += "case".length;
    words.push(...readLine(cursor));
    arms.push(readList(cursor, ["end", "case"]));
  }
  close(cursor, start);
  return { kind: "branch", tests: stray, arms, words, span: { start, end: cursor.at } };
}

/** Options of `function` that take a value which is not the name of an argument. */
const valued = new Set(["-d", "-w", "-V", "--description", "--wraps", "--inherit-variable"]);
/** Options that say when the function runs by itself. */
const triggers = /^(?:-[ejpsv]|--on-(?:event|job-exit|process-exit|signal|variable))(?:=|$)/;

function readFunction(cursor: Cursor, start: number): Statement {
  const [name, ...options] = readLine(cursor);
  const given = readList(cursor, ["end"]);
  close(cursor, start);
  const span = { start, end: cursor.at };
  let takesNames = false;
  let triggered = false;
  const names: Word[] = [];
  for (let at = 0; at < options.length; at++) {
    const option = options[at];
    if (option === undefined) continue;
    const { text } = option;
    if (text === "-a" || text === "--argument-names") takesNames = true;
    else if (text.startsWith("-")) {
      takesNames = false;
      if (triggers.test(text)) triggered = true;
      if (valued.has(text) || (triggers.test(text) && !text.includes("="))) at++;
    } else if (takesNames) names.push(option);
  }
  const body = names.length === 0 ? given : [named(names, span), ...given];
  const definition: Statement = { kind: "function", name: name?.text ?? "", body, span };
  if (!triggered) return definition;
  // It runs when something happens, so what it does counts as done.
  return { kind: "group", subshell: false, body: [definition, ...given], redirects: [], span };
}

/** `-a x y` gives the first arguments names. */
function named(names: readonly Word[], span: Word["span"]): Statement {
  const assignments = names.map((word, index): Assignment => {
    const text = `$argv[${String(index + 1)}]`;
    const part = { kind: "variable", name: String(index + 1), text, quoted: false } as const;
    const value: Word = { ...plainWord(text, { span }), parts: [part] };
    return { name: word.text, append: false, value, span };
  });
  return { kind: "command", assignments, words: [], redirects: [], background: false, span };
}

/** The words up to the end of the line or a semicolon. */
function readLine(cursor: Cursor): readonly Word[] {
  const words: Word[] = [];
  for (;;) {
    skipBlanks(cursor);
    const character = peek(cursor);
    if (character === "" || ";\n&|)<>".includes(character)) return words;
    words.push(...readWords(cursor));
  }
}

function close(cursor: Cursor, start: number): void {
  if (wordAhead(cursor) === "end") cursor.at += "end".length;
  else complain(cursor, "a block has no `end`", start);
}
