import { parser } from "@lezer/python";
import { deedsOf } from "../../../src/engine/code/deeds";
import { evaluate, type Reading } from "../../../src/engine/code/evaluate";
import { parseByGrammar } from "../../../src/engine/code/grammar";
import type { CodeNode } from "../../../src/engine/code/node";
import { python } from "../../../src/engine/code/python";

/** What a program does, a line for each deed, as it is read by lezer's grammar of Python; undefined for what is none. */
export function deedsByGrammar(source: string): readonly string[] | undefined {
  const tree = parseByGrammar(parser, source);
  return tree === undefined || isBroken(tree) ? undefined : deedsIn(asOurs(tree), source);
}

function isBroken({ name, children }: CodeNode): boolean {
  return name === "\u26a0" || children.some(isBroken);
}

/** What a program does as we read it. */
export function deedsByUs(source: string): readonly string[] | undefined {
  const tree = python.parse(source);
  return tree && deedsIn(tree, source);
}

function deedsIn(tree: CodeNode, source: string): readonly string[] {
  const reading: Reading = {
    language: python,
    source,
    names: new Map(),
    calls: [],
    budget: 10_000,
  };
  evaluate(tree, reading);
  const calls = reading.calls.map(
    ({ callee, args, named, span }) =>
      `${callee}(${args.length}, ${[...named.keys()].join(" ")}) ${span.start}-${span.end}`,
  );
  return [...calls, ...deedsOf(reading.calls).map((deed) => JSON.stringify(deed))];
}

/** The grammar makes two operators of `not in` and `is not`, which hides their right side. */
function asOurs(node: CodeNode): CodeNode {
  const { children, name } = node;
  const [left, operator, , right] = children;
  const two = name === "BinaryExpression" && children.length === 4;
  const kept = two ? [left, operator, right].filter((child) => child !== undefined) : children;
  return { ...node, children: kept.map(asOurs) };
}
