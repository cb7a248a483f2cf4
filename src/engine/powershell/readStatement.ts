import { readCommand, readExpressionStage, takePipe } from "./readCommand";
import { readKeyword } from "./readKeyword";
import { beginsExpression } from "./readPrimary";
import {
  atEnd,
  complain,
  deeper,
  looksAt,
  match,
  peek,
  skipBlanks,
  take,
  type Reader,
} from "./reader";
import type { ChainItem, Pipeline, Stage, Statement } from "./syntax";

/** Statements up to the closing character, or to the end of the text. The closer is not taken. */
export function readStatements(
  reader: Reader,
  closer: ")" | "}" | undefined,
): readonly Statement[] {
  const statements: Statement[] = [];
  for (;;) {
    skipBlanks(reader, true);
    if (take(reader, ";")) continue;
    if (atEnd(reader) || (closer !== undefined && peek(reader) === closer)) return statements;
    const before = reader.at;
    statements.push(readStatement(reader));
    if (reader.at > before) continue;
    // A closing bracket without an opening one, or the like: say so and go on behind it.
    complain(reader, `\`${peek(reader)}\` is not understood here`);
    reader.at++;
  }
}

const keyword =
  /(?:if|switch|foreach|for|while|do|try|function|filter|workflow|return|exit|throw|break|continue|trap|class|enum|using|data)(?![\w-])/iy;

/** One statement: a keyword's, an assignment, or pipelines in a chain. */
export function readStatement(reader: Reader): Statement {
  return deeper(
    reader,
    () => {
      skipLabel(reader);
      const word = match(reader, keyword);
      if (word !== undefined) {
        const start = reader.at;
        reader.at += word[0].length;
        const read = readKeyword(reader, word[0].toLowerCase(), start);
        if (read !== undefined) return read;
        reader.at = start;
      }
      return readChain(reader);
    },
    (text): Statement => ({
      kind: "unknown",
      text,
      why: "the text is nested too deeply to be read",
      span: { start: reader.text.length - text.length, end: reader.text.length },
    }),
  );
}

function skipLabel(reader: Reader): void {
  const label = match(reader, /:\w+\s+(?=for|while|do|switch)/iy);
  if (label !== undefined) reader.at += label[0].length;
}

/** Pipelines joined by `&&` and `||`; an assignment is a chain's first and only item. */
function readChain(reader: Reader): Statement {
  const first = readPipelineOrAssignment(reader);
  if (first.kind !== "pipeline") return first;
  const items: ChainItem[] = [{ join: "then", statement: first }];
  for (;;) {
    const before = reader.at;
    skipBlanks(reader, false);
    const join = looksAt(reader, "&&") ? "and" : looksAt(reader, "||") ? "or" : undefined;
    if (join === undefined) {
      if (peek(reader) === "&") reader.at++;
      else reader.at = before;
      return items.length === 1 ? first : { kind: "chain", items };
    }
    reader.at += 2;
    skipBlanks(reader, true);
    items.push({ join, statement: readStatement(reader) });
  }
}

function readPipelineOrAssignment(reader: Reader): Statement {
  const start = reader.at;
  const first = readStage(reader);
  if (first.kind === "expression" && first.redirects.length === 0) {
    const operator = match(reader, /(?:[+\-*/%]|\?\?)?=(?!=)/y);
    if (operator !== undefined) {
      reader.at += operator[0].length;
      skipBlanks(reader, true);
      const value = readStatement(reader);
      return { kind: "assign", target: first.expression, operator: operator[0], value };
    }
  }
  const stages = [first];
  while (takePipe(reader)) {
    skipBlanks(reader, true);
    stages.push(readStage(reader));
  }
  const pipeline: Pipeline = { kind: "pipeline", stages, span: { start, end: reader.at } };
  return pipeline;
}

function readStage(reader: Reader): Stage {
  if (beginsExpression(reader)) {
    const stage = readExpressionStage(reader);
    skipBlanks(reader, false);
    return stage;
  }
  return readCommand(reader);
}
