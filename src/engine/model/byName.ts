/** Names are words of lines and could be anything: no more than so many are kept, and none that is longer. */
const mostNames = 4000;
const longestName = 64;

/**
 * What follows from a program's name alone, found once for each name. Every call asks for it, and one
 * look takes less than one in each of the tables that it is made from.
 */
export function byName<Found extends object>(
  find: (name: string) => Found,
): (name: string) => Found {
  const known = new Map<string, Found>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = find(name);
    if (known.size < mostNames && name.length <= longestName) known.set(copyOf(name), found);
    return found;
  };
}

/** A part of a text keeps all of the text in memory. */
function copyOf(name: string): string {
  return Array.from(name).join("");
}
