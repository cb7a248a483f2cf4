import { literal, type Argument } from "../model/call";

/** The options before the first operand, as a wrapper takes them, and everything after. */
export interface Leading {
  readonly given: ReadonlyMap<string, string | undefined>;
  readonly rest: readonly Argument[];
}

/**
 * Takes the options off the front of an argument list. `valued` are those that take the next word
 * when no value is joined to them; unknown ones are taken to stand alone.
 */
export function leadingOptions(args: readonly Argument[], valued: ReadonlySet<string>): Leading {
  const given = new Map<string, string | undefined>();
  let at = 0;
  while (at < args.length) {
    const word = args[at]?.text ?? "";
    if (word === "--") {
      at++;
      break;
    }
    if (!word.startsWith("-") || word === "-") break;
    at++;
    if (word.startsWith("--")) {
      const equals = word.indexOf("=");
      if (equals > 0) given.set(word.slice(0, equals), word.slice(equals + 1));
      else if (valued.has(word)) given.set(word, literal(args[at++]));
      else given.set(word, undefined);
      continue;
    }
    if (valued.has(word)) {
      given.set(word, literal(args[at++]));
      continue;
    }
    for (let letter = 1; letter < word.length; letter++) {
      const short = `-${word.charAt(letter)}`;
      if (!valued.has(short)) {
        given.set(short, undefined);
        continue;
      }
      given.set(short, letter + 1 < word.length ? word.slice(letter + 1) : literal(args[at++]));
      break;
    }
  }
  return { given, rest: args.slice(at) };
}
