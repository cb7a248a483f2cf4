import { literal } from "../model/call";
import { bytesOfBase64, textOfBytes, type Encoding } from "../windows/base64";
import { itemsOf, type Value } from "./value";

export type { Encoding };

/** The text that bytes stand for: those of a base64 text, or numbers written out. */
export function decodedBytes(value: Value, encoding: Encoding): string | undefined {
  if (value.kind === "object" && value.type === "bytes") {
    const [of] = value.of;
    const text = of?.kind === "text" ? literal(of.argument) : undefined;
    const bytes = text === undefined ? undefined : bytesOfBase64(text);
    return bytes === undefined ? undefined : textOfBytes(bytes, encoding);
  }
  const numbers = itemsOf(value).map((item) =>
    item.kind === "text" ? Number(literal(item.argument)) : Number.NaN,
  );
  if (numbers.length === 0 || !numbers.every((one) => one >= 0 && one < 256)) return undefined;
  return textOfBytes(numbers, encoding);
}
