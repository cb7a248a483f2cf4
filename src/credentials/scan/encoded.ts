/** Longer texts are archives and pictures. */
const longest = 65_536;

/** What a value in Base64 stands for, if that is a text of some length; nothing else is undone. */
export function decoded(value: string): string | undefined {
  if (value.length < 8 || value.length > longest || value.length % 4 === 1) return undefined;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return undefined;
  // Most values are random, and show it in their first bytes.
  if (!isText(Buffer.from(value.slice(0, 16), "base64"))) return undefined;
  const bytes = Buffer.from(value, "base64");
  return isText(bytes) ? bytes.toString("latin1") : undefined;
}

function isText(bytes: Buffer): boolean {
  return bytes.every(
    (byte) => (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13,
  );
}

/** The password of a login that was encoded whole, as registries and HTTP do: `user:password`. */
export function passwordIn(login: string): string | undefined {
  return /^[\w.@+$|-]{0,128}:(?<password>[^\s]{3,4096})$/.exec(login)?.groups?.["password"];
}

/** One value of a Secret of Kubernetes. */
export interface EncodedValue {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** More of one manifest than this, in characters to each side of its kind, is not looked at. */
const around = 100_000;

/**
 * The values of the Secret whose kind is said at `at`. Whatever stands in its data is meant to be
 * secret, whatever it is called.
 */
export function valuesOfSecret(text: string, at: number): readonly EncodedValue[] {
  const before = text.lastIndexOf("\n---", at);
  const after = text.indexOf("\n---", at);
  const from = Math.max(before, at - around, 0);
  const manifest = text.slice(from, Math.min(after === -1 ? text.length : after, at + around));
  const data = /(?:^|[\n{,])\s{0,40}["']?data["']?:/.exec(manifest);
  if (data === null) return [];
  return [...manifest.slice(data.index).matchAll(entry)].flatMap((match) => {
    const { name = "", value = "" } = match.groups ?? {};
    const start = from + data.index + match.index + match[0].lastIndexOf(value);
    return [{ name, value, start, end: start + value.length }];
  });
}

const entry =
  /(?<=[\n{,][ \t]{0,40})["']?(?<name>[\w.-]{1,253})["']?:[ \t]{0,8}["']?(?<value>[A-Za-z0-9+/]{8,65536}={0,2})["']?(?=\s|,|\}|$)/g;
