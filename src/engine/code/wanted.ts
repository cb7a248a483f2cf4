/** Words to look for in programs, with what tells most other words apart from them at a glance. */
export interface Wanted {
  readonly words: ReadonlySet<string>;
  /** By the code of a first letter: a bit for each length of the words that begin with it. */
  readonly lengths: Uint32Array;
}

/** Lengths from here on share a bit. */
const longest = 31;

/** Prepares words of ASCII letters, digits, `_` and `$`. */
export function wantedWords(words: Iterable<string>): Wanted {
  const all = new Set(words);
  const lengths = new Uint32Array(128);
  for (const word of all) {
    const code = word.charCodeAt(0);
    lengths[code] = (lengths[code] ?? 0) | (1 << Math.min(word.length, longest));
  }
  return { words: all, lengths };
}

const inWords = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w$]/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** Which of the words stand in a text, each where it first does. Nothing is made of the other words. */
export function* wantedIn(source: string, { words, lengths }: Wanted): Generator<string> {
  const { length } = source;
  let at = 0;
  while (at < length) {
    const first = source.charCodeAt(at);
    if (first > 127 || inWords[first] === 0) {
      at++;
      continue;
    }
    const start = at++;
    for (; at < length; at++) {
      const code = source.charCodeAt(at);
      if (code > 127 || inWords[code] === 0) break;
    }
    const bit = 1 << Math.min(at - start, longest);
    if (((lengths[first] ?? 0) & bit) === 0) continue;
    const word = source.slice(start, at);
    if (words.has(word)) yield word;
  }
}
