import { readBraces, readPostfix, readPrimary } from "./readPrimary";
import { readStatements } from "./readStatement";
import { readVariable } from "./readText";
import { atEnd, match, peek, skipBlanks, take, type Reader } from "./reader";
import type { Block, BlockParameter, Statement } from "./syntax";

/** What stands between braces, or a whole script: parameters, then statements. */
export function readBlock(reader: Reader): Block {
  const start = reader.at;
  const parameters: BlockParameter[] = [];
  const body: Statement[] = [];
  for (;;) {
    skipBlanks(reader, true);
    if (take(reader, ";")) continue;
    if (
      match(
        reader,
        /\[(?:CmdletBinding|OutputType|Alias|Diagnostics\.CodeAnalysis\.\w+)\s*\(/iy,
      ) !== undefined
    ) {
      skipAttribute(reader);
      continue;
    }
    const word = match(reader, /(param)\s*\(|(begin|process|end|dynamicparam|clean)\s*\{/iy);
    if (word === undefined) break;
    reader.at += word[0].length - 1;
    if (word[1] !== undefined) parameters.push(...readParameters(reader));
    else body.push(...readBraces(reader).body);
  }
  body.push(...readStatements(reader, "}"));
  return { parameters, body, text: reader.text.slice(start, reader.at) };
}

function skipAttribute(reader: Reader): void {
  let open = 0;
  while (!atEnd(reader)) {
    const character = peek(reader);
    reader.at++;
    if (character === "[") open++;
    else if (character === "]" && --open === 0) return;
  }
}

/** `($a, [string]$b = "x")` of `param` or of a function; the reader stands at the parenthesis. */
export function readParameters(reader: Reader): readonly BlockParameter[] {
  const found: BlockParameter[] = [];
  let isSwitch = false;
  reader.at++;
  for (;;) {
    skipBlanks(reader, true);
    if (atEnd(reader) || take(reader, ")")) return found;
    if (take(reader, ",")) isSwitch = false;
    else if (peek(reader) === "[") {
      if (match(reader, /\[switch\]/iy) !== undefined) isSwitch = true;
      skipAttribute(reader);
    } else {
      const variable = peek(reader) === "$" ? readVariable(reader) : undefined;
      if (variable?.kind !== "variable") {
        reader.at++;
        continue;
      }
      skipBlanks(reader, true);
      const value = take(reader, "=") ? readDefault(reader) : undefined;
      found.push({ name: variable.name, value, isSwitch });
    }
  }
}

function readDefault(reader: Reader): BlockParameter["value"] {
  skipBlanks(reader, true);
  return readPostfix(reader, readPrimary(reader));
}
