/** A value that a text gives to a name: `TOKEN=…`, `"apiKey": "…"`, `Authorization: Bearer …`. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Pieces of names that hold secrets, in lower case: each occurrence is worth reading on. */
export const nameKeywords: readonly string[] = [
  ...["token", "secret", "passw", "passphrase", "pwd", "key", "auth", "bearer", "cred", "login"],
];

const longestName = 64;

/** What stands between a name and a value that is in quotes. */
const separator =
  /(?:\\?["'`])?\]?(?:\s{0,3}:\s{0,2}[A-Za-z_.]{1,24}(?=\s{0,2}=))?\s{0,4}(?:[:=]|:=|=>|==|(?<=["'`]\s{0,4}),|\(|\?\?|\|\|)\s{0,4}(?:bearer|basic|token|bot|apikey|f|b|r)?\s{0,2}/iy;
const quotedValue =
  /(?:(?:bearer|basic|token|bot|apikey)\s{1,2})?(?<value>[^"'`\s\\]{6,512})\\?["'`]/iy;

/** What stands between a name and a value that is not in quotes, in files that are no programs. */
const bareSeparator = /["']?\s{0,4}[:=]\s{0,4}(?:(?:bearer|basic|token|bot|apikey)\s{1,4})?/iy;
const elementSeparator = />\s{0,4}/y;
const wordSeparator = /[ \t]{1,4}/y;
/** Between a name that is a value itself and what it is given: `- name: TOKEN`, `value: …` below it. */
const namedSeparator =
  /\\?["']?[\s,{]{0,40}(?:(?:type|sensitive|description)\s{0,4}[:=][^\n]{0,80}\n\s{0,40}){0,3}\\?["']?(?:value|default)\\?["']?\s{0,4}[:=]\s{0,4}/iy;
const bareValue = /(?<value>[^\s"'`,;<>|]{6,512})/y;

/**
 * The assignment whose name holds the keyword at `at`, if there is one.
 *
 * @param program true if names stand for values in this file, so that only text in quotes is one.
 */
export function assignmentAt(text: string, at: number, program: boolean): Assignment | undefined {
  let from = at;
  while (from > 0 && at - from < longestName && /[\w.$-]/.test(text.charAt(from - 1))) from -= 1;
  let to = at;
  while (to < text.length && to - at < longestName && /[\w-]/.test(text.charAt(to))) to += 1;
  const name = text
    .slice(from, to)
    .replace(/^.*\./, "")
    .replace(/^[-$]+/, "");
  const value =
    quotedAt(text, to, separator) ??
    quotedAt(text, to, namedSeparator) ??
    (program ? undefined : (bareAt(text, from, to) ?? namedAt(text, to)));
  return value === undefined ? undefined : { name, ...value };
}

function quotedAt(
  text: string,
  at: number,
  separates: RegExp,
): Omit<Assignment, "name"> | undefined {
  const opening = matchAt(separates, text, at);
  if (opening === undefined) return undefined;
  let start = at + opening[0].length;
  if (text[start] === "\\") start += 1;
  if (!/["'`]/.test(text[start] ?? "")) return undefined;
  return valueAt(quotedValue, text, start + 1);
}

function bareAt(text: string, from: number, to: number): Omit<Assignment, "name"> | undefined {
  const word = text.slice(from, to);
  const separates =
    text[from - 1] === "<"
      ? elementSeparator
      : word.startsWith("--") || word === "password"
        ? wordSeparator
        : bareSeparator;
  const between = matchAt(separates, text, to) ?? matchAt(bareSeparator, text, to);
  return between === undefined ? undefined : valueAt(bareValue, text, to + between[0].length);
}

function namedAt(text: string, at: number): Omit<Assignment, "name"> | undefined {
  const between = matchAt(namedSeparator, text, at);
  return between === undefined ? undefined : valueAt(bareValue, text, at + between[0].length);
}

function valueAt(pattern: RegExp, text: string, at: number): Omit<Assignment, "name"> | undefined {
  const match = matchAt(pattern, text, at);
  const value = match?.groups?.["value"];
  if (match === undefined || value === undefined) return undefined;
  const start = at + match[0].indexOf(value);
  return { value, start, end: start + value.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
