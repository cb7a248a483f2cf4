/** Which lines of a program matter by themselves. */
export interface Relevance {
  /** True if a line does something: the words in it, and its text. */
  does(words: readonly string[], text: string): boolean;
  /** True for a word that names something to be called, whatever it is called afterwards. */
  names(word: string): boolean;
}

/** A logical line: it ends where no bracket and no text is open. */
interface Line {
  readonly text: string;
  readonly indent: number;
  readonly words: readonly string[];
}

/** Below this a program is parsed as fast as it is cut. */
const shortest = 300;

/**
 * The lines of a Python program that matter, in their order and their blocks: those that do
 * something, those that bind what these name, and the heads of the blocks that they stand in. Parsing
 * is what costs; most lines of a program that agents write compute and print. What cannot be cut
 * with certainty is given back whole.
 */
export function sliceOf(source: string, relevance: Relevance): string {
  if (source.length < shortest) return source;
  const lines = logicalLines(source);
  if (lines === undefined) return source;
  const kept = keptLines(lines, relevance);
  let size = 0;
  for (const at of kept) size += lines[at]?.text.length ?? 0;
  return size > source.length * 0.8 ? source : written(lines, kept);
}

/** Of a longer line it is not told what it binds: it may be any word in it. */
const longestLine = 2000;

const tokens =
  /"""(?:[^"\\]|\\[^]|"(?!""))*"""|'''(?:[^'\\]|\\[^]|'(?!''))*'''|"(?:[^"\\\n]|\\[^])*"|'(?:[^'\\\n]|\\[^])*'|#[^\n]*|\\\r?\n|[()[\]{}\n"']/g;

/** Undefined if a text or a bracket is not closed. */
function logicalLines(source: string): readonly Line[] | undefined {
  const lines: Line[] = [];
  let start = 0;
  let depth = 0;
  const end = (at: number): void => {
    const from = start;
    start = at + 1;
    let first = from;
    while (first < at && (source[first] === " " || source[first] === "\t")) first++;
    if (first === at || source[first] === "#") return;
    const text = source.slice(from, at);
    lines.push({ text, indent: first - from, words: wordsOf(text) });
  };
  tokens.lastIndex = 0;
  for (let found = tokens.exec(source); found !== null; found = tokens.exec(source)) {
    switch (found[0]) {
      case "\n":
        if (depth === 0) end(found.index);
        break;
      case "(":
      case "[":
      case "{":
        depth++;
        break;
      case ")":
      case "]":
      case "}":
        if (--depth < 0) return undefined;
        break;
      case '"':
      case "'":
        return undefined;
    }
  }
  if (depth !== 0) return undefined;
  end(source.length);
  return lines;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-z_]\w*/g) ?? [];
}

function keptLines(lines: readonly Line[], { does, names }: Relevance): ReadonlySet<number> {
  const renamed = new Set<string>();
  for (const line of lines) {
    const long = line.text.length > longestLine;
    const binds = !long && (isImport.test(line.text) || renames.test(line.text));
    if (binds && line.words.some(names)) for (const word of boundIn(line)) renamed.add(word);
  }
  const kept = new Set<number>();
  const needed = new Set<string>();
  const keep = (at: number): void => {
    for (let line = at; line >= 0 && !kept.has(line); line = parentOf(lines, line)) {
      kept.add(line);
      for (const word of lines[line]?.words ?? []) needed.add(word);
    }
  };
  lines.forEach(({ text, words }, at) => {
    const uses = renamed.size > 0 && words.some((word) => renamed.has(word));
    if (uses || isImport.test(text) || does(words, text)) keep(at);
  });
  const others = lines.map((line, at) => (kept.has(at) ? [] : boundIn(line)));
  for (let before = -1; before !== kept.size;) {
    before = kept.size;
    others.forEach((binds, at) => {
      if (!kept.has(at) && binds.some((word) => needed.has(word))) keep(at);
    });
  }
  return kept;
}

const isImport = /^\s*(?:import|from)\s/;

/** `rm = shutil.rmtree`: a name for something that is called later. */
const renames = /^\s*[\w\s,]+=\s*[\w.\s,]+$/;

const loopOrWith = /^\s*(?:async\s+)?(?:for|with)\s/;

const assignment = /^\s*\(?([\w\s.,*[\]"':|]+?)\)?\s*(?:[-+*/|&^%@]|\*\*|\/\/|>>|<<)?=(?!=)/;

/** `a = b = value`, `x = 1; y = 2`: rare, and then every word counts. */
const several = /=[^=(]*(?<![=!<>])=(?!=)|;/;

/** The names that a line may bind; rather too many than too few. */
function boundIn({ text, words }: Line): readonly string[] {
  if (text.length > longestLine) return words;
  if (isImport.test(text) || text.includes(":=")) return words;
  if (loopOrWith.test(text)) return words;
  if (!text.includes("=")) return [];
  const target = assignment.exec(text);
  if (target === null) return [];
  return several.test(text) ? words : wordsOf(target[1] ?? "");
}

/** The head of the block that a line stands in; -1 if it stands in none. */
function parentOf(lines: readonly Line[], at: number): number {
  const indent = lines[at]?.indent ?? 0;
  let before = indent === 0 ? -1 : at - 1;
  while (before >= 0 && (lines[before]?.indent ?? 0) >= indent) before--;
  return before;
}

/** The kept lines as a program of its own: no arm without the `if` or `try` that it belongs to, no empty block. */
function written(lines: readonly Line[], kept: ReadonlySet<number>): string {
  const chosen = lines.filter((_, at) => kept.has(at));
  return chosen
    .map(({ text, indent }, at) => {
      const alone = text
        .replace(/^(\s*)(?:else|try|finally)\s*:/, "$1if 1:")
        .replace(/^(\s*)(?:except|case|match)\b[^:\n]*:/, "$1if 1:")
        .replace(/^(\s*)elif\b/, "$1if");
      const empty = /:\s*(?:#.*)?$/.test(text) && (chosen[at + 1]?.indent ?? 0) <= indent;
      return empty ? `${alone.replace(/\s*(?:#.*)?$/, "")} pass` : alone;
    })
    .join("\n");
}
