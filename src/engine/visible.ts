/**
 * Characters that a person cannot see, or that make the rest of a line look like something else:
 * controls, zero-width and bidirectional ones (Trojan Source, CVE-2021-42574), spaces that a shell
 * does not split at, fillers that render as nothing, variation selectors and tags (which can carry
 * hidden text), and halves of surrogate pairs. Line feed and tab are left alone.
 */
const invisible = new RegExp(
  [
    "[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]",
    "[\\u00A0\\u00AD\\u034F\\u061C\\u115F\\u1160\\u1680\\u17B4\\u17B5\\u180B-\\u180F]",
    "[\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u2800\\u3000\\u3164]",
    "[\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB]",
    "[\\u{1D173}-\\u{1D17A}\\u{E0000}-\\u{E0FFF}]",
    "[\\uD800-\\uDFFF]",
  ].join("|"),
  "gu",
);

/** A text with everything invisible in it spelled out: `rm ⟨U+202E⟩txt`. */
export function makeVisible(text: string): string {
  return text.replace(invisible, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}

/** The same in one line: line feeds and tabs are spelled out too, as a shell would write them. */
export function makeVisibleInLine(text: string): string {
  return makeVisible(text).replaceAll("\n", "⏎").replaceAll("\t", "⇥");
}
