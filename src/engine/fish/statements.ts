import type { Command, Item, Redirect, Statement, Word } from "../model/program";
import { leadingAssignments, readAlias, readSet } from "./assignments";
import { blocks, isBlock } from "./blocks";
import { complain, peek, skipBlanks, type Cursor } from "./cursor";
import { nameOf } from "./processes";
import { readRedirect } from "./redirects";
import { deepestFish, readWords } from "./words";

/** Words that end the list of statements in which they stand. */
export type Ending = "end" | "else" | "case";

/** Reads statements until one of the endings, a closing parenthesis or the end of the text. */
export function readList(cursor: Cursor, endings: readonly Ending[]): readonly Statement[] {
  const items: Item[] = [];
  for (;;) {
    skipSeparators(cursor);
    if (peek(cursor) === "" || peek(cursor) === ")") return grouped(items);
    const word = wordAhead(cursor);
    if (word === "end" || word === "else" || word === "case") {
      if (endings.includes(word)) return grouped(items);
      complain(cursor, `\`${word}\` has no beginning`, cursor.at);
      cursor.at += word.length;
      continue;
    }
    const before = cursor.at;
    items.push(...readJob(cursor));
    if (cursor.at === before) {
      complain(cursor, `\`${peek(cursor)}\` cannot stand here`, before);
      cursor.at++;
    }
  }
}

/** Pipelines joined by `&&` and `||`; `and` and `or` join the first to what stands before it. */
export function readJob(cursor: Cursor): readonly Item[] {
  const word = wordAhead(cursor);
  let join: Item["join"] = word === "and" || word === "or" ? word : "then";
  if (join !== "then") {
    cursor.at += join.length;
    skipBlanks(cursor);
  }
  const items: Item[] = [];
  for (;;) {
    const statement = readPipeline(cursor);
    if (statement === undefined) return items;
    items.push({ join, statement });
    skipBlanks(cursor);
    const sign = cursor.source.slice(cursor.at, cursor.at + 2);
    if (sign !== "&&" && sign !== "||") return items;
    cursor.at += 2;
    skipSpace(cursor);
    join = sign === "&&" ? "and" : "or";
  }
}

/** Statements, with those that are joined put together. */
export function grouped(items: readonly Item[]): readonly Statement[] {
  const statements: Statement[] = [];
  let from = 0;
  for (let at = 1; at <= items.length; at++) {
    if (at < items.length && items[at]?.join !== "then") continue;
    const group = items.slice(from, at);
    const first = group[0]?.statement;
    const last = group.at(-1)?.statement;
    from = at;
    if (first === undefined || last === undefined) continue;
    const span = { start: first.span.start, end: last.span.end };
    statements.push(group.length === 1 ? first : { kind: "all", items: group, span });
  }
  return statements;
}

function readPipeline(cursor: Cursor): Statement | undefined {
  const stages: Statement[] = [];
  const start = cursor.at;
  for (;;) {
    const stage = readStage(cursor);
    if (stage === undefined) break;
    stages.push(stage);
    skipBlanks(cursor);
    const pipe = /(?:\d*>\||&\||\|)(?!\|)/y;
    pipe.lastIndex = cursor.at;
    const found = pipe.exec(cursor.source)?.[0];
    if (found === undefined) break;
    cursor.at += found.length;
    skipSpace(cursor);
  }
  const [only] = stages;
  if (stages.length <= 1) return only;
  return { kind: "pipeline", stages, span: { start, end: cursor.at } };
}

function readStage(cursor: Cursor): Statement | undefined {
  for (;;) {
    skipBlanks(cursor);
    const word = wordAhead(cursor) ?? "";
    if (word === "not" || word === "time" || (word === "" && /^!\s/.test(ahead(cursor, 2)))) {
      cursor.at += word === "" ? 1 : word.length;
      continue;
    }
    if (!isBlock(word)) return readCommand(cursor);
    const start = cursor.at;
    if (++cursor.depth > deepestFish) {
      complain(cursor, "the text is nested too deeply to be read", start);
      cursor.at = cursor.source.length;
      return undefined;
    }
    cursor.at += word.length;
    const block = blocks[word](cursor, start);
    cursor.depth--;
    const redirects = readRedirects(cursor);
    if (redirects.length === 0) return block;
    const span = { start, end: cursor.at };
    return { kind: "group", subshell: false, body: [block], redirects, span };
  }
}

function readRedirects(cursor: Cursor): readonly Redirect[] {
  const redirects: Redirect[] = [];
  for (;;) {
    skipBlanks(cursor);
    const redirect = readRedirect(cursor);
    if (redirect === undefined) return redirects;
    redirects.push(redirect);
  }
}

/** Words and redirections up to the end of the command. */
function readCommand(cursor: Cursor): Statement | undefined {
  const start = cursor.at;
  const written: Word[] = [];
  const redirects: Redirect[] = [];
  for (;;) {
    skipBlanks(cursor);
    const redirect = readRedirect(cursor);
    if (redirect !== undefined) redirects.push(redirect);
    else if (endsCommand(cursor)) break;
    else written.push(...readWords(cursor));
  }
  if (written.length === 0 && redirects.length === 0) return undefined;
  const end = Math.max(written.at(-1)?.span.end ?? 0, redirects.at(-1)?.span.end ?? 0);
  const { assignments, words } = leadingAssignments(written);
  const background = peek(cursor) === "&" && peek(cursor, 1) !== "&" && peek(cursor, 1) !== "|";
  const span = { start, end };
  return settled({ kind: "command", assignments, words, redirects, background, span });
}

/** Commands that change what the text means are put into the form that the resolver knows. */
function settled(command: Command): Command {
  switch (nameOf(command) ?? "") {
    case "set":
      return readSet(command) ?? command;
    case "alias":
      return readAlias(command);
    default:
      return command;
  }
}

function endsCommand(cursor: Cursor): boolean {
  const character = peek(cursor);
  if (character === "" || ";|)\n<>".includes(character)) return true;
  if (character === "&") return true;
  return /^\d+>\|/.test(ahead(cursor, 8));
}

/** The plain word under the cursor, if a blank or the end of the command follows it. */
export function wordAhead(cursor: Cursor): string | undefined {
  const plain = /[a-z]+(?=[\s;&|<>)]|$)/y;
  plain.lastIndex = cursor.at;
  return plain.exec(cursor.source)?.[0];
}

/** Goes over everything between two statements. */
export function skipSeparators(cursor: Cursor): void {
  for (;;) {
    skipSpace(cursor);
    const single = peek(cursor) === "&" && peek(cursor, 1) !== "&" && peek(cursor, 1) !== ">";
    if (peek(cursor) !== ";" && !single) return;
    cursor.at++;
  }
}

function skipSpace(cursor: Cursor): void {
  do skipBlanks(cursor);
  while (peek(cursor) === "\n" && cursor.at++ >= 0);
}

function ahead(cursor: Cursor, length: number): string {
  return cursor.source.slice(cursor.at, cursor.at + length);
}
