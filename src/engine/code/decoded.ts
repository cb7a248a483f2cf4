import type { Span } from "../model/program";
import { bytesOfBase64, textOfBytes } from "../windows/base64";
import { known, plain, type Value } from "./value";

/** What a literal text of base64 stands for; undefined for anything else. */
export function fromBase64(value: Value | undefined, span: Span): Value | undefined {
  const written = plain(value)?.replaceAll("-", "+").replaceAll("_", "/");
  const bytes = written === undefined ? undefined : bytesOfBase64(written);
  return bytes === undefined ? undefined : known(textOfBytes(bytes, "utf8"), span);
}

/** What a literal text of hexadecimal digits stands for; undefined for anything else. */
export function fromHex(value: Value | undefined, span: Span): Value | undefined {
  const digits = plain(value)?.replace(/\s+/g, "");
  if (digits === undefined || !/^(?:[\da-f]{2})+$/i.test(digits)) return undefined;
  const bytes = (digits.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
  return known(textOfBytes(bytes, "utf8"), span);
}

/** The words of a literal text, as `split` and a shell's own splitting give them. */
export function wordsOf(
  value: Value | undefined,
  separator: string | undefined,
  span: Span,
): Value | undefined {
  const text = plain(value);
  if (text === undefined) return undefined;
  const words = separator === undefined ? text.trim().split(/\s+/) : text.split(separator);
  return { kind: "list", items: words.map((word) => known(word, span)) };
}
