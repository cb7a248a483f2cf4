import { createHmac } from "node:crypto";
import { crc32 } from "node:zlib";
import { alphanumeric, base64, hex, type Random, upperAlphanumeric } from "./random";

/** Forms that more than a random text make: checksums, signatures, what is encoded inside. */

/** Thirty random characters and six of their CRC-32, as GitHub and npm do. */
export function checked(random: Random): string {
  const body = random.of(alphanumeric, 30);
  let sum = crc32(body);
  let code = "";
  for (let at = 0; at < 6; at++) {
    code = alphanumeric.charAt(sum % alphanumeric.length) + code;
    sum = Math.floor(sum / alphanumeric.length);
  }
  return body + code;
}

/** Forty random characters and eight of a checksum, as Cloudflare does. */
export function checkedInHex(random: Random): string {
  const body = random.of(alphanumeric, 40);
  return body + crc32(body).toString(16).padStart(8, "0");
}

export function uuid(random: Random): string {
  const variant = "89ab".charAt(random.below(4));
  return `${random.of(hex, 8)}-${random.of(hex, 4)}-4${random.of(hex, 3)}-${variant}${random.of(hex, 3)}-${random.of(hex, 12)}`;
}

/** A signed JSON web token with these claims. */
export function webToken(random: Random, claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  const key = random.of(alphanumeric, 32);
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
}

/** What PyPI's tokens begin with says for which site they are; the rest is a macaroon. */
export function pypi(random: Random): string {
  const macaroon = Buffer.concat([
    Buffer.from([2, 1, 8]),
    Buffer.from("pypi.org"),
    Buffer.from([2, 0x24]),
    Buffer.from(uuid(random)),
    Buffer.from([0, 0, 6, 0x20]),
    Buffer.from(random.of(hex, 64), "hex"),
  ]);
  return `pypi-${macaroon.toString("base64url")}`;
}

/** A private key in armour, of lines as `openssl` writes them. */
export function privateKey(random: Random, label: string): string {
  const lines = Array.from({ length: 12 }, () => random.of(base64, 64));
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join("\n");
}

/** So many random characters in groups: `7F3K9-…`. */
export function groups(random: Random, ...lengths: readonly number[]): string {
  return lengths.map((length) => random.of(upperAlphanumeric, length)).join("-");
}
