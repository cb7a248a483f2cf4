import type { Call } from "../model/call";
import type { Carried } from "./carried";

/** `zargs OPTIONS -- ITEMS -- COMMAND` of zsh: the command, with the items as its last words. */
export function carriedByZargs({ args }: Call): readonly Carried[] {
  const ends = args.flatMap((arg, index) =>
    arg.text === "--" || arg.text === "..." ? [index] : [],
  );
  const [start, end] = args[0]?.text.startsWith("-") === true ? ends : [-1, ...ends];
  if (start === undefined || end === undefined) return [];
  const command = args.slice(end + 1);
  return command.length === 0
    ? []
    : [{ runs: "words", argv: [...command, ...args.slice(start + 1, end)] }];
}
