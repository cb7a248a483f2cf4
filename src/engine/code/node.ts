/** A node of the syntax tree of a program, whichever parser made it. */
export interface CodeNode {
  /** What it is, in the words of lezer's grammar of the language; a keyword or a mark is its own name. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** In the order of the text. Brackets and commas may be left out. */
  readonly children: readonly CodeNode[];
}

/** The text of a program that its nodes were read from. */
export function textOfNode(node: CodeNode, { source }: { readonly source: string }): string {
  return source.slice(node.from, node.to);
}
