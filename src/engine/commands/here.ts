import type { Argument, Call } from "../model/call";

/** The directory of a call as an argument, for programs that start there when nothing is named. */
export function here({ span }: Call): Argument {
  return { text: ".", pieces: ["."], glob: false, provenance: "literal", span };
}
