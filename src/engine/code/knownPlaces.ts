import type { PatternLanguage } from "./patterns";

/** How languages call the user's home directory, and the directory that a program runs in. */
const homes: Readonly<Partial<Record<PatternLanguage, RegExp>>> = {
  ruby: /#\{(?:Dir\.home|ENV(?:\.fetch\(|\[)["']HOME["'][)\]])\}|\bDir\.home\b(?:\(\))?|\bENV(?:\.fetch\(|\[)["']HOME["'][)\]]|\bFile\.expand_path\(\s*["']~["']\s*\)/g,
  perl: /\$ENV\{["']?HOME["']?\}/g,
  php: /\{?\$_(?:SERVER|ENV)\[["']?HOME["']?\]\}?|\bgetenv\(\s*["']HOME["']\s*\)/g,
  lua: /\bos\.getenv\(\s*["']HOME["']\s*\)/g,
  elixir:
    /#\{System\.user_home!?(?:\(\))?\}|\bSystem\.user_home!?(?:\(\))?|\bPath\.expand\(\s*"~"\s*\)/g,
  r: /\bSys\.getenv\(\s*["']HOME["']\s*\)|\bpath\.expand\(\s*["']~["']\s*\)/g,
};
const here: Readonly<Partial<Record<PatternLanguage, RegExp>>> = {
  ruby: /#\{Dir\.(?:pwd|getwd)\}|\bDir\.(?:pwd|getwd)\b(?:\(\))?/g,
  perl: /\b(?:Cwd::)?(?:getcwd|cwd)(?:\(\s*\)|\b)|\$ENV\{["']?PWD["']?\}/g,
  php: /\bgetcwd\(\s*\)/g,
  elixir: /#\{File\.cwd!\(?\)?\}|\bFile\.cwd!(?:\(\))?/g,
  r: /\bgetwd\(\s*\)/g,
};

/** Operators that put two texts together. */
const joins: Readonly<Record<PatternLanguage, RegExp>> = {
  ruby: /"([^"\\\n]*)"\s*(?:\+|<<)\s*"([^"\\\n]*)"/g,
  perl: /"([^"\\\n]*)"\s*\.\s*"([^"\\\n]*)"/g,
  php: /"([^"\\\n]*)"\s*\.\s*"([^"\\\n]*)"/g,
  lua: /"([^"\\\n]*)"\s*\.\.\s*"([^"\\\n]*)"/g,
  elixir: /"([^"\\\n]*)"\s*<>\s*"([^"\\\n]*)"/g,
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
  const single = text.replace(/(\s*(?:\+|<<|<>|\.\.?)\s*)'([^'"\\\n]*)'/g, '$1"$2"');
  return single.replace(joins[language], '"$1$2"').replace(joins[language], '"$1$2"');
}

/** Whether a double quote is open there. */
function isInText(source: string, at: number): boolean {
  let open = false;
  for (let index = source.lastIndexOf("\n", at) + 1; index < at; index++) {
    if (source.charAt(index) === "\\") index++;
    else if (source.charAt(index) === '"') open = !open;
  }
  return open;
}
