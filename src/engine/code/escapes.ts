/**
 * A text of a string of JavaScript or Python with what its escapes stand for. A line that is joined
 * to the next one ends in a backslash, which goes with the line's end.
 */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|\r?\n|([\s\S]))/g,
    (_, hex?: string, wide?: string, letter?: string) => {
      const code = hex ?? wide;
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      if (letter === "n") return "\n";
      if (letter === "t") return "\t";
      return letter ?? "";
    },
  );
}
