/** How far a file is looked into for the zero byte that texts do not have. */
const sample = 8_000;

/** The bytes of a text, UTF-16 turned into UTF-8; undefined for what is no text. */
export function readable(bytes: Buffer): Buffer | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return Buffer.from(bytes.subarray(2).toString("utf16le"), "utf8");
  }
  return bytes.subarray(0, sample).includes(0) ? undefined : bytes;
}
