import type { Argument } from "../model/call";
import type { EffectKind } from "../model/effect";
import type { Span } from "../model/program";
import type { Deed } from "./deed";
import { withKnownPlaces } from "./knownPlaces";
import { httpDeletions } from "./httpPatterns";
import { ormDeeds, type OrmLanguage } from "./ormPatterns";

/** Languages without a small parser: their calls are found by pattern. */
export type PatternLanguage = "ruby" | "perl" | "php" | "lua" | "r" | "elixir";

interface Row {
  /** Matches up to the opening of the first argument. Linear: no nested quantifiers. */
  readonly call: RegExp;
  readonly does: EffectKind | "shell" | "piped" | "sql" | "artisan" | "rake";
  readonly tree?: true;
}

const shellCalls =
  /\b(?:system|exec|popen|spawn|shell_exec|passthru|proc_open|os\.execute|io\.popen|IO\.popen|Open3\.\w+|Kernel\.system)\s*(?:\(\s*)?/g;

const tables: Readonly<Record<PatternLanguage, readonly Row[]>> = {
  ruby: [
    { call: shellCalls, does: "shell" },
    {
      call: /\bFileUtils\.(?:rm_rf|rm_r|remove_dir|remove_entry\w*|rmtree|remove)\s*\(?\s*/g,
      does: "delete",
      tree: true,
    },
    { call: /\b(?:File|FileUtils)\.(?:delete|unlink|rm|rm_f)\b\s*\(?\s*/g, does: "delete" },
    { call: /\bDir\.(?:rmdir|delete|unlink)\s*\(?\s*/g, does: "delete" },
    { call: /\bFile\.(?:write|binwrite)\s*\(?\s*/g, does: "overwrite" },
    { call: /\bFile\.truncate\s*\(?\s*/g, does: "truncate" },
    { call: /\b(?:File|IO)\.(?:read|readlines|foreach|binread)\s*\(?\s*/g, does: "read" },
    { call: /\bRake::Task\s*\[\s*/g, does: "rake" },
    { call: /\.(?:execute|exec_query|exec_update)\s*\(?\s*/g, does: "sql" },
  ],
  perl: [
    { call: shellCalls, does: "shell" },
    // `open(F, "cmd |")` and `open my $f, "-|", "cmd"` start what they name.
    {
      call: /\bopen\b[\s(]{0,4}[^,"';]{1,60},\s{0,4}["'](?:-\||\|-)["']\s{0,4},\s{0,4}/g,
      does: "shell",
    },
    { call: /\bopen\b[\s(]{0,4}[^,"';]{1,60},\s{0,4}(?=["']\s{0,4}\|(?!-))/g, does: "piped" },
    {
      call: /\bopen\b[\s(]{0,4}[^,"';]{1,60},\s{0,4}(?="(?!-\|)[^"]{1,300}\|\s{0,4}"|'(?!-\|)[^']{1,300}\|\s{0,4}')/g,
      does: "piped",
    },
    { call: /\b(?:rmtree|remove_tree)\s*\(?\s*/g, does: "delete", tree: true },
    { call: /\b(?:unlink|rmdir)\b\s*\(?\s*/g, does: "delete" },
    { call: /\btruncate\s*\(?\s*/g, does: "truncate" },
    { call: /->do\s*\(\s*/g, does: "sql" },
  ],
  php: [
    { call: shellCalls, does: "shell" },
    { call: /\b(?:unlink|rmdir)\s*\(\s*/g, does: "delete" },
    { call: /\bfile_put_contents\s*\(\s*/g, does: "overwrite" },
    { call: /\b(?:file_get_contents|readfile|file)\s*\(\s*/g, does: "read" },
    { call: /(?:->|::)(?:exec|query|statement|unprepared)\s*\(\s*/g, does: "sql" },
    { call: /\barray_map\(\s*["'](?:unlink|rmdir)["']\s*,\s*/g, does: "delete" },
    { call: /\bArtisan::call\(\s*/g, does: "artisan" },
    {
      call: /\b(?:File|Storage)::(?:deleteDirectory|cleanDirectory)\(\s*/g,
      does: "delete",
      tree: true,
    },
    { call: /\b(?:File|Storage)::delete\(\s*/g, does: "delete" },
  ],
  lua: [
    { call: shellCalls, does: "shell" },
    { call: /\bos\.remove\s*\(\s*/g, does: "delete" },
  ],
  elixir: [
    { call: /\bSystem\.(?:cmd|shell)\s*\(?\s*|:os\.cmd\s*\(\s*/g, does: "shell" },
    { call: /\bFile\.rm_rf!?\s*\(?\s*/g, does: "delete", tree: true },
    { call: /\bFile\.(?:rm|rmdir)\b!?\s*\(?\s*/g, does: "delete" },
    { call: /\bFile\.write!?\s*\(?\s*/g, does: "overwrite" },
    { call: /\bFile\.read!?\s*\(?\s*/g, does: "read" },
    { call: /\bRepo\.query!?\s*\(?\s*/g, does: "sql" },
  ],
  r: [
    { call: /\bsystem2?\s*\(\s*/g, does: "shell" },
    { call: /\bunlink\s*\(\s*/g, does: "delete", tree: true },
    { call: /\bfile\.remove\s*\(\s*/g, does: "delete" },
    { call: /\bdbExecute\s*\([^,"']*,\s*/g, does: "sql" },
  ],
};

/**
 * A command in the quotes that run it: backticks, Ruby's `%x(…)` and Perl's `qx(…)` with any
 * brackets. One that is not closed goes to the end, so that no length hides what it runs.
 */
const quotedCommand =
  /`([^`]*)`|(?:%x|\bqx\s{0,4})(?:\{([^}]*)\}?|\(([^)]*)\)?|\[([^\]]*)\]?|["'/!|]([^"'/!|]*)["'/!|])/g;

/** What a program in a language without a parser does, as far as its calls show it. */
export function readPatterns(
  language: PatternLanguage,
  written: string,
  home: string,
): readonly Deed[] {
  const source = withKnownPlaces(language, written, home);
  const deeds: Deed[] = [];
  for (const row of tables[language]) {
    for (const match of source.matchAll(row.call)) {
      const start = match.index + match[0].length;
      const argv = row.does === "shell" ? argvAt(source, start) : undefined;
      if (argv !== undefined) deeds.push(argv);
      else
        for (const argument of argumentsAt(source, start)) deeds.push(deedOf(row, argument, start));
    }
  }
  if (hasOrm(language)) deeds.push(...ormDeeds(language, source));
  deeds.push(...httpDeletions(source));
  // Groovy, which is read as Ruby, runs a text by its own method.
  for (const match of source.matchAll(/"([^"\\]*)"\.execute\(\s*\)/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    deeds.push({ does: "shell", text: known(match[1] ?? "", span), span });
  }
  for (const match of source.matchAll(quotedCommand)) {
    const text = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? "";
    const span = { start: match.index, end: match.index + match[0].length };
    deeds.push({ does: "shell", text: known(text, span), span });
  }
  return deeds;
}

function hasOrm(language: PatternLanguage): language is OrmLanguage {
  return language === "ruby" || language === "php" || language === "elixir";
}

/** What stands behind the name of a call: all texts in quotes, however long, and not much else. */
function restAt(source: string, start: number): string {
  texts.lastIndex = start;
  return source.slice(start, Math.max(start, texts.test(source) ? texts.lastIndex : 0) + 2000);
}

const texts = /\[?\s{0,20}(?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*,?\s*(?:\[\s*)?)+/y;

/** `system("rm", "-rf", "x")`, `system(qw(rm -rf x))`, `System.cmd("rm", ["-rf", "x"])`: words, no shell. */
function argvAt(source: string, start: number): Deed | undefined {
  const rest = restAt(source, start);
  const span = { start, end: start };
  const words = /^(?:qw\s*|%w)(?:\(([^)]*)\)|\[([^\]]*)\]|\{([^}]*)\}|\/([^/]*)\/)/.exec(rest);
  if (words !== null) {
    const text = words[1] ?? words[2] ?? words[3] ?? words[4] ?? "";
    const argv = text.split(/\s+/).filter((word) => word !== "");
    return { does: "argv", argv: argv.map((word) => known(word, span)), span };
  }
  const list =
    /^\[?\s*(?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*,\s*(?:\[\s*)?)+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/.exec(
      rest,
    );
  if (list === null) return undefined;
  const argv = [...list[0].matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)];
  return {
    does: "argv",
    argv: argv.slice(0, 50).map((word) => known(textOf(word), span)),
    span,
  };
}

function deedOf(row: Row, argument: Argument, start: number): Deed {
  const span = { start, end: start + argument.text.length };
  if (row.does === "shell") return { does: "shell", text: argument, span };
  if (row.does === "piped") {
    const command = argument.text.replace(/^\s*\||\|\s*$/g, "").trim();
    return { does: "shell", text: known(command, span), span };
  }
  if (row.does === "rake")
    return { does: "shell", text: known(`rake ${argument.text}`, span), span };
  if (row.does === "artisan")
    return { does: "shell", text: known(`php artisan ${argument.text}`, span), span };
  if (row.does === "sql") return { does: "sql", text: argument.text, connection: undefined, span };
  return { does: "path", effect: row.does, path: argument, tree: row.tree === true, span };
}

/** The first argument, or every element of a list or glob that stands there; one unknown if neither. */
function argumentsAt(source: string, start: number): readonly Argument[] {
  const rest = restAt(source, start);
  const glob = /^(?:Dir\s*(?:\.glob\s*\(\s*|\[\s*)|glob\s*\(?\s*|<)(["']?)([^"'>)\]]+)\1/.exec(
    rest,
  );
  const span = { start, end: start };
  if (glob?.[2] !== undefined) return [{ ...known(glob[2], span), glob: true }];
  const list = /^\[?\s*((?:(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*,?\s*)+)/.exec(rest);
  if (list?.[1] !== undefined) {
    const words = [...list[1].matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g)];
    const texts = words.slice(0, 20).map((word) => known(textOf(word), span));
    const last = texts.at(-1);
    // What is put together with something else is known only so far.
    const goesOn = /^\s*(?:\+|<>|\.\.|\.(?=\s*[$"'(]))/.test(rest.slice(list[0].length));
    return goesOn && last !== undefined ? [...texts.slice(0, -1), begun(last)] : texts;
  }
  // `unlink` alone is about the line that is being read.
  const written = /^\s*(?:$|[;}])/.test(rest) ? "$_" : /^[\w$@{}.:\->[\]]+/.exec(rest)?.[0];
  if (written === undefined) return [];
  return [
    {
      text: written,
      pieces: [{ text: written, why: "variable", mayBeEmpty: false }],
      glob: false,
      provenance: "variable",
      span,
    },
  ];
}

/** A text as the language reads it: quotes, backslashes and signs of variables that are escaped stand for themselves. */
function textOf(word: RegExpMatchArray): string {
  const [, double, single] = word;
  if (double === undefined) return (single ?? "").replace(/\\(['\\])/g, "$1");
  return double.replace(/\\(["\\$@#`nt])/g, (_, sign: string) =>
    sign === "n" ? "\n" : sign === "t" ? "\t" : sign,
  );
}

/** An argument that begins with a known text. */
function begun(argument: Argument): Argument {
  const hole = { text: "…", why: "variable", mayBeEmpty: false } as const;
  return { ...argument, text: `${argument.text}…`, pieces: [...argument.pieces, hole] };
}

function known(text: string, span: Span): Argument {
  return { text, pieces: [text], glob: false, provenance: "literal", span };
}
