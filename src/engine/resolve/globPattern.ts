/**
 * A shell pattern as a regular expression that matches it anywhere. `*` crosses slashes here,
 * because parameter expansion matches text, not paths. Linear: no nested quantifiers are made.
 */
export function globToRegExp(pattern: string, which: "first" | "every" = "first"): RegExp {
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern.charAt(at);
    if (character === "\\" && at + 1 < pattern.length) source += escaped(pattern.charAt(++at));
    else if (character === "*") source += source.endsWith(".*") ? "" : ".*";
    else if (character === "?") source += ".";
    else if (character === "[") {
      const end = pattern.indexOf("]", at + 2);
      if (end < 0) source += "\\[";
      else {
        const set = pattern
          .slice(at + 1, end)
          .replace(/^!/, "^")
          .replace(/[\\\]]/g, "\\$&");
        source += `[${set}]`;
        at = end;
      }
    } else source += escaped(character);
  }
  try {
    return new RegExp(source, which === "every" ? "gs" : "s");
  } catch {
    // A set such as `[z-a]` is no regular expression; it matches nothing.
    return /(?!)/;
  }
}

function escaped(character: string): string {
  return character.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
}
