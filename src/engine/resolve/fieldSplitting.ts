import { literal } from "../model/call";
import type { Bit } from "./expand";
import type { Scope } from "./scope";

/** One of the words that a word becomes, while it is built. */
export interface Field {
  readonly bits: Bit[];
  quoted: boolean;
}

const blanks = /[ \t\n]+/;

/** What a value is split at: blanks, or what `IFS` was set to; nothing if that is empty. */
export function separatorsIn({ variables }: Scope): RegExp | undefined {
  const value = variables.get("IFS");
  const text = value?.kind === "scalar" ? literal(value.argument) : undefined;
  if (text === undefined) return blanks;
  return text === "" ? undefined : new RegExp(`[${text.replace(/[\\\]^-]/g, "\\$&")}]+`);
}

/** The unquoted value of a variable is split at blanks and may hold globs. */
export function splitInto(
  text: string,
  fields: Field[],
  glob: boolean,
  separators: RegExp | undefined,
): void {
  const [head = "", ...rest] = separators === undefined ? [text] : text.split(separators);
  const push = (piece: string): void => {
    const isGlob = glob || /[*?[]/.test(piece);
    if (piece !== "") fields.at(-1)?.bits.push({ text: piece, glob: isGlob });
  };
  push(head);
  for (const piece of rest) {
    if ((fields.at(-1)?.bits.length ?? 0) > 0) fields.push({ bits: [], quoted: false });
    push(piece);
  }
}
