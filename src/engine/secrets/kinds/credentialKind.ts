import type { SecretForm } from "../secretForm";

/**
 * What whoever holds a credential can do with it, as far as its form tells without asking anybody,
 * the most first. `wide` is more than one resource and nobody can tell how much: take it for full.
 */
export const breadths = ["full", "wide", "narrow", "temporary", "publishable"] as const;
export type Breadth = (typeof breadths)[number];

/** A kind of credential: how it is known, what it opens, and what would do with less. */
export interface CredentialKind extends SecretForm {
  /** Provider and kind, stable: `github.classic`. */
  readonly id: string;
  readonly breadth: Breadth;
  /** What it is good for, so that it reads well after "with it one can". */
  readonly reach: string;
  /** What the provider has that can do less, if it has something. */
  readonly narrower?: string;
  /** A value with fewer bits of entropy per character than this is a placeholder. */
  readonly entropy: number;
  /** How many characters before its keyword a credential can begin; none if it begins with it. */
  readonly lead: number;
  /** True if it begins with its keyword and nothing that belongs to a word stands before it. */
  readonly alone?: boolean;
}

/** A row of a table of tokens that are known by their own form. */
export interface TokenRow extends Pick<
  CredentialKind,
  "id" | "kind" | "breadth" | "reach" | "narrower" | "keywords" | "misses"
> {
  /** The source of a regular expression for the whole token; every repetition is bounded. */
  readonly form: string;
  readonly entropy?: number;
  readonly lead?: number;
  /** Made-up tokens. */
  readonly hits: readonly string[];
}

/** Three of four placeholders (`ghp_xxxxxxxxxxxx`) have less, nearly no random token has. */
const leastEntropy = 3;

/** The kind of a token that its issuer's prefix gives away. */
export function token({ form, hits, entropy, lead, ...row }: TokenRow): CredentialKind {
  let compiled: RegExp | undefined;
  return {
    ...row,
    entropy: entropy ?? leastEntropy,
    lead: lead ?? 0,
    alone: lead === undefined,
    // Nearly every text has none of the keywords, and a shell waits while the table is loaded.
    get pattern() {
      return (compiled ??= new RegExp(`(?<![\\w-])(?<secret>${form})`, "dg"));
    },
    hits: hits.map((sample) => [`x ${sample} y`, `x ‹${row.kind}› y`] as const),
  };
}

const everything = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/**
 * Made-up characters for the examples, the same each time, so that no file holds a text that looks
 * like a live credential.
 */
export function made(count: number, alphabet = everything): string {
  let text = "";
  let state = count * 7919 + alphabet.length;
  while (text.length < count) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += alphabet[Math.floor(state / 65_536) % alphabet.length] ?? "";
  }
  return text;
}

/** Made-up hexadecimal digits. */
export function hex(count: number): string {
  return made(count, "0123456789abcdef");
}
