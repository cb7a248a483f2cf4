import type { PatternLanguage } from "./patterns";

/** How languages call the user's home directory, and the directory that a program runs in. */
const homes: Readonly<Partial<Record<PatternLanguage, RegExp>>> = {
  ruby: /#\{(?:Dir\.home|ENV(?:\.fetch\(|\[)["']HOME["'][)\]])\}|\bDir\.home\b(?:\(\))?|\bENV(?:\.fetch\(|\[)["']HOME["'][)\]]|\bFile\.expand_path\(\s{0,20}["']~["']\s{0,20}\)/g,
  perl: /\$ENV\{["']?HOME["']?\}/g,
  php: /\{?\$_(?:SERVER|ENV)\[["']?HOME["']?\]\}?|\bgetenv\(\s{0,20}["']HOME["']\s{0,20}\)/g,
  lua: /\bos\.getenv\(\s{0,20}["']HOME["']\s{0,20}\)/g,
  elixir:
    /#\{System\.user_home!?(?:\(\))?\}|\bSystem\.user_home!?(?:\(\))?|\bPath\.expand\(\s{0,20}"~"\s{0,20}\)/g,
  r: /\bSys\.getenv\(\s{0,20}["']HOME["']\s{0,20}\)|\bpath\.expand\(\s{0,20}["']~["']\s{0,20}\)/g,
};
const here: Readonly<Partial<Record<PatternLanguage, RegExp>>> = {
  ruby: /#\{Dir\.(?:pwd|getwd)\}|\bDir\.(?:pwd|getwd)\b(?:\(\))?/g,
  perl: /\b(?:Cwd::)?(?:getcwd|cwd)(?:\(\s{0,20}\)|\b)|\$ENV\{["']?PWD["']?\}/g,
  php: /\bgetcwd\(\s{0,20}\)/g,
  elixir: /#\{File\.cwd!\(?\)?\}|\bFile\.cwd!(?:\(\))?/g,
  r: /\bgetwd\(\s{0,20}\)/g,
};

/** Operators that put two texts together. */
const joins: Readonly<Record<PatternLanguage, RegExp>> = {
  ruby: /"([^"\\\n]{0,2000})"\s{0,20}(?:\+|<<)\s{0,20}"([^"\\\n]{0,2000})"/g,
  perl: /"([^"\\\n]{0,2000})"\s{0,20}\.\s{0,20}"([^"\\\n]{0,2000})"/g,
  php: /"([^"\\\n]{0,2000})"\s{0,20}\.\s{0,20}"([^"\\\n]{0,2000})"/g,
  lua: /"([^"\\\n]{0,2000})"\s{0,20}\.\.\s{0,20}"([^"\\\n]{0,2000})"/g,
  elixir: /"([^"\\\n]{0,2000})"\s{0,20}<>\s{0,20}"([^"\\\n]{0,2000})"/g,
  r: /(?!)/g,
};

/**
 * The program with the home directory and its own directory written out as texts, and with texts
 * that are put together in one piece, so that its calls show what they are given.
 */
export function withKnownPlaces(language: PatternLanguage, source: string, home: string): string {
  let text = source;
  for (const [pattern, path] of [
    [homes[language], home],
    [here[language], "."],
  ] as const) {
    if (pattern === undefined) continue;
    const before = text;
    text = before.replace(pattern, (name: string, ...rest: readonly unknown[]) => {
      const at = rest.find((value) => typeof value === "number") ?? 0;
      const raw = name.startsWith("#{") || name.startsWith("{$") || isInText(before, at);
      return raw ? path : JSON.stringify(path);
    });
  }
  if (text === source) return source;
  const single = text.replace(
    /(\s{0,20}(?:\+|<<|<>|\.\.?)\s{0,20})'([^'"\\\n]{0,2000})'/g,
    '$1"$2"',
  );
  return single.replace(joins[language], '"$1$2"').replace(joins[language], '"$1$2"');
}

/** Further back on a line than this no quote is looked for. */
const longestLine = 500;

/** Whether a double quote is open there. */
function isInText(source: string, at: number): boolean {
  let open = false;
  const line = source.lastIndexOf("\n", at) + 1;
  for (let index = Math.max(line, at - longestLine); index < at; index++) {
    if (source.charAt(index) === "\\") index++;
    else if (source.charAt(index) === '"') open = !open;
  }
  return open;
}
