import type { CredentialNature } from "../../engine";

/** A credential that was found in a file: what it is and where, never its value. */
export interface Finding extends CredentialNature {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units as editors count. */
  readonly column: number;
  /** In UTF-16 units. */
  readonly length: number;
  /** What the value is given to: a variable, a field. */
  readonly name?: string;
  /** Why it was taken for one, for a person. */
  readonly reason: string;
  /**
   * True if its form or its provider's name leaves little doubt. Other findings are worth a look,
   * and nothing is put off-limits because of them.
   */
  readonly sure: boolean;
}

/** A finding, and the bytes of the file that are its value. For whoever holds the file in memory. */
export interface Sighting extends Finding {
  readonly start: number;
  readonly end: number;
  /** The value itself, where those bytes encode it. It is no part of the finding either. */
  readonly within?: string;
}
