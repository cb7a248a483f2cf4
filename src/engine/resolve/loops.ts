import type { Argument } from "../model/call";
import type { Loop, Statement } from "../model/program";
import { expandWords } from "./expand";
import { linesOf } from "./readNames";
import {
  noOutput,
  ownNames,
  spend,
  textArgument,
  unknownArgument,
  type Frame,
  type Output,
  type Scope,
  type Walk,
} from "./scope";
import { expansionOf, walkStatements } from "./walk";

/** A loop over more words than this is walked once, with its variable standing for any of them. */
const mostTurns = 24;

/** Walks the body of a loop once for each word, or once for all. */
export function walkLoop(statement: Loop, scope: Scope, frame: Frame, walk: Walk): Output {
  const { variable } = statement;
  if (variable === undefined) return walkWhile(statement, scope, frame, walk);
  walkStatements(statement.test, scope, frame, walk);
  const expansion = expansionOf(scope, frame, walk);
  const values =
    statement.words === undefined
      ? (scope.positional ?? [unknownArgument(`$${variable}`, statement.span, "variable")])
      : expandWords(statement.words, expansion);
  const turns =
    values.length <= mostTurns
      ? values
      : [unknownArgument(`$${variable}`, statement.span, "variable", false)];
  let printed: Output = noOutput;
  for (const argument of turns) {
    if (!spend(walk, frame, 1, frame.source.source, statement.span)) break;
    ownNames(scope).variables.set(variable, { kind: "scalar", argument });
    printed = walkStatements(statement.body, scope, frame, walk);
    scope.ended = false;
  }
  return printed;
}

/** `while read x; do …; done < FILE` runs once for each line, if these are known. */
function walkWhile(statement: Loop, scope: Scope, frame: Frame, walk: Walk): Output {
  const lines = readsLines(statement.test) ? linesOf(frame.input, scope, walk) : undefined;
  const inputs =
    lines === undefined || lines.length > mostTurns
      ? [frame.input]
      : lines.map((line) => ({ kind: "text", text: lineArgument(line, statement) }) as const);
  let printed: Output = noOutput;
  for (const input of inputs) {
    if (!spend(walk, frame, 1, frame.source.source, statement.span)) break;
    walkStatements(statement.test, scope, { ...frame, input }, walk);
    printed = walkStatements(statement.body, scope, frame, walk);
    scope.ended = false;
  }
  return printed;
}

function lineArgument(line: string, { span }: Loop): Argument {
  return textArgument(`${line}\n`, span, "input");
}

function readsLines(test: readonly Statement[]): boolean {
  const [first] = test;
  return first?.kind === "command" && first.words[0]?.text === "read";
}
