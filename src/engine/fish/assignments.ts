import type { Assignment, Command, Word } from "../model/program";

/**
 * `set NAME VALUE…` as the assignment that it is, `set -e NAME` as `unset`, `set -S NAME` as
 * `printenv`, and `set -x` as `set`. Undefined for the forms that only ask or print names, which stay
 * as they are.
 */
export function readSet(command: Command): Command | undefined {
  const [, ...words] = command.words;
  let exported = false;
  let erases = false;
  let appends = false;
  let shows = false;
  let at = 0;
  for (; at < words.length; at++) {
    const option = words[at]?.text ?? "";
    if (option === "--") {
      at++;
      break;
    }
    if (!option.startsWith("-")) break;
    const has = (letter: string, name: string): boolean =>
      option.startsWith("--") ? option === `--${name}` : option.includes(letter);
    if (has("q", "query") || has("n", "names")) return undefined;
    if (has("S", "show")) shows = true;
    if (has("e", "erase")) erases = true;
    if (has("a", "append") || has("p", "prepend")) appends = true;
    if (has("x", "export")) exported = true;
  }
  const [target, ...values] = words.slice(at);
  // Options alone choose which variables it prints, as it does without any.
  if (target === undefined && words.length > 0 && !erases)
    return { ...command, words: command.words.slice(0, 1) };
  if (shows) return { ...command, words: [plainWord("printenv", command), ...words.slice(at)] };
  const name = /^(\w+)(\[.*\])?$/s.exec(target?.text ?? "");
  if (erases && name !== null) {
    return { ...command, words: [plainWord("unset", command), ...words.slice(at)] };
  }
  if (target === undefined || name?.[1] === undefined) return undefined;
  const assignment: Assignment = {
    name: name[1],
    append: appends,
    value: values,
    span: command.span,
    ...(name[2] === undefined ? {} : { index: "?" }),
    ...(exported ? { exported } : {}),
  };
  return { ...command, assignments: [...command.assignments, assignment], words: [] };
}

/** `alias NAME TEXT` in the form that every other shell has: `alias NAME=TEXT`. */
export function readAlias(command: Command): Command {
  const [first, ...words] = command.words;
  const [name, text, ...more] = words.filter((word) => !word.text.startsWith("-"));
  if (first === undefined || name === undefined || text === undefined || more.length > 0)
    return command;
  if (name.text.includes("=")) return command;
  const equals: Word = {
    text: `${name.text}=${text.text}`,
    parts: [...name.parts, { kind: "text", value: "=", quoted: true }, ...text.parts],
    span: { start: name.span.start, end: text.span.end },
  };
  return { ...command, words: [first, equals] };
}

/** `NAME=VALUE` words before a command set variables for it alone. */
export function leadingAssignments(words: readonly Word[]): {
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
} {
  const assignments: Assignment[] = [];
  let at = 0;
  for (; at < words.length - 1; at++) {
    const word = words[at];
    const [head, ...parts] = word?.parts ?? [];
    if (word === undefined || head?.kind !== "text" || head.quoted) break;
    const found = /^([A-Za-z_]\w*)=(.*)$/s.exec(head.value);
    if (found?.[1] === undefined) break;
    const value: Word = {
      text: word.text.slice(found[1].length + 1),
      parts: [{ kind: "text", value: found[2] ?? "", quoted: false }, ...parts],
      span: word.span,
    };
    assignments.push({ name: found[1], append: false, value, span: word.span });
  }
  return { assignments, words: words.slice(at) };
}

/** A word that stands for what another spelling means. */
export function plainWord(text: string, { span }: { readonly span: Word["span"] }): Word {
  return { text, parts: [{ kind: "text", value: text, quoted: false }], span };
}
