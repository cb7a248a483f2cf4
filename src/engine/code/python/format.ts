import type { CodeNode } from "../node";
import { advance, giveUp, quotesAt, type Tokens } from "./tokens";

/** An f-string at the present token, which is stepped over: a node with what it replaces as its children. */
export function formatText(
  tokens: Tokens,
  expression: (tokens: Tokens) => CodeNode | undefined,
): CodeNode {
  const { source, from, open, indent } = tokens;
  const quotes = quotesAt(source, from + source.slice(from, from + 3).search(/["']/));
  const replaced: CodeNode[] = [];
  let at = tokens.to;
  while (at < source.length && !source.startsWith(quotes, at)) {
    const character = source.charAt(at);
    if (character === "\\") at += 2;
    else if (character === "{" && source.charAt(at + 1) !== "{") {
      const value = replacement(tokens, at, expression);
      if (tokens.nodesLeft < 0) break;
      if (value !== undefined) replaced.push(value);
      at = value?.to ?? at + 1;
    } else if (character === "{") at += 2;
    else if (character === "\n" && quotes.length === 1) break;
    else at++;
  }
  const to = Math.min(source.length, source.startsWith(quotes, at) ? at + quotes.length : at);
  tokens.open = open;
  tokens.indent = indent;
  tokens.to = to;
  if (--tokens.nodesLeft < 0) giveUp(tokens);
  else advance(tokens);
  return { name: "FormatString", from, to, children: replaced };
}

/** `{value!r:spec}`; undefined if no brace closes it in time. */
function replacement(
  tokens: Tokens,
  from: number,
  expression: (tokens: Tokens) => CodeNode | undefined,
): CodeNode | undefined {
  tokens.open++;
  tokens.to = from + 1;
  advance(tokens);
  const value = expression(tokens);
  tokens.open--;
  if (value === undefined || tokens.nodesLeft < 0) return undefined;
  const to = endOfReplacement(tokens.source, tokens.from);
  if (to === undefined) return undefined;
  return { name: "FormatReplacement", from, to, children: [value] };
}

/** Longer than any conversion, `=` and format together. */
const longestFormat = 200;

function endOfReplacement(source: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < source.length && at < from + longestFormat; at++) {
    const character = source.charAt(at);
    if (character === "{") depth++;
    else if (character === "}" && depth-- === 0) return at + 1;
    else if (character === "\n") return undefined;
  }
  return undefined;
}
