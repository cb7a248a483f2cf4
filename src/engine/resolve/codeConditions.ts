import type { Deed } from "../code/deed";
import type { TreeLanguage } from "../code/language";
import type { Argument } from "../model/call";

type PathDeed = Extract<Deed, { does: "path" }>;

/** How far before a call the condition that it stands under is looked for. */
const farthest = 240;

/** Conditions on a name; the texts in quotes are how it ends, or what it is. */
const conditions: readonly (readonly [
  condition: RegExp,
  says: "ending" | "name" | "pattern" | "part",
])[] = [
  [/\.ends[wW]ith\(([^)]{1,200})\)/g, "ending"],
  [
    /(?:\.suffix|extname\([^)\n]{1,60}\)|splitext\([^)\n]{1,60}\)\[1\])\s{0,3}===?\s{0,3}(["']\.\w{1,20}["'])/g,
    "ending",
  ],
  [/\/(\\\.\w{1,20})\$\/i?\.test\(/g, "ending"],
  [/\bfnmatch\([^,\n]{1,60},\s{0,3}(["'][^"'\n]{1,60}["'])\)/g, "pattern"],
  [/(?<![.\w])\w+(?:\.name)?\s{0,3}===?\s{0,3}(["'][\w.-]{1,60}["'])/g, "name"],
  [/(["'][\w.-]{2,60}["'])\s+in\s+\w+(?:\.name)?\s{0,3}[:\])]/g, "part"],
];

interface Condition {
  readonly start: number;
  readonly end: number;
  /** What a name looks like that meets it, as globs. */
  readonly names: readonly string[];
}

/**
 * Deeds in a loop over a listing, with the names that the condition around them chooses: deleting
 * what ends in `.pyc` is not deleting everything. A condition that is not understood, or that says
 * what is left alone, changes nothing.
 */
export function withConditions(
  deeds: readonly Deed[],
  text: string,
  language: TreeLanguage,
): readonly Deed[] {
  if (!deeds.some(isOfAll) || !/\bif\b|\.filter\(/.test(text)) return deeds;
  return deeds.flatMap((deed): readonly Deed[] => {
    if (!isOfAll(deed)) return [deed];
    const condition =
      before(text, deed.span.start, language) ?? behind(text, deed.span.start, language);
    if (condition === undefined) return [deed];
    return condition.names.map((name) => ({ ...deed, path: named(deed.path, name) }));
  });
}

/** A path of which the last part may be any name. */
function isOfAll(deed: Deed): deed is PathDeed {
  if (deed.does !== "path" || !deed.path.glob) return false;
  const last = deed.path.pieces.at(-1);
  return typeof last === "string" && /(?:^|\/)\*$/.test(last);
}

function named(path: Argument, name: string): Argument {
  const pieces = path.pieces.map((piece, index, all) =>
    typeof piece === "string" && index === all.length - 1 ? piece.slice(0, -1) + name : piece,
  );
  return { ...path, text: path.text.slice(0, -1) + name, pieces };
}

/** The condition that a call stands under: `if name.endswith(".x"):`, `.filter(f => …)`. */
function before(text: string, at: number, language: TreeLanguage): Condition | undefined {
  const start = Math.max(0, at - farthest);
  const found = conditionsIn(text.slice(start, at), start).at(-1);
  if (found === undefined) return undefined;
  const line = text.slice(text.lastIndexOf("\n", found.start) + 1, found.start);
  const introduced = /(?:\bif\b|\.filter\()([^\n]{0,100})$/.exec(line);
  if (introduced === null || isNegated(introduced[1] ?? "")) return undefined;
  const between = text.slice(found.end, at);
  const governs = language === "python" ? governsBlock(line, between) : governsStatement(between);
  return governs ? found : undefined;
}

/** The condition of a comprehension, which stands behind: `[remove(f) for f in x if …]`. */
function behind(text: string, at: number, language: TreeLanguage): Condition | undefined {
  if (language !== "python") return undefined;
  const rest = text.slice(at, at + farthest).split("\n", 1)[0] ?? "";
  const given = /\sfor\s[^\n]*?\sif\s/.exec(rest);
  if (given === null) return undefined;
  const start = given.index + given[0].length;
  const [found] = conditionsIn(rest.slice(start), 0);
  if (found === undefined || isNegated(rest.slice(start, start + found.start))) return undefined;
  return found;
}

function conditionsIn(text: string, offset: number): readonly Condition[] {
  return conditions
    .flatMap(([pattern, says]) =>
      Array.from(text.matchAll(pattern), (match): Condition => {
        const given = match[1] ?? "";
        const texts = given.startsWith("\\")
          ? [given.slice(1)]
          : Array.from(given.matchAll(/["']([^"'\n]*)["']/g), ([, inner = ""]) => inner);
        const start = offset + match.index;
        return { start, end: start + match[0].length, names: texts.map(as[says]) };
      }),
    )
    .filter(({ names }) => names.length > 0)
    .sort((one, other) => one.end - other.end);
}

const as: Readonly<Record<(typeof conditions)[number][1], (text: string) => string>> = {
  ending: (text) => `*${text}`,
  name: (text) => text,
  pattern: (text) => text,
  part: (text) => `*${text}*`,
};

function isNegated(text: string): boolean {
  return /\bnot\b|!|\bor\b|\|\|/.test(text);
}

/** Python: on the same line, or on lines that are further in than the condition's. */
function governsBlock(line: string, between: string): boolean {
  const [same = "", ...lines] = between.split("\n");
  if (lines.length === 0) return !/\bor\b|;/.test(same);
  if (!/^[^#]{0,80}:\s{0,20}(?:#.*)?$/.test(same) || /\bor\b/.test(same)) return false;
  const indentOf = (one: string): number => /^\s*/.exec(one)?.[0].length ?? 0;
  // The last one is what stands before the call on its own line.
  return lines.every(
    (one, index) =>
      (one.trim() === "" && index < lines.length - 1) || indentOf(one) > indentOf(line),
  );
}

/** JavaScript: in the same statement, or in the block that the condition opens. */
function governsStatement(between: string): boolean {
  if (/\|\||\belse\b/.test(between)) return false;
  let depth = 0;
  for (const sign of between) {
    if (sign === "{") depth++;
    else if (sign === "}" && --depth <= 0) return false;
    else if (sign === ";" && depth === 0) return false;
  }
  return true;
}
