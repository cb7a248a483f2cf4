import { asTexts, valuesOf, type Carrier } from "./carried";

/** A program whose options take text of a shell, and nothing else of note. */
export function taking(...options: readonly string[]): Carrier {
  return (call) => asTexts(valuesOf(call.args, options));
}
