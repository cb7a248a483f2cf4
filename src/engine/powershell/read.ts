import { overCaps, type Caps } from "../shell/caps";
import { complain, newReader } from "./reader";
import { readBlock } from "./readBlock";
import { readStatements } from "./readStatement";
import type { BlockParameter, Script, Statement } from "./syntax";

const caps: Caps = { separators: 2500, lines: 8000, brackets: 12_000, variables: 10_000 };

/**
 * Reads PowerShell. Never throws and drops nothing: what is not understood comes back as a problem
 * beside whatever was recovered.
 */
export function readPowerShell(
  source: string,
): Script & { readonly parameters: readonly BlockParameter[] } {
  const message = overCaps(source, caps);
  if (message !== undefined) {
    const span = { start: 0, end: source.length };
    return { source, parameters: [], body: [], problems: [{ message, span }] };
  }
  const reader = newReader(source);
  const { parameters, body } = readBlock(reader);
  const statements: Statement[] = [...body];
  while (reader.at < source.length) {
    // A brace that nothing opened ended the block: the rest is read all the same.
    complain(reader, "`}` is not understood here");
    reader.at++;
    statements.push(...readStatements(reader, undefined));
  }
  return { source, parameters, body: statements, problems: reader.problems };
}
