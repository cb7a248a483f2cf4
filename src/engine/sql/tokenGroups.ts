import type { SqlToken } from "./tokens";

/** Takes off parentheses that hold all of the tokens. */
export function withoutParentheses(tokens: readonly SqlToken[]): readonly SqlToken[] {
  let inner = tokens;
  while (isSymbol(inner[0], "(") && closesAt(inner) === inner.length - 1)
    inner = inner.slice(1, -1);
  return inner;
}

/** What stands in the parentheses of `name(…)`, if the tokens are one such call and nothing else. */
export function argumentsOf(
  tokens: readonly SqlToken[],
): { readonly name: string; readonly args: readonly (readonly SqlToken[])[] } | undefined {
  const [name, open] = tokens;
  if (name?.kind !== "word" || !isSymbol(open, "(")) return undefined;
  if (closesAt(tokens.slice(1)) !== tokens.length - 2) return undefined;
  return { name: name.keyword, args: splitAt(tokens.slice(2, -1), ",") };
}

/** Splits at a word or sign outside of parentheses and CASE; the AND of BETWEEN does not count. */
export function splitAt(
  tokens: readonly SqlToken[],
  separator: "AND" | "OR" | ",",
): readonly (readonly SqlToken[])[] {
  const parts: SqlToken[][] = [[]];
  let depth = 0;
  let between = false;
  for (const token of tokens) {
    if (isSymbol(token, "(") || token.keyword === "CASE") depth++;
    if (isSymbol(token, ")") || token.keyword === "END") depth--;
    if (depth === 0 && token.keyword === "BETWEEN") between = true;
    const separates = separator === "," ? isSymbol(token, ",") : token.keyword === separator;
    if (depth === 0 && separates) {
      if (separator === "AND" && between) between = false;
      else {
        parts.push([]);
        continue;
      }
    }
    parts.at(-1)?.push(token);
  }
  return parts;
}

/** The tokens as one text that is the same for the same meaning of names. */
export function spelled(tokens: readonly SqlToken[]): string {
  return tokens
    .map((token) => (token.kind === "string" ? `'${token.text}'` : token.text.toLowerCase()))
    .join(" ");
}

/** True for a sign, not for a quoted text that looks like one. */
export function isSymbol(token: SqlToken | undefined, text: string): boolean {
  return token?.kind === "symbol" && token.text === text;
}

function closesAt(tokens: readonly SqlToken[]): number {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== "symbol") continue;
    if (token.text === "(") depth++;
    else if (token.text === ")" && --depth === 0) return index;
  }
  return -1;
}
