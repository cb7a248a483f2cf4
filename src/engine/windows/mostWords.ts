import type { Argument } from "../model/call";
import type { Span } from "../model/program";
import { reportUnknown, type Frame, type Walk } from "../resolve/scope";

/** A command with more words than this is not followed word by word. */
const mostWords = 2000;

/** The words of a command as far as they are followed; that there are more is said. */
export function followedWords(
  name: string,
  args: readonly Argument[],
  walk: Walk,
  frame: Frame,
  span: Span,
): readonly Argument[] {
  if (args.length <= mostWords) return args;
  const because = `${name} is given more words than are followed`;
  reportUnknown(walk, frame, "limit", because, `${name} …`, span);
  return args.slice(0, 100);
}
