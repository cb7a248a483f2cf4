const begin = "# >>> off-limits files, kept by Tenth Second: change them in the editor's settings";
/** Said in the first line when the text before had no line end, so that it is given back so. */
const joined = " (joined)";
const end = "# <<< Tenth Second";

/** A text with our lines in a block of their own at its end, instead of those that were there. */
export function withBlock(text: string, lines: readonly string[]): string {
  const own = withoutBlock(text);
  if (lines.length === 0) return own;
  const open = own !== "" && !own.endsWith("\n");
  const first = open ? `\n${begin}${joined}` : begin;
  return `${own}${[first, ...lines, end].join("\n")}\n`;
}

/**
 * The user's own text, to the letter. Line ends may have been changed by a checkout; a block without
 * its end is left as it is, since nothing tells what of the rest is the user's.
 */
export function withoutBlock(text: string): string {
  const from = text.lastIndexOf(begin);
  if (from === -1) return text;
  const last = text.indexOf(end, from);
  if (last === -1) return text;
  const after = text.slice(last + end.length).replace(/^\r?\n/, "");
  const before = text.slice(0, from);
  const wasOpen = text.startsWith(`${begin}${joined}`, from);
  return `${wasOpen ? before.replace(/\r?\n$/, "") : before}${after}`;
}
