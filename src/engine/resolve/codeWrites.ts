import type { Argument, Call } from "../model/call";
import { textArgument, type Frame, type Scope, type Walk } from "./scope";
import { wroteTo } from "./writes";

const quoted = String.raw`(?:"""[^]{0,4000}?"""|'''[^]{0,4000}?'''|"(?:[^"\\\n]|\\[^]){0,4000}"|'(?:[^'\\\n]|\\[^]){0,4000}'|\`[^\`\\]{0,4000}\`)`;
const path = String.raw`["']([^"'\n]{1,200})["']`;

/** Ways to write a text that stands in the program to a file that it names. */
const writes: readonly RegExp[] = [
  new RegExp(
    String.raw`\bopen\(\s{0,20}${path}\s{0,20},\s{0,20}["'][wax]t?["'][^)\n]{0,40}\)\s{0,20}\.write\(\s{0,20}(${quoted})\s{0,20}\)`,
    "g",
  ),
  new RegExp(
    String.raw`\bopen\(\s{0,20}${path}\s{0,20},\s{0,20}["'][wax]t?["'][^)\n]{0,40}\)\s{0,20}as\s{1,20}\w+\s{0,20}:\s{0,20}\w+\.write\(\s{0,20}(${quoted})\s{0,20}\)`,
    "g",
  ),
  new RegExp(String.raw`\bPath\(\s{0,20}${path}\s{0,20}\)\.write_text\(\s{0,20}(${quoted})`, "g"),
  new RegExp(
    String.raw`\b(?:writeFile(?:Sync)?|appendFile(?:Sync)?|outputFile(?:Sync)?|Bun\.write|writeTextFile(?:Sync)?|File\.write|file_put_contents)\s{0,20}\(?\s{0,20}${path}\s{0,20},\s{0,20}(${quoted})`,
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
