/** How far before a value its name may stand, in characters: the start of a URL is between them. */
const before = 300;

const given = /(?<![\w/@-])([A-Za-z_][\w-]{1,63})["'\\]{0,2}\]?\s{0,3}(?::=|=>|=|:(?!\/\/))/g;

/** In a list of pairs these are no names. */
const ofPairs = /^(?:value|default|source|text|data)$/i;

/**
 * The variable or field that a value is given to on its line, if there is one: `DATABASE_URL` of
 * `export DATABASE_URL=postgres://app:…`.
 */
export function nameBefore(text: string, start: number): string | undefined {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - before);
  const name = [...text.slice(from, start).matchAll(given)].at(-1)?.[1];
  return name === undefined || ofPairs.test(name) ? undefined : name;
}
