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
  const statements: Statement[] = [];
  for (;;) {
    skipSeparators(cursor);
    if (peek(cursor) === "" || peek(cursor) === ")") return statements;
    const word = wordAhead(cursor);
    if (word === "end" || word === "else" || word === "case") {
      if (endings.includes(word)) return statements;
      complain(cursor, `\`${word}\` has no beginning`, cursor.at);
      cursor.at += word.length;
      continue;
    }
    const before = cursor.at;
    addJob(cursor, statements);
    if (cursor.at === before) {
      complain(cursor, `\`${peek(cursor)}\` cannot stand here`, before);
      cursor.at++;
    }
  }
}

/** `and` and `or` join what follows to the statement before them. */
export function addJob(cursor: Cursor, statements: Statement[]): void {
  const word = wordAhead(cursor);
  const join = word === "and" || word === "or" ? word : undefined;
  if (join !== undefined) {
    cursor.at += join.length;
    skipBlanks(cursor);
  }
  const job = readJob(cursor);
  if (job === undefined) return;
  const before = statements.at(-1);
  if (join === undefined || before === undefined) statements.push(job);
  else statements[statements.length - 1] = joined(before, { join, statement: job });
}

function joined(before: Statement, item: Item): Statement {
  const items: readonly Item[] =
    before.kind === "all" ? before.items : [{ join: "then", statement: before }];
  const span = { start: before.span.start, end: item.statement.span.end };
  return { kind: "all", items: [...items, item], span };
}

/** Pipelines joined by `&&` and `||`. */
function readJob(cursor: Cursor): Statement | undefined {
  let job = readPipeline(cursor);
  while (job !== undefined) {
    skipBlanks(cursor);
    const sign = cursor.source.slice(cursor.at, cursor.at + 2);
    if (sign !== "&&" && sign !== "||") return job;
    cursor.at += 2;
    skipSpace(cursor);
    const next = readPipeline(cursor);
    if (next === undefined) return job;
    job = joined(job, { join: sign === "&&" ? "and" : "or", statement: next });
  }
  return undefined;
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
