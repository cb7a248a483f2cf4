import type { Program } from "../model/program";
import { overCaps, type Caps } from "../shell/caps";
import { complain, type Cursor } from "./cursor";
import { readList } from "./statements";

/** Each pair of brackets is a substitution, which is read and followed as a program. */
const caps: Caps = { separators: 4000, lines: 8000, brackets: 4000, variables: 10_000 };

/**
 * Reads fish. Never throws and drops nothing: what does not parse comes back as a problem beside
 * whatever was recovered.
 */
export function readFish(source: string): Program {
  const message = overCaps(source, caps);
  if (message !== undefined) {
    const span = { start: 0, end: source.length };
    const body = [{ kind: "unknown", text: source, why: message, span }] as const;
    return { source, body, problems: [{ message, span }], dialect: "fish" };
  }
  const cursor: Cursor = {
    source,
    at: 0,
    depth: 0,
    problems: [],
    readUntilParenthesis: (inner) => readList(inner, []),
  };
  const body = [...readList(cursor, [])];
  while (cursor.at < source.length) {
    // A parenthesis that closes nothing ends no text.
    complain(cursor, "a parenthesis closes nothing", cursor.at);
    cursor.at++;
    body.push(...readList(cursor, []));
  }
  return { source, body, problems: cursor.problems, dialect: "fish" };
}
