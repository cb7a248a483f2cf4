/** What a token is. A `format` is only the beginning of an f-string, up to and with its quotes. */
export type TokenKind =
  "word" | "keyword" | "number" | "string" | "format" | "sign" | "newline" | "end";

/** A place in a Python program, and the token that stands there. */
export interface Tokens {
  readonly source: string;
  kind: TokenKind;
  /** Of a word, a keyword and a sign: what is written. */
  text: string;
  from: number;
  to: number;
  /** Where the token before ended. */
  end: number;
  /** Columns before the first token of the line that the token is in. */
  indent: number;
  /** How many brackets are open: within them a line goes on. */
  open: number;
  /** Nodes that may still be made, and how deep they may still lie within each other. */
  nodesLeft: number;
  depthLeft: number;
}

/** More nodes than this have programs that somebody made to be slow, and large ones of a generator. */
const mostNodes = 150_000;
/** A bracket counts twice: as what it is, and for what stands in it. */
const deepest = 300;

/** The first token of a program. */
export function tokensOf(source: string): Tokens {
  const tokens: Tokens = {
    source,
    kind: "newline",
    text: "",
    from: 0,
    to: 0,
    end: 0,
    indent: 0,
    open: 0,
    nodesLeft: mostNodes,
    depthLeft: deepest,
  };
  startLine(tokens);
  advance(tokens);
  return tokens;
}

/** Gives the program up: what is left of it is not read. */
export function giveUp(tokens: Tokens): void {
  tokens.nodesLeft = -1;
  tokens.from = tokens.to = tokens.source.length;
  tokens.kind = "end";
  tokens.text = "";
}

const keywords: ReadonlySet<string> = new Set(
  (
    "False None True and as assert async await break class continue def del elif else except " +
    "finally for from global if import in is lambda nonlocal not or pass raise return try while " +
    "with yield"
  ).split(" "),
);

const longestKeyword = 8;

const newline = 0x0a;
const carriageReturn = 0x0d;
const backslash = 0x5c;

const isWordCode = Uint8Array.from({ length: 128 }, (_, code) =>
  /\w/.test(String.fromCharCode(code)) ? 1 : 0,
);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Goes on to the next token. */
export function advance(tokens: Tokens): void {
  const { source } = tokens;
  tokens.end = tokens.to;
  let at = skipBlanks(tokens, tokens.to);
  tokens.from = at;
  if (at >= source.length) {
    tokens.kind = "end";
    tokens.text = "";
    tokens.to = at;
    return;
  }
  const code = source.charCodeAt(at);
  if (code === newline || code === carriageReturn) {
    tokens.kind = "newline";
    tokens.text = "";
    tokens.to = at + 1;
    startLine(tokens);
    return;
  }
  if (code === 0x22 || code === 0x27) {
    tokens.kind = "string";
    tokens.to = endOfText(source, at);
    return;
  }
  if (isDigit(code) || (code === 0x2e && isDigit(source.charCodeAt(at + 1)))) {
    tokens.kind = "number";
    tokens.to = endOfNumber(source, at);
    return;
  }
  if (code > 127 ? code > 160 : isWordCode[code] === 1) {
    do at++;
    while (isWordAt(source, at));
    word(tokens, at);
    return;
  }
  tokens.kind = "sign";
  tokens.text = signAt(source, at, code);
  tokens.to = at + tokens.text.length;
}

function isWordAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code > 127 ? code > 160 : isWordCode[code] === 1;
}

/** Spaces, comments and, within brackets, the ends of lines. */
function skipBlanks({ source, open }: Tokens, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x20 || code === 0x09 || code === 0x0c) continue;
    if (code === newline || code === carriageReturn) {
      if (open > 0) continue;
      return at;
    }
    if (code === backslash) {
      const next = source.charCodeAt(at + 1);
      if (next !== newline && next !== carriageReturn) return at;
      at++;
      if (next === carriageReturn && source.charCodeAt(at + 1) === newline) at++;
      continue;
    }
    if (code !== 0x23) return at;
    at = endOfLine(source, at) - 1;
  }
  return at;
}

function endOfLine(source: string, from: number): number {
  const end = source.indexOf("\n", from);
  return end < 0 ? source.length : end;
}

/** Over lines with nothing in them, to the first that has something, whose indentation counts. */
function startLine(tokens: Tokens): void {
  const { source } = tokens;
  let column = 0;
  for (let at = tokens.to; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x20) column++;
    else if (code === 0x09) column += 8 - (column % 8);
    else if (code === newline || code === carriageReturn) {
      column = 0;
      tokens.to = at + 1;
    } else if (code === 0x23) at = endOfLine(source, at) - 1;
    else break;
  }
  tokens.indent = column;
}

function word(tokens: Tokens, end: number): void {
  const { source, from } = tokens;
  const length = end - from;
  const next = source.charCodeAt(end);
  if ((next === 0x22 || next === 0x27) && length <= 2) {
    const prefix = source.slice(from, end);
    if (/^(?:[rbu]|br|rb)$/i.test(prefix)) {
      tokens.kind = "string";
      tokens.to = endOfText(source, end);
      return;
    }
    if (/^(?:f|fr|rf)$/i.test(prefix)) {
      tokens.kind = "format";
      tokens.to = end + quotesAt(source, end).length;
      return;
    }
  }
  tokens.text = source.slice(from, end);
  tokens.kind = length <= longestKeyword && keywords.has(tokens.text) ? "keyword" : "word";
  tokens.to = end;
}

/** The quotes that open a text: one, or three. */
export function quotesAt(source: string, at: number): string {
  const mark = source.charAt(at);
  const three = mark + mark + mark;
  return source.startsWith(three, at) ? three : mark;
}

/** Behind a text whose quotes stand at a place. A text in single quotes that nobody closed ends with its line. */
function endOfText(source: string, from: number): number {
  const quotes = quotesAt(source, from);
  const mark = quotes.charCodeAt(0);
  for (let at = from + quotes.length; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === mark) {
      if (quotes.length === 1 || source.startsWith(quotes, at)) return at + quotes.length;
    } else if (code === newline && quotes.length === 1) return at;
  }
  return source.length;
}

const number =
  /0[xX][\da-fA-F_]+|0[bB][01_]+|0[oO][0-7_]+|(?:\d[\d_]*(?:\.\d[\d_]*)?|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[jJ]?/y;

function endOfNumber(source: string, from: number): number {
  number.lastIndex = from;
  return number.test(source) ? number.lastIndex : from + 1;
}

/** Signs of two and three characters; any other character is one by itself. */
const signs: ReadonlySet<string> = new Set(
  "** // << >> == != <= >= <> -> := += -= *= /= %= @= &= |= ^= **= //= <<= >>= ...".split(" "),
);

/** Only these begin a longer one. */
const beginsSign = Uint8Array.from({ length: 128 }, (_, code) =>
  [...signs].some((sign) => sign.charCodeAt(0) === code) ? 1 : 0,
);

function signAt(source: string, at: number, code: number): string {
  const one = source.charAt(at);
  if (code > 127 || beginsSign[code] === 0) return one;
  const three = source.slice(at, at + 3);
  if (signs.has(three)) return three;
  const two = three.slice(0, 2);
  return signs.has(two) ? two : one;
}
