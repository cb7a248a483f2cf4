import type { Argument, Call } from "../model/call";
import { textArgument, type Frame, type Scope, type Walk } from "./scope";
import { wroteTo } from "./writes";

const quoted = String.raw`(?:"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|\`[^\`\\]*\`)`;
const path = String.raw`["']([^"'\n]{1,200})["']`;

/** Ways to write a text that stands in the program to a file that it names. */
const writes: readonly RegExp[] = [
  new RegExp(
    String.raw`\bopen\(\s*${path}\s*,\s*["'][wax]t?["'][^)\n]{0,40}\)\s*\.write\(\s*(${quoted})\s*\)`,
    "g",
  ),
  new RegExp(
    String.raw`\bopen\(\s*${path}\s*,\s*["'][wax]t?["'][^)\n]{0,40}\)\s*as\s+\w+\s*:\s*\w+\.write\(\s*(${quoted})\s*\)`,
    "g",
  ),
  new RegExp(String.raw`\bPath\(\s*${path}\s*\)\.write_text\(\s*(${quoted})`, "g"),
  new RegExp(
    String.raw`\b(?:writeFile(?:Sync)?|appendFile(?:Sync)?|outputFile(?:Sync)?|Bun\.write|writeTextFile(?:Sync)?|File\.write|file_put_contents)\s*\(?\s*${path}\s*,\s*(${quoted})`,
    "g",
  ),
];

/** Longer programs are not looked through. */
const longest = 64 * 1024;

/** Keeps what a program writes to a file as it stands in it: a script that is written so may be run next. */
export function noteWrittenByCode(
  text: string,
  call: Call,
  scope: Scope,
  frame: Frame,
  walk: Walk,
): void {
  if (text.length > longest || !/write|file_put_contents/i.test(text)) return;
  const known = (word: string): Argument => textArgument(word, frame.span ?? call.span, "literal");
  for (const pattern of writes)
    for (const [, file = "", content = ""] of text.matchAll(pattern))
      wroteTo(known(file), known(unquoted(content)), scope, frame, walk);
}

function unquoted(content: string): string {
  const body = /^("""|'''|["'\`])([^]*)\1$/.exec(content)?.[2] ?? content;
  return body.replace(/\\([^])/g, (_, sign: string) =>
    sign === "n" ? "\n" : sign === "t" ? "\t" : sign,
  );
}
