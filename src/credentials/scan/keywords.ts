/** A search for many words at once, letter case aside, that looks at each byte once. */
export interface KeywordSearch {
  /** Calls back for every occurrence, in the order in which they end. */
  find(bytes: Uint8Array, found: (keyword: number, start: number) => void): void;
}

/**
 * Builds the automaton of Aho and Corasick as one table of transitions. Nearly every file of a tree
 * holds none of the words, and then this loop is all that it costs.
 *
 * @param keywords lower-case ASCII words; the callback gets their index.
 */
export function keywordSearch(keywords: readonly string[]): KeywordSearch {
  const { classOf, classes } = classesOf(keywords);
  const { next, ends } = trie(keywords, classOf, classes);
  const { table, found: outputs } = automaton(next, ends, classes);
  const lengths = keywords.map(({ length }) => length);
  return {
    find(bytes, found) {
      let row = 0;
      for (let at = 0; at < bytes.length; at++) {
        const cell = table[row + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0;
        row = cell >> 1;
        if ((cell & 1) === 0) continue;
        for (const keyword of outputs[row / classes] ?? []) {
          found(keyword, at + 1 - (lengths[keyword] ?? 0));
        }
      }
    },
  };
}

interface Classes {
  /** By byte: a small number, 0 for bytes that no keyword holds. */
  readonly classOf: Uint8Array;
  readonly classes: number;
}

function classesOf(keywords: readonly string[]): Classes {
  const classOf = new Uint8Array(256);
  let classes = 1;
  for (const character of new Set(keywords.join(""))) {
    const byte = character.charCodeAt(0);
    classOf[byte] = classes;
    classOf[character.toUpperCase().charCodeAt(0)] = classes;
    classes += 1;
  }
  return { classOf, classes };
}

interface Trie {
  /** By state, then by class: the state after it, or undefined. */
  readonly next: (number | undefined)[][];
  /** By state: the keywords that end there. */
  readonly ends: number[][];
}

function trie(keywords: readonly string[], classOf: Uint8Array, classes: number): Trie {
  const fresh = (): (number | undefined)[] =>
    new Array<number | undefined>(classes).fill(undefined);
  const next = [fresh()];
  const ends: number[][] = [[]];
  keywords.forEach((keyword, index) => {
    let state = 0;
    for (const character of keyword) {
      const row = next[state] ?? [];
      const step = classOf[character.charCodeAt(0)] ?? 0;
      let after = row[step];
      if (after === undefined) {
        after = next.length;
        row[step] = after;
        next.push(fresh());
        ends.push([]);
      }
      state = after;
    }
    ends[state]?.push(index);
  });
  return { next, ends };
}

/**
 * Rows are addressed by their first cell, so that a step is one addition and one look-up. A cell is
 * the row after it, doubled, plus one if a keyword ends there.
 */
function automaton(
  next: Trie["next"],
  ends: Trie["ends"],
  classes: number,
): { readonly table: Int32Array; readonly found: readonly (readonly number[])[] } {
  const steps = new Int32Array(next.length * classes);
  const fallback = new Int32Array(next.length);
  const found: (readonly number[])[] = [];
  const queue = [0];
  for (const state of queue) {
    const back = fallback[state] ?? 0;
    found[state] = [...(ends[state] ?? []), ...(state === 0 ? [] : (found[back] ?? []))];
    for (let step = 0; step < classes; step++) {
      const after = next[state]?.[step];
      const elsewhere = state === 0 ? 0 : (steps[back * classes + step] ?? 0);
      steps[state * classes + step] = after ?? elsewhere;
      if (after === undefined) continue;
      fallback[after] = elsewhere;
      queue.push(after);
    }
  }
  const table = steps.map(
    (state) => state * classes * 2 + ((found[state]?.length ?? 0) > 0 ? 1 : 0),
  );
  return { table, found };
}
