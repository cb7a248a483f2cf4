import { literal, type Argument } from "../model/call";
import { baseName, parentOf } from "../model/path";
import { textArgument, unknownArgument } from "../resolve/scope";
import { environmentVariable } from "../windows/environment";
import { inserted } from "./insertions";
import type { Run } from "./session";

const percent =
  /%([A-Za-z_][\w.#$@\-[\]{}]*(?:\(x86\))?)(?::(~-?\d*(?:,-?\d*)?|[^%\r\n=]{1,200}=[^%\r\n]{0,200}))?%|!([A-Za-z_]\w*)(?::[^!\r\n]{0,200})?!|%%?(~[a-z]{0,8})?([A-Za-z0-9*])/gi;

/**
 * A command's text with the values of its variables in it: `%NAME%`, `!NAME!`, the variables of `for`
 * and the arguments of a batch file. cmd.exe puts them in before it reads the line; they are put in
 * here when the command runs, which is what the author of a line means and at worst what happens.
 */
export function withVariables(text: string, run: Run): string {
  if (!/[%!]/.test(text)) return text;
  return text.replace(
    percent,
    (
      whole: string,
      name: string | undefined,
      change: string | undefined,
      delayed: string | undefined,
      modifiers: string | undefined,
      letter: string | undefined,
    ) => {
      if (letter !== undefined) return local(whole, letter, modifiers, run);
      if (delayed !== undefined && !isKnown(delayed, run)) return whole;
      const value = valueOf(name ?? delayed ?? "", whole, run);
      return put(change === undefined ? value : changed(value, change, whole, run), run);
    },
  );
}

function isKnown(name: string, run: Run): boolean {
  const wanted = name.toLowerCase();
  return [...run.scope.variables.keys()].some((key) => key.toLowerCase() === wanted);
}

function valueOf(name: string, written: string, run: Run): Argument {
  if (name.toLowerCase() === "cd") {
    const { cwd } = run.scope;
    return cwd.known
      ? textArgument(cwd.path, run.span, "variable")
      : unknownArgument(cwd.text, run.span, "variable", false);
  }
  return environmentVariable(name, written, run.span, run.scope, run.walk);
}

/** A value with blanks or quotes is read with the line; any other one stands for one word. */
function put(value: Argument, run: Run): string {
  const text = literal(value);
  return text !== undefined && /[\s"&|<>]/.test(text) ? text : inserted(run.insertions, value);
}

/** `%X:a=b%` and `%X:~0,3%`. */
function changed(value: Argument, change: string, written: string, run: Run): Argument {
  const text = literal(value);
  if (text === undefined) return unknownArgument(written, run.span, "variable");
  const slice = /^~(-?\d+)?(?:,(-?\d+)?)?$/.exec(change);
  if (slice !== null) {
    const start = Number(slice[1] ?? "0");
    const from = start < 0 ? Math.max(0, text.length + start) : start;
    const length = slice[2] === undefined ? undefined : Number(slice[2]);
    const to = length === undefined ? undefined : length < 0 ? length : from + length;
    return textArgument(text.slice(from, to), run.span, "variable");
  }
  const equals = change.indexOf("=");
  const wanted = change.slice(0, equals);
  if (equals <= 0 || wanted.startsWith("*")) return unknownArgument(written, run.span, "variable");
  const parts = text.split(wanted);
  return textArgument(parts.join(change.slice(equals + 1)), run.span, "variable");
}

/** A variable of `for`, or an argument of the batch file: `%i`, `%%~nxi`, `%1`, `%~dp0`. */
function local(whole: string, letter: string, modifiers: string | undefined, run: Run): string {
  if (letter === "0" && /d?p/.test(modifiers ?? "")) {
    const { root } = run;
    const path = root.known ? `${root.path.replace(/[\\/]$/, "")}\\` : undefined;
    return path === undefined
      ? inserted(run.insertions, unknownArgument(whole, run.span, "variable", false))
      : inserted(run.insertions, textArgument(path, run.span, "variable"));
  }
  const value = run.locals.get(letter);
  if (value === undefined) return whole;
  const wanted = (modifiers ?? "").slice(1).toLowerCase().replace("f", "");
  if (wanted === "") return put(unquoted(value, modifiers !== undefined), run);
  const path = value.glob ? undefined : literal(value);
  if (path !== undefined && wanted === "nx")
    return put(textArgument(baseName(path), run.span, "variable"), run);
  if (path !== undefined && wanted === "dp")
    return put(textArgument(`${parentOf(path)}\\`, run.span, "variable"), run);
  return inserted(run.insertions, unknownArgument(whole, run.span, "variable", false));
}

function unquoted(value: Argument, strip: boolean): Argument {
  const text = literal(value);
  if (!strip || text === undefined) return value;
  return { ...value, text: text.replace(/^"|"$/g, ""), pieces: [text.replace(/^"|"$/g, "")] };
}
