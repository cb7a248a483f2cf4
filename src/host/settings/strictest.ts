type Switches = Readonly<Record<string, boolean>>;

/** For words listed from loose to strict: the later one of two. */
export function orderedBy<Word extends string>(
  words: readonly Word[],
): (one: Word, other: Word) => Word {
  return (one, other) => (words.indexOf(one) > words.indexOf(other) ? one : other);
}

/** For lists in which each entry protects: both together. */
export function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}

/** For lists in which each entry exempts: only what both name. */
export function intersection(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.filter((entry) => one.includes(entry));
}

/** For switches that are on unless said otherwise: off only if both say so. */
export function onUnlessBothOff(one: Switches, other: Switches): Switches {
  return Object.fromEntries(
    Object.entries(other).map(([name, on]) => [name, on || one[name] !== false]),
  );
}

/** For switches of a workspace, which may only switch on: on if either says so. */
export function onIfEitherOn(one: Switches, other: Switches): Switches {
  return { ...one, ...switchedOn(one), ...switchedOn(other) };
}

/** For times to keep something, where 0 is for ever: the longer one. */
export function longest(one: number, other: number): number {
  return one === 0 || other === 0 ? 0 : Math.max(one, other);
}

function switchedOn(switches: Switches): Switches {
  return Object.fromEntries(Object.entries(switches).filter(([, on]) => on));
}
