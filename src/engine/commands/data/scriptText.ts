import type { Effect } from "../../model/effect";

/** What stands between the parentheses that a call has just opened. */
export function argumentText(rest: string): string {
  let depth = 1;
  for (let at = 0; at < rest.length && at < 5000; at++) {
    const char = rest.charAt(at);
    if (char === "(") depth++;
    else if (char === ")" && --depth === 0) return rest.slice(0, at);
  }
  return rest.slice(0, 5000);
}

/** A script without its comments; quoted text stays, and what a comment that does not end is followed by. */
export function withoutComments(text: string): string {
  return text.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*(?:[\s\S]*?\*\/|([\s\S]*)$)|\/\/[^\n]*/g,
    (_, string?: string, unended?: string) => string ?? unended ?? " ",
  );
}

/** Where quoted text begins and ends. */
export function quotedRanges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
}

/** The same effect twice says nothing new. */
export function unique(effects: readonly Effect[]): readonly Effect[] {
  const seen = new Set<string>();
  return effects.filter((one) => {
    const key = JSON.stringify(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
