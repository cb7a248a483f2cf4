/** Where made-up texts come from: the same seed gives the same ones. */
export interface Random {
  /** A whole number from 0 up to, without, `below`. */
  below(below: number): number;
  /** So many characters of an alphabet. */
  of(alphabet: string, length: number): string;
}

const digits = "0123456789";
const lower = "abcdefghijklmnopqrstuvwxyz";
const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The alphabets that tokens are made of. */
export const hex = "0123456789abcdef";
export const alphanumeric = digits + upper + lower;
export const word = `${alphanumeric}_-`;
export const lowerAlphanumeric = digits + lower;
export const upperAlphanumeric = digits + upper;
export const base32 = `${upper}234567`;
export const base64 = `${upper}${lower}${digits}+/`;
export const decimal = digits;

/** The generator known as mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    of: (alphabet, length) =>
      Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join(""),
  };
}
