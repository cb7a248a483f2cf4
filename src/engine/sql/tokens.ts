/** Which client reads the text: they differ in quotes, comments and commands of their own. */
export type SqlDialect = "postgres" | "mysql" | "sqlite" | "any";

/**
 * One token. `name` is a quoted identifier and `string` a quoted string, both without their quotes;
 * `meta` is a line for the client itself (`\copy …`, `.read …`); `end` ends a statement.
 */
export interface SqlToken {
  readonly kind: "word" | "name" | "string" | "dollar" | "number" | "symbol" | "meta" | "end";
  readonly text: string;
  /** A word in upper case; empty for everything else, so that quoted text is never a keyword. */
  readonly keyword: string;
  readonly start: number;
  readonly end: number;
}

/** Text beyond this is not read; `sqlEffects` says so. */
export const sqlLimit = 1_000_000;

// Private use characters, which stand for parts that are not known, are word characters here.
const wordStart = /[A-Za-z_@#\u0080-\uffff]/;
const wordRest = /[A-Za-z0-9_$@#\u0080-\uffff]+/y;
const number = /(?:\d[\w.]*|\.\d\w*)/y;
const operator = /(?:<=>|<>|<=|>=|!=|\|\||::|:=|=>)/y;
const dollarTag = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;
const goLine = /GO(?:[ \t]+\d+)?[ \t]*(?=\r?\n|$)/iy;
const delimiterLine = /DELIMITER[ \t]+(\S+)[^\n]*/iy;

/** What comes after so many tokens is not read either; `classifySql` says so. */
export const mostTokens = 40_000;

/** Cuts SQL into tokens. It never fails: what is not closed goes to the end of the text. */
export function tokenizeSql(source: string, dialect: SqlDialect): readonly SqlToken[] {
  const text = source.slice(0, sqlLimit);
  const tokens: SqlToken[] = [];
  let delimiter = ";";
  let at = 0;
  const add = (kind: SqlToken["kind"], value: string, end: number): void => {
    tokens.push({
      kind,
      text: value,
      keyword: kind === "word" ? value.toUpperCase() : "",
      start: at,
      end,
    });
    at = end;
  };
  while (at < text.length && tokens.length < mostTokens) {
    const char = text.charAt(at);
    if (/\s/.test(char)) {
      at++;
      continue;
    }
    const lineStart = onlySpaceBefore(text, at);
    if (lineStart) {
      const special = lineCommand(text, at, dialect);
      if (special?.delimiter !== undefined) {
        delimiter = special.delimiter;
        at = special.end;
        continue;
      }
      if (special !== undefined) {
        add(special.kind, text.slice(at, special.end).trim(), special.end);
        continue;
      }
    }
    const comment = commentEnd(text, at, dialect);
    if (comment !== undefined) {
      at = comment;
      continue;
    }
    if (delimiter !== ";" && text.startsWith(delimiter, at)) {
      add("end", delimiter, at + delimiter.length);
    } else if (char === ";") {
      add(delimiter === ";" ? "end" : "symbol", ";", at + 1);
    } else if (char === "\\" && dialect !== "sqlite") {
      const end = metaEnd(text, at, dialect);
      add("meta", text.slice(at, end).replace(/\\\\$/, "").trim(), end);
    } else if (char === "'") {
      const escapes = dialect === "mysql" || /[eE]/.test(prefixOf(text, at));
      const end = quoteEnd(text, at, "'", escapes);
      add("string", unquote(text.slice(at + 1, end - 1), "'"), end);
    } else if (char === '"' || char === "`") {
      const end = quoteEnd(text, at, char, dialect === "mysql" && char === '"');
      add("name", unquote(text.slice(at + 1, end - 1), char), end);
    } else if (char === "[" && bracketEnd(text, at, dialect) !== undefined) {
      const end = bracketEnd(text, at, dialect) ?? at + 1;
      add("name", text.slice(at + 1, end - 1), end);
    } else if (char === "$" && match(dollarTag, text, at) !== undefined) {
      const tag = match(dollarTag, text, at) ?? "$$";
      const close = text.indexOf(tag, at + tag.length);
      const end = close < 0 ? text.length : close;
      add("dollar", text.slice(at + tag.length, end), Math.min(text.length, end + tag.length));
    } else if (wordStart.test(char)) {
      const word = match(wordRest, text, at) ?? char;
      const quoted =
        text.charAt(at + word.length) === "'" && /^(?:[eEnNbBxX]|_utf8|[uU]&)$/.test(word);
      // `E'…'` and `N'…'`: the letter belongs to the string that follows.
      if (quoted) at += word.length;
      else add("word", word, at + word.length);
    } else {
      const value = match(number, text, at);
      if (value !== undefined) add("number", value, at + value.length);
      else {
        const symbol = match(operator, text, at) ?? char;
        add("symbol", symbol, at + symbol.length);
      }
    }
  }
  return tokens;
}

interface LineCommand {
  readonly kind: "meta" | "end";
  readonly end: number;
  readonly delimiter?: string;
}

/** A line that is for the client: `.read x`, `GO`, `DELIMITER //`. */
function lineCommand(text: string, at: number, dialect: SqlDialect): LineCommand | undefined {
  const lineEnd = lineEndOf(text, at);
  if (dialect === "sqlite" && text.charAt(at) === "." && /[a-z]/.test(text.charAt(at + 1))) {
    return { kind: "meta", end: lineEnd };
  }
  const first = text.charAt(at).toLowerCase();
  if (first === "g" && dialect === "any" && match(goLine, text, at) !== undefined) {
    return { kind: "end", end: lineEnd };
  }
  if (first === "d" && dialect !== "postgres") {
    delimiterLine.lastIndex = at;
    const found = delimiterLine.exec(text);
    if (found?.[1] !== undefined) return { kind: "end", end: lineEnd, delimiter: found[1] };
  }
  if (first === "s" && dialect === "mysql" && /^source\s/i.test(text.slice(at, at + 7))) {
    return { kind: "meta", end: lineEnd };
  }
  return undefined;
}

// The end of a comment that starts at a place. MySQL runs what stands in a comment that begins with
// an exclamation mark, so only the marks of that one are skipped.
function commentEnd(text: string, at: number, dialect: SqlDialect): number | undefined {
  const char = text.charAt(at);
  if (char === "-" && text.charAt(at + 1) === "-") return lineEndOf(text, at);
  if (char === "#" && dialect === "mysql") return lineEndOf(text, at);
  if (char === "*" && text.charAt(at + 1) === "/") return at + 2;
  if (char !== "/" || text.charAt(at + 1) !== "*") return undefined;
  const runs = /^\/\*M?!\d*/.exec(text.slice(at, at + 12));
  if (runs !== null && dialect !== "postgres" && dialect !== "sqlite") return at + runs[0].length;
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    if (text.startsWith("/*", index) && (dialect === "postgres" || depth === 0)) {
      depth++;
      index++;
    } else if (text.startsWith("*/", index)) {
      depth--;
      index++;
      if (depth === 0) return index + 1;
    }
  }
  return text.length;
}

function onlySpaceBefore(text: string, at: number): boolean {
  let index = at - 1;
  while (index >= 0 && (text.charAt(index) === " " || text.charAt(index) === "\t")) index--;
  return index < 0 || text.charAt(index) === "\n" || text.charAt(index) === "\r";
}

function lineEndOf(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

/** A backslash command goes to the end of its line, or to a double backslash; mysql's `\G` has two characters. */
function metaEnd(text: string, at: number, dialect: SqlDialect): number {
  if (dialect === "mysql" && !/[!.T]/.test(text.charAt(at + 1))) return at + 2;
  const line = text.slice(at, lineEndOf(text, at));
  const next = line.indexOf("\\\\", 1);
  return at + (next < 0 ? Math.max(1, line.length) : next + 2);
}

function quoteEnd(text: string, at: number, quote: string, escapes: boolean): number {
  for (let index = at + 1; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "\\" && escapes) index++;
    else if (char === quote) {
      if (text.charAt(index + 1) !== quote) return index + 1;
      index++;
    }
  }
  return text.length + 1;
}

function unquote(text: string, quote: string): string {
  return text.replaceAll(quote + quote, quote);
}

/** `[name]` in the dialects that quote so; elsewhere, or after a word, it is an array index. */
function bracketEnd(text: string, at: number, dialect: SqlDialect): number | undefined {
  if (dialect === "postgres" || dialect === "mysql") return undefined;
  if (/[\w\])]/.test(text.charAt(at - 1))) return undefined;
  const end = text.indexOf("]", at);
  return end < 0 || end - at > 200 ? undefined : end + 1;
}

function prefixOf(text: string, at: number): string {
  return at > 0 && !/[\w]/.test(text.charAt(at - 2)) ? text.charAt(at - 1) : "";
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
