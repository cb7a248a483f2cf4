/**
 * The words of each command that a row of a table names, `|` between commands. The texts are those of
 * the tables, which are few, and taking one apart takes longer than comparing its words.
 */
export function commandWords(written: string): readonly (readonly string[])[] {
  let commands = known.get(written);
  if (commands === undefined) {
    commands = written.split("|").map((words) => (words === "" ? [] : words.split(" ")));
    known.set(written, commands);
  }
  return commands;
}

const known = new Map<string, readonly (readonly string[])[]>();
