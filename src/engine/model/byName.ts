/** Names are words of lines, and could be anything: of more than this many nothing is kept. */
const mostNames = 4000;

/**
 * What follows from a program's name alone, found once for each name. Every call asks for it, and one
 * look takes less than one in each of the tables that it is made from.
 */
export function byName<Found extends object>(
  find: (name: string) => Found,
): (name: string) => Found {
  const known = new Map<string, Found>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      found = find(name);
      if (known.size < mostNames) known.set(name, found);
    }
    return found;
  };
}
