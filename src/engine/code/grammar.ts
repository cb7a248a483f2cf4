import type { Parser, PartialParse, Tree, TreeCursor } from "@lezer/common";
import type { CodeNode } from "./node";

/** The syntax tree of a program by one of lezer's grammars; undefined for what is no program. */
export function parseByGrammar(parser: Parser, text: string): CodeNode | undefined {
  const tree = isTooDeep(text) ? undefined : parsed(parser, text);
  return tree === undefined ? undefined : nodeAt(tree.cursor(), 0);
}

/** Nodes deeper than this are not evaluated. */
const deepestNode = 250;

function nodeAt(cursor: TreeCursor, depth: number): CodeNode {
  const { name, from, to } = cursor;
  const children: CodeNode[] = [];
  if (depth < deepestNode && cursor.firstChild()) {
    do if (!cursor.name.endsWith("Comment")) children.push(nodeAt(cursor, depth + 1));
    while (cursor.nextSibling());
    cursor.parent();
  }
  return { name, from, to, children };
}

/** Brackets within brackets, or marks after marks, beyond this depth are no program of anybody's. */
const deepest = 1_000;

/** Words before an expression that are an expression with it, each within the one before. */
const prefixes = /(?:\b(?:yield|await|async|new|typeof|void|delete|throw)\s+){100}/;

/** Marks with nothing to them: to recover from each takes the parser longer than from anything else. */
const stars = /(?:\*[\s})\]]{1,20}){200}/;

/** Whether a text nests, by its brackets or by a run of operators, so that walking its tree could break. */
function isTooDeep(text: string): boolean {
  if (prefixes.test(text) || stars.test(text) || /[^\w\s]{1000}/.test(text)) return true;
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
 * So many steps are looked at together. In programs, also in those that a tool made small, a step
 * goes over four characters, or two; so many that go over one and a half are no program, and to go
 * through them all takes long.
 */
const stretch = 4_000;
const shortestStretch = stretch * 1.6;

/**
 * The syntax tree of a program. Undefined for a text that is broken again and again, because
 * recovering takes the parser long, and for one that is nothing but marks and letters.
 */
function parsed(parser: Parser, text: string): Tree | undefined {
  const parse: PartialParse & { readonly recovering?: number } = parser.startParse(text);
  let recovering = 0;
  let before = 0;
  let dense = 0;
  for (let step = 1; step <= mostSteps; step++) {
    const tree = parse.advance();
    if (tree !== null) return tree;
    if ((parse.recovering ?? 0) > 0 && ++recovering > mostRecovering) return undefined;
    if (step % stretch !== 0) continue;
    dense = parse.parsedPos - before < shortestStretch ? dense + 1 : 0;
    if (dense === 2) return undefined;
    before = parse.parsedPos;
  }
  return undefined;
}
