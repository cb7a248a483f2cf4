import { braceExpand } from "minimatch";
import type { Part, Word } from "../model/program";
import { readShell } from "../shell/read";

/** More alternatives than this are not written out; the word is then not known. */
const mostAlternatives = 500;

/** What braces make of a word, the parts of each alternative; undefined if they are too many. */
export function expandBraces(word: Word): readonly (readonly Part[])[] | undefined {
  if (!word.parts.some((part) => part.kind === "brace")) return [word.parts];
  let alternatives: (readonly Part[])[] = [[]];
  for (const part of word.parts) {
    const choices = part.kind === "brace" ? braceChoices(part.value) : [[part]];
    if (choices.length * alternatives.length > mostAlternatives) return undefined;
    alternatives = alternatives.flatMap((head) => choices.map((choice) => [...head, ...choice]));
  }
  return alternatives;
}

function braceChoices(value: string): readonly (readonly Part[])[] {
  // Behind a letter, because an empty alternative is left out where nothing stands before it.
  const texts = braceExpand(`x${value}`, { braceExpandMax: mostAlternatives + 1 });
  return texts.map((expanded) => {
    const text = expanded.slice(1);
    if (/^[\w./:@%+,=-]*$/.test(text)) return [{ kind: "text", value: text, quoted: false }];
    const [statement] = readShell(`x ${text}`).body;
    const word = statement?.kind === "command" ? statement.words[1] : undefined;
    return word?.parts ?? [{ kind: "text", value: text, quoted: true }];
  });
}
