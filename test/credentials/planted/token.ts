import type { Random } from "./random";

/** A kind of token to plant: how one is made, and what it must be found as. */
export interface Token {
  /** Whose it is and which: a row of the figures. */
  readonly of: string;
  /** The ids of the kinds that would be right. */
  readonly ids: readonly string[];
  /** The variable that people keep it in. */
  readonly name: string;
  readonly make: (random: Random) => string;
  /**
   * Where it stands: a *value* anywhere that a variable gets one; a *block* of lines in a file of its
   * own and wherever texts of several lines stand; a *text* only as it is.
   */
  readonly shape: "value" | "block" | "text";
}

export function value(
  of: string,
  ids: string | readonly string[],
  name: string,
  make: Token["make"],
): Token {
  return { of, ids: [ids].flat(), name, make, shape: "value" };
}

export function text(of: string, ids: string | readonly string[], make: Token["make"]): Token {
  return { of, ids: [ids].flat(), name: "", make, shape: "text" };
}
