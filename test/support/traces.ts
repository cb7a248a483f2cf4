import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where a value was seen, and in which form. */
export interface Trace {
  readonly name: string;
  readonly form: string;
  readonly place: string;
}

/** Planted values by what they are called in a failure, which must not print them. */
export type Values = Readonly<Record<string, string>>;

/**
 * Every form in which a text shows one of the values: as it is, percent-encoded, in hexadecimal
 * digits, in base64 wherever in a longer text it began, in UTF-16, and turned around.
 */
export function tracesIn(place: string, bytes: Buffer, values: Values): readonly Trace[] {
  const text = bytes.toString("latin1");
  const lower = text.toLowerCase();
  return Object.entries(values).flatMap(([name, value]) =>
    Object.entries(formsOf(value))
      .filter(([form, written]) => (form === "hex" ? lower : text).includes(written))
      .map(([form]) => ({ name, form, place })),
  );
}

/** The same in every file below a directory. */
export function tracesBelow(directory: string, values: Values): readonly Trace[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return tracesIn(path, readFileSync(path), values);
    });
}

function formsOf(value: string): Readonly<Record<string, string>> {
  return {
    plain: value,
    url: encodeURIComponent(value),
    hex: Buffer.from(value).toString("hex"),
    "base64, first of three": base64Core(value, 0),
    "base64, second of three": base64Core(value, 1),
    "base64, third of three": base64Core(value, 2),
    utf16: Buffer.from(value, "utf16le").toString("latin1"),
    reversed: Array.from(value).reverse().join(""),
  };
}

/** What base64 makes of a value after so many bytes, without the letters that its neighbours share. */
function base64Core(value: string, after: number): string {
  const whole = Buffer.from("\0".repeat(after) + value);
  const end = Math.floor(whole.length / 3) * 4;
  return whole.toString("base64").slice(after === 0 ? 0 : 4, end);
}
