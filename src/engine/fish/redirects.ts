import type { Redirect, RedirectOperator } from "../model/program";
import { peek, skipBlanks, type Cursor } from "./cursor";
import { readWord } from "./words";

/** Redirections as fish writes them; `^` for standard error went out with version 3. */
const forms: readonly (readonly [RegExp, RedirectOperator, number?])[] = [
  [/&>>\??/y, "&>>"],
  [/&>\??/y, "&>"],
  [/(\d*)>>\??/y, ">>"],
  [/(\d*)>&/y, ">&"],
  [/(\d*)>\??/y, ">"],
  [/(\d*)<&/y, "<&"],
  [/(\d*)<\??/y, "<"],
  [/\^\^/y, ">>", 2],
  [/\^&/y, ">&", 2],
  [/\^(?=\s*\/|\s+\w)/y, ">", 2],
];

/** Reads a redirection if one stands here; `2>|` is a pipe and none. */
export function readRedirect(cursor: Cursor): Redirect | undefined {
  const first = peek(cursor);
  if (!/[\d&><^]/.test(first)) return undefined;
  const start = cursor.at;
  for (const [form, operator, implied] of forms) {
    form.lastIndex = start;
    const found = form.exec(cursor.source);
    if (found === null) continue;
    if (cursor.source.charAt(start + found[0].length) === "|") return undefined;
    cursor.at = start + found[0].length;
    skipBlanks(cursor);
    const target = readWord(cursor);
    const written = found[1] ?? "";
    const descriptor = written === "" ? implied : Number(written);
    const span = { start, end: cursor.at };
    return {
      kind: "file",
      operator,
      target,
      span,
      ...(descriptor === undefined ? {} : { descriptor }),
    };
  }
  return undefined;
}
