/** A form in which a secret is written, with texts that show what it catches and what it leaves. */
export interface SecretForm {
  /** What it is, in words: it stands where the secret was. */
  readonly kind: string;
  /** Lower-case pieces, one of which must occur: without them the pattern is not even tried. */
  readonly keywords: readonly string[];
  /**
   * Flags `dg` (and `i`, `s` where wanted); the group `secret` is what is hidden. Every repetition
   * is bounded or cannot overlap its neighbour, so that the time stays linear in the text.
   */
  readonly pattern: RegExp;
  /** A text, and the same text as it is shown. */
  readonly hits: readonly (readonly [text: string, shown: string])[];
  /** Texts that look similar and must stay as they are. */
  readonly misses: readonly [string, ...string[]];
}
