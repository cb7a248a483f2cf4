import type { CodeNode } from "../node";
import { advance, giveUp, type Tokens } from "./tokens";

/** What has no children. */
export const none: readonly CodeNode[] = [];

/** The present token as a node, which is stepped over. */
export function leaf(tokens: Tokens, name: string): CodeNode {
  const node = { name, from: tokens.from, to: tokens.to, children: none };
  if (--tokens.nodesLeft < 0) giveUp(tokens);
  else advance(tokens);
  return node;
}

/** A node from a place up to where the present token is not yet. */
export function branch(
  tokens: Tokens,
  name: string,
  from: number,
  children: readonly CodeNode[],
): CodeNode {
  return { name, from, to: tokens.end, children };
}

/** True if the present token is this sign or keyword. */
export function isAt(tokens: Tokens, text: string): boolean {
  return (tokens.kind === "sign" || tokens.kind === "keyword") && tokens.text === text;
}

/** True if the present token is a name, also one that is a keyword elsewhere. */
export function isName({ kind }: Tokens): boolean {
  return kind === "word" || kind === "keyword";
}

/** Steps over the present token if it is this sign or keyword. */
export function skip(tokens: Tokens, text: string): boolean {
  if (!isAt(tokens, text)) return false;
  advance(tokens);
  return true;
}

/** Adds a node if there is one. */
export function addTo(nodes: CodeNode[], node: CodeNode | undefined): void {
  if (node !== undefined) nodes.push(node);
}

/** What lies deeper than anybody writes is not read. */
export function deeper<Read>(tokens: Tokens, read: (tokens: Tokens) => Read): Read | undefined {
  if (tokens.depthLeft <= 0) {
    giveUp(tokens);
    return undefined;
  }
  tokens.depthLeft--;
  const value = read(tokens);
  tokens.depthLeft++;
  return value;
}
