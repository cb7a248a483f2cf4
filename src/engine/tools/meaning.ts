import type { Leaf } from "./input";
import { meanings, type Meaning } from "./tables/keysTable";

/**
 * What a value is, by the innermost of its keys that says so. That it is also data (`content` in a
 * `command`) hides nothing: a value of the wrong shape is still handed over.
 */
export function meaningOf(leaf: Leaf): Meaning | undefined {
  const found = leaf.keys.map((key) => meanings.get(key)).filter((each) => each !== undefined);
  return found.findLast((each) => each !== "data") ?? found.at(-1);
}
