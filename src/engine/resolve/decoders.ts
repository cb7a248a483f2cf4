import { literal, type Call } from "../model/call";

/** Longer texts are not decoded. */
const longest = 65_536;

type Decoder = (words: readonly string[], text: string) => string | undefined;

const decodersByName: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  [
    "base64",
    (words, text) =>
      words.some((word) => /^-[dD]|^--decode$/.test(word)) ? fromBase64(text) : undefined,
  ],
  [
    "openssl",
    (words, text) => {
      const decodes = words.includes("-d") && words.some((word) => /^-?base64$|^-a$/.test(word));
      return decodes ? fromBase64(text) : undefined;
    },
  ],
  [
    "xxd",
    (words, text) => {
      const plain = /^-(?:rp|pr|ps?|plain)$/;
      const reverts = words.includes("-r") || words.includes("-rp") || words.includes("-pr");
      return reverts && words.some((word) => plain.test(word)) ? fromHex(text) : undefined;
    },
  ],
  ["cut", fieldOf],
  ["tr", translated],
  [
    "rev",
    (_, text) =>
      text
        .split("\n")
        .map((line) => Array.from(line).reverse().join(""))
        .join("\n"),
  ],
]);

/** Programs that undo an encoding of what they read, or pick a part of it. */
export const decoders: readonly string[] = [...decodersByName.keys()];

/** What a program that decodes, turns round or cuts its input prints; undefined for any other. */
export function decodedBy(call: Call, text: string): string | undefined {
  if (text.length > longest) return undefined;
  const words = call.args.map((arg) => literal(arg) ?? "");
  return decodersByName.get(call.name)?.(words, text);
}

/** `cut -d: -f6`: one field of each line. */
function fieldOf(words: readonly string[], text: string): string | undefined {
  const [, delimiter, field] = /^-d ?(\S) -f ?(\d{1,3})$/.exec(words.join(" ")) ?? [];
  if (delimiter === undefined || field === undefined) return undefined;
  return text
    .split("\n")
    .map((line) =>
      line.includes(delimiter) ? (line.split(delimiter)[Number(field) - 1] ?? "") : line,
    )
    .join("\n");
}

/** `tr a-z n-za-m`: letter by letter; with options it drops or squeezes, which is not followed. */
function translated(
  [from = "", to = "", ...more]: readonly string[],
  text: string,
): string | undefined {
  const [these, those] = [lettersOf(from), lettersOf(to)];
  if (more.length > 0 || these === undefined || those === undefined) return undefined;
  const last = those.at(-1);
  if (last === undefined) return undefined;
  return text.replace(/[^]/g, (letter) => {
    const at = these.lastIndexOf(letter);
    return at < 0 ? letter : (those[at] ?? last);
  });
}

/** The letters of a set such as `A-Za-z`; undefined for classes and escapes. */
function lettersOf(set: string): readonly string[] | undefined {
  if (set === "" || set.length > 100 || /^-|[\[\\]/.test(set)) return undefined;
  const letters: string[] = [];
  for (const [range] of set.matchAll(/[^]-[^]|[^]/g)) {
    const [first, last] = [range.charCodeAt(0), range.charCodeAt(range.length - 1)];
    for (let code = first; code <= last; code++) letters.push(String.fromCharCode(code));
  }
  return letters;
}

function fromHex(text: string): string | undefined {
  const digits = text.replace(/\s+/g, "");
  if (!/^(?:[\da-f]{2})+$/i.test(digits)) return undefined;
  return digits.replace(/../g, (pair) => String.fromCharCode(parseInt(pair, 16)));
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function fromBase64(written: string): string | undefined {
  const text = written.replace(/\s+/g, "");
  if (!/^[A-Za-z0-9+/]+=*$/.test(text)) return undefined;
  let bits = 0;
  let held = 0;
  let out = "";
  for (const character of text.replace(/(?<!=)=+$/, "")) {
    held = (held << 6) | alphabet.indexOf(character);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out += String.fromCharCode((held >> bits) & 255);
    }
    held &= (1 << bits) - 1;
  }
  return out;
}
