/** How far a file is looked into for the zero byte that texts do not have. */
const sample = 8_000;

/** The bytes of a text, UTF-16 turned into UTF-8; undefined for what is no text. */
export function readable(bytes: Buffer): Buffer | undefined {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE();
  if (mark === 0xfffe) return fromUtf16(bytes.subarray(2));
  if (mark === 0xfeff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2));
    return fromUtf16(Buffer.from(even).swap16());
  }
  return bytes.subarray(0, sample).includes(0) ? undefined : bytes;
}

function fromUtf16(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString("utf16le"), "utf8");
}
