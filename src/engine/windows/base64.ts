export type Encoding = "utf8" | "unicode" | "ascii";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Longer texts are not decoded. */
const longest = 256 * 1024;

/** The bytes that a text of base64 stands for; undefined if it is none. */
export function bytesOfBase64(text: string): readonly number[] | undefined {
  const written = text.replace(/\s+/g, "");
  if (written.length > longest || !/^[A-Za-z0-9+/]+={0,2}$/.test(written)) return undefined;
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const character of written.replace(/(?<!=)=+$/, "")) {
    held = (held << 6) | alphabet.indexOf(character);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  return bytes;
}

/** Bytes as text; `unicode` is what Windows calls UTF-16, low byte first. */
export function textOfBytes(bytes: readonly number[], encoding: Encoding): string {
  let text = "";
  if (encoding === "unicode") {
    for (let at = 0; at + 1 < bytes.length; at += 2)
      text += String.fromCharCode((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8));
    return text.replace(/^\ufeff/, "");
  }
  if (encoding === "ascii") {
    for (const byte of bytes) text += String.fromCharCode(byte);
    return text;
  }
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at++] ?? 0;
    const more = first < 0x80 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let point = more === 0 ? first : first & (0x3f >> more);
    for (let rest = 0; rest < more; rest++) point = (point << 6) | ((bytes[at++] ?? 0) & 0x3f);
    text += point > 0x10ffff ? "\ufffd" : String.fromCodePoint(point);
  }
  return text;
}
