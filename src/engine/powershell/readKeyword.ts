import { readParameters } from "./readBlock";
import { readBraces, readPostfix, readPrimary } from "./readPrimary";
import { readStatement, readStatements } from "./readStatement";
import { readVariable } from "./readText";
import { atEnd, complain, match, peek, skipBlanks, take, type Reader } from "./reader";
import type { Statement } from "./syntax";

/** The statement of a keyword that was just read; undefined if it is no such statement after all. */
export function readKeyword(reader: Reader, word: string, start: number): Statement | undefined {
  skipBlanks(reader, true);
  switch (word) {
    case "if":
      return readIf(reader);
    case "switch":
      return readSwitch(reader);
    case "foreach":
      return readForeach(reader);
    case "for":
    case "while":
      return readLoop(reader);
    case "do":
      return readDo(reader);
    case "try":
      return readTry(reader);
    case "function":
    case "filter":
    case "workflow":
      return readFunction(reader);
    case "return":
    case "exit":
    case "throw":
    case "break":
    case "continue": {
      reader.at = start + word.length;
      skipBlanks(reader, false);
      const ends = atEnd(reader) || /[\r\n;})|&]/.test(peek(reader));
      return { kind: "leave", value: ends ? undefined : readStatement(reader) };
    }
    case "trap": {
      const type = match(reader, /\[[\w.]+\]\s*/y);
      reader.at += type?.[0].length ?? 0;
      if (peek(reader) !== "{") return undefined;
      return { kind: "branch", tests: [], arms: [readBraces(reader).body], open: true };
    }
    case "using": {
      const line = match(reader, /[^\r\n;]*/y)?.[0] ?? "";
      reader.at += line.length;
      return { kind: "chain", items: [] };
    }
    case "class":
    case "enum":
    case "data": {
      // No name and list of what it derives from is longer; without the bound every `class` looks to the end.
      const head = match(reader, /[\w\s:,.]{0,1000}(?=\{)/y);
      if (head === undefined) return undefined;
      reader.at += head[0].length;
      readBraces(reader);
      return { kind: "chain", items: [] };
    }
    default:
      return undefined;
  }
}

/** `( … )` after a keyword, as statements. */
function readCondition(reader: Reader): readonly Statement[] | undefined {
  skipBlanks(reader, true);
  if (!take(reader, "(")) return undefined;
  const body = readStatements(reader, ")");
  if (!take(reader, ")")) complain(reader, "a condition is not closed");
  return body;
}

function readArm(reader: Reader): readonly Statement[] {
  skipBlanks(reader, true);
  return peek(reader) === "{" ? readBraces(reader).body : [];
}

function readIf(reader: Reader): Statement | undefined {
  const first = readCondition(reader);
  if (first === undefined) return undefined;
  const tests = [...first];
  const arms = [readArm(reader)];
  for (;;) {
    const before = reader.at;
    skipBlanks(reader, true);
    const next = match(reader, /(elseif|else\s+if)(?=\s*\()|else(?=\s*\{)/iy);
    if (next === undefined) {
      reader.at = before;
      return { kind: "branch", tests, arms, open: true };
    }
    reader.at += next[0].length;
    if (next[1] === undefined) {
      arms.push(readArm(reader));
      return { kind: "branch", tests, arms, open: false };
    }
    tests.push(...(readCondition(reader) ?? []));
    arms.push(readArm(reader));
  }
}

function readSwitch(reader: Reader): Statement | undefined {
  for (;;) {
    const option = match(reader, /-\w+\s+/y);
    if (option === undefined) break;
    reader.at += option[0].length;
  }
  const tests = readCondition(reader);
  skipBlanks(reader, true);
  if (tests === undefined || !take(reader, "{")) return undefined;
  const arms: (readonly Statement[])[] = [];
  for (;;) {
    skipBlanks(reader, true);
    if (take(reader, ";")) continue;
    if (atEnd(reader) || take(reader, "}")) return { kind: "branch", tests, arms, open: true };
    const before = reader.at;
    if (peek(reader) === "{") readBraces(reader);
    else readPostfix(reader, readPrimary(reader));
    skipBlanks(reader, true);
    if (peek(reader) === "{") arms.push(readBraces(reader).body);
    else if (reader.at === before) reader.at++;
  }
}

function readForeach(reader: Reader): Statement | undefined {
  const option = match(reader, /-parallel\s*/iy);
  reader.at += option?.[0].length ?? 0;
  if (!take(reader, "(")) return undefined;
  skipBlanks(reader, true);
  const variable = readVariable(reader);
  skipBlanks(reader, true);
  const inside = match(reader, /in(?!\w)/iy);
  if (variable?.kind !== "variable" || inside === undefined) return undefined;
  reader.at += 2;
  skipBlanks(reader, true);
  const items = readStatement(reader);
  skipBlanks(reader, true);
  if (!take(reader, ")")) complain(reader, "a condition is not closed");
  return { kind: "foreach", variable: variable.name, items, body: readArm(reader) };
}

function readLoop(reader: Reader): Statement | undefined {
  const test = readCondition(reader);
  return test === undefined ? undefined : { kind: "loop", test, body: readArm(reader) };
}

function readDo(reader: Reader): Statement | undefined {
  if (peek(reader) !== "{") return undefined;
  const body = readArm(reader);
  skipBlanks(reader, true);
  const word = match(reader, /(?:while|until)(?=\s*\()/iy);
  reader.at += word?.[0].length ?? 0;
  const test = word === undefined ? [] : (readCondition(reader) ?? []);
  return { kind: "loop", test, body };
}

function readTry(reader: Reader): Statement | undefined {
  if (peek(reader) !== "{") return undefined;
  const body = readArm(reader);
  const handlers: (readonly Statement[])[] = [];
  let last: readonly Statement[] = [];
  for (;;) {
    const before = reader.at;
    skipBlanks(reader, true);
    const next = match(
      reader,
      /(catch)(?:\s{0,40}\[[^\]\r\n]{1,200}\](?:\s{0,40},)?){0,40}(?=\s*\{)|finally(?=\s*\{)/iy,
    );
    if (next === undefined) {
      reader.at = before;
      return { kind: "try", body, handlers, last };
    }
    reader.at += next[0].length;
    if (next[1] === undefined) last = readArm(reader);
    else handlers.push(readArm(reader));
  }
}

function readFunction(reader: Reader): Statement | undefined {
  const name = match(reader, /(?:\w+:)?([\w.-]+)/y);
  if (name?.[1] === undefined) return undefined;
  reader.at += name[0].length;
  skipBlanks(reader, true);
  const parameters = peek(reader) === "(" ? readParameters(reader) : [];
  skipBlanks(reader, true);
  if (peek(reader) !== "{") return undefined;
  const block = readBraces(reader);
  return {
    kind: "function",
    name: name[1].toLowerCase(),
    block: { ...block, parameters: [...parameters, ...block.parameters] },
  };
}
