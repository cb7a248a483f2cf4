import { readBlock } from "./readBlock";
import { readExpression, readUnary, unary } from "./readExpression";
import { readStatement, readStatements } from "./readStatement";
import { readString, readSubexpression, readVariable } from "./readText";
import {
  atEnd,
  chainGoesOn,
  complain,
  deeper,
  isDoubleQuote,
  isSingleQuote,
  looksAt,
  match,
  peek,
  skipBlanks,
  take,
  type Reader,
} from "./reader";
import type { Block, Expression, TableEntry } from "./syntax";

const unread = (text: string): Expression => ({ kind: "unknown", text });

/** True if an expression, not a command, begins here. */
export function beginsExpression(reader: Reader): boolean {
  const character = peek(reader);
  if (isSingleQuote(character) || isDoubleQuote(character)) return true;
  if (character === "$" || character === "(" || character === "{" || character === ",") return true;
  if (character === "@")
    return /^@[({'"\u2018-\u201e]/.test(reader.text.slice(reader.at, reader.at + 2));
  if (character === "[") return match(reader, typeName) !== undefined;
  if (match(reader, unary) !== undefined) return true;
  return match(reader, number) !== undefined;
}

const typeName = /\[[A-Za-z_][\w.+`]*(?:\s*\[[\w.,+`\s[\]]{0,200}\])?\s*\]/y;
const number =
  /(?:0x[0-9a-f]+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)(?:[kmgtp]b|[dlun]+)?(?=$|[\s;|&(){},.\]=+*/%<>:#-])/iy;
const units: Readonly<Record<string, number>> = {
  kb: 1024,
  mb: 1024 ** 2,
  gb: 1024 ** 3,
  tb: 1024 ** 4,
  pb: 1024 ** 5,
};

/** A value without what follows it: a string, a variable, something in brackets. */
export function readPrimary(reader: Reader): Expression {
  const character = peek(reader);
  if (isSingleQuote(character) || isDoubleQuote(character)) return readString(reader);
  if (character === "$") {
    if (peek(reader, 1) === "(") return readSubexpression(reader);
    const variable = readVariable(reader);
    if (variable !== undefined) return variable;
  }
  if (character === "(") return readParenthesis(reader, "(", false);
  if (character === "{") return { kind: "block", block: readBraces(reader) };
  if (character === "@") {
    if (looksAt(reader, "@(")) return readParenthesis(reader, "@(", true);
    if (looksAt(reader, "@{")) return readTable(reader);
    if (/^@['"\u2018-\u201e]/.test(reader.text.slice(reader.at, reader.at + 2)))
      return readString(reader);
    const splat = readVariable(reader, true);
    if (splat !== undefined) return splat;
  }
  if (character === "[") {
    const type = match(reader, typeName);
    if (type !== undefined) return readType(reader, type[0]);
  }
  const digits = match(reader, number);
  if (digits !== undefined) {
    reader.at += digits[0].length;
    const unit = /[kmgtp]b$/i.exec(digits[0])?.[0].toLowerCase() ?? "";
    const value = Number(digits[0].replace(/[kmgtp]b$|(?<!x[0-9a-f]*)[dlun]+$/i, ""));
    return { kind: "number", text: digits[0], value: value * (units[unit] ?? 1) };
  }
  // A bare word where none may stand, as in an index or a hash table's key.
  const word = match(reader, /[\w:\\/.*-]+/y);
  if (word !== undefined) {
    reader.at += word[0].length;
    return { kind: "text", parts: [word[0]], bare: true };
  }
  if (atEnd(reader) || /[)}\];\r\n|]/.test(character))
    return { kind: "text", parts: [""], bare: true };
  complain(reader, `\`${character}\` is not understood here`);
  reader.at++;
  return { kind: "unknown", text: character };
}

function readType(reader: Reader, written: string): Expression {
  reader.at += written.length;
  const name = written.slice(1, -1).replace(/\s/g, "").toLowerCase();
  if (looksAt(reader, "::")) return { kind: "type", name };
  const before = reader.at;
  skipBlanks(reader, false);
  if (beginsExpression(reader) && peek(reader) !== ",") {
    return deeper(
      reader,
      (): Expression => ({ kind: "cast", type: name, operand: readUnary(reader) }),
      unread,
    );
  }
  reader.at = before;
  return { kind: "type", name };
}

function readParenthesis(reader: Reader, opening: string, isArray: boolean): Expression {
  const start = reader.at;
  reader.at += opening.length;
  return deeper(
    reader,
    () => {
      const body = readStatements(reader, ")");
      if (!take(reader, ")")) complain(reader, "a parenthesis is not closed", start);
      return { kind: "statements", body, isArray };
    },
    unread,
  );
}

/** `{ … }` as a block; the reader stands at the brace. */
export function readBraces(reader: Reader): Block {
  const start = reader.at;
  reader.at++;
  return deeper(
    reader,
    () => {
      const block = readBlock(reader);
      if (!take(reader, "}")) complain(reader, "a brace is not closed", start);
      return block;
    },
    (text): Block => ({ parameters: [], body: [], text }),
  );
}

function readTable(reader: Reader): Expression {
  const start = reader.at;
  reader.at += 2;
  return deeper(
    reader,
    () => {
      const entries: TableEntry[] = [];
      for (;;) {
        skipBlanks(reader, true);
        if (take(reader, ";")) continue;
        if (atEnd(reader) || peek(reader) === "}") break;
        const before = reader.at;
        const key = readPostfix(reader, readPrimary(reader));
        skipBlanks(reader, true);
        if (!take(reader, "=")) {
          if (reader.at === before) reader.at++;
          continue;
        }
        skipBlanks(reader, true);
        entries.push({ key, value: readStatement(reader) });
      }
      if (!take(reader, "}")) complain(reader, "a hash table is not closed", start);
      return { kind: "table", entries };
    },
    unread,
  );
}

/** Members, calls and indexes that follow a value without a blank. */
export function readPostfix(reader: Reader, first: Expression): Expression {
  let target = first;
  for (let links = 0; chainGoesOn(reader, links); links++) {
    const dot = match(reader, /\?\.(?=\w)|\.(?=[A-Za-z_$("'])|::/y);
    if (dot !== undefined) {
      reader.at += dot[0].length;
      const isStatic = dot[0] === "::";
      const word = match(reader, /\w+/y);
      let name: Expression;
      if (word === undefined) name = readPrimary(reader);
      else {
        reader.at += word[0].length;
        name = { kind: "text", parts: [word[0]], bare: true };
      }
      const call = peek(reader) === "(" ? readArguments(reader) : blockArgument(reader);
      target = { kind: "member", target, name, isStatic, arguments: call };
    } else if (peek(reader) === "[" || looksAt(reader, "?[")) {
      reader.at += peek(reader) === "?" ? 2 : 1;
      skipBlanks(reader, true);
      const index = readExpression(reader);
      skipBlanks(reader, true);
      if (!take(reader, "]")) return { kind: "index", target, index };
      target = { kind: "index", target, index };
    } else if (looksAt(reader, "++") || looksAt(reader, "--")) {
      reader.at += 2;
      return { kind: "unary", operator: "++", operand: target };
    } else return target;
  }
  return target;
}

/** `.Where{ … }` without parentheses. */
function blockArgument(reader: Reader): readonly Expression[] | undefined {
  return peek(reader) === "{" ? [{ kind: "block", block: readBraces(reader) }] : undefined;
}

function readArguments(reader: Reader): readonly Expression[] {
  const start = reader.at;
  reader.at++;
  const found: Expression[] = [];
  for (;;) {
    skipBlanks(reader, true);
    if (take(reader, ")")) return found;
    if (atEnd(reader)) {
      complain(reader, "the arguments of a call are not closed", start);
      return found;
    }
    const before = reader.at;
    const value = readExpression(reader);
    // Between parentheses of a call a comma separates arguments, it does not make a list.
    if (value.kind === "list") found.push(...value.items);
    else found.push(value);
    skipBlanks(reader, true);
    if (!take(reader, ",") && reader.at === before) reader.at++;
  }
}
