/** A line as the table sees it: words without options, and options. */
export interface Words {
  /** The first word after those of the command, if there is one. */
  readonly next: string | undefined;
  /** All words after those of the command. */
  readonly rest: readonly string[];
  /** True if one of the options was given: alone, before `=`, or in a bundle. */
  has(...options: readonly string[]): boolean;
  /** The value of the first of these options that has one. */
  value(...options: readonly string[]): string | undefined;
}

/** A command of a program that prints secrets, or makes new ones and prints those. */
export interface Printed {
  /** The words of the command; `|` separates commands, an empty text is the program itself. */
  readonly words: string;
  /** Whose secret it is, in words. */
  readonly what: string;
  /** When it prints them, if not always. */
  readonly when?: (words: Words) => boolean;
  readonly hits: readonly string[];
  readonly misses: readonly string[];
}
