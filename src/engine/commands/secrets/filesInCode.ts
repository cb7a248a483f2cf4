import { literal, type Call } from "../../model/call";
import type { Effect } from "../../model/effect";
import { offLimitsFileNamed } from "./fileNamed";
import type { IsOffLimits } from "./handed";

/** Languages that are read well: only what reads a file there counts, because texts are everywhere. */
const wellRead: ReadonlySet<string> = new Set(
  "python pypy ipython node nodejs deno bun tsx ts-node".split(" "),
);

/** Languages of which patterns are known at most: any text that is such a file's name counts. */
const littleRead: ReadonlySet<string> = new Set(
  "ruby perl php lua luajit Rscript R groovy julia tclsh wish expect ghc runghc runhaskell stack swift scala kotlin jshell elixir iex erl guile racket sbcl clisp clojure clj bb emacs osascript jrunscript nim crystal octave awk gawk mawk nawk gdb sqlite duckdb raku gnuplot octave-cli artisan manage.py irb pry".split(
    " ",
  ),
);

const inline =
  /^eval$|^-(?:c|e|p|pe|r|E|eval|ex|batch-eval|x)$|^--(?:eval|execute|print|command|program)$/;

/** Code beyond this length is no line that somebody typed to see a file. */
const longestCode = 20_000;

const quoted =
  /"([^"\\\n]{0,200})"|'([^'\\\n]{0,200})'|`([^`\\\n$]{0,200})`|\[open\s+([\w~.\/-]{0,200})\]/g;

/** What stands right before a name that is only asked about, made or taken away, or that a program loads. */
const onlyAsked =
  /(?:exists?|\bfile\?|is_?file|is_?dir\w*|file-exists-p|stat|lstat|access|touch|unlink|delete|remove|rmtree|rm|mkdir|chmod|chown|-[efdrswzx]|load_?dotenv|find_dotenv|load_?env\w*|Dotenv\.\w+|ignore\w*|includes|endsWith|startsWith|[=!]==?|=~)\W{0,12}$/i;

const reading =
  /(?:read|open|lines?|input|slurp|copy|stream|send|upload|attach|contents?|get_data|text|load(?=\s*\()|fromfile|loadtxt|run_path|require|import)\w*\s*\(\s*(?:[\w.]+\(\s*)*(?:[\w.()"':]+\s*[+,]\s*){0,3}$/i;

/**
 * Off-limits files that a piece of code on the line names where it reads them, in languages of which
 * no reader tells (`julia -e`, `tclsh <<<`), or by functions that no table has.
 */
export function filesInCode(call: Call, isOffLimits: IsOffLimits): readonly Effect[] {
  const strict = wellRead.has(withoutVersion(call.name));
  const found: Effect[] = [];
  for (const code of codesOf(call)) {
    if (code.length >= longestCode) continue;
    // A loop of its own, because `matchAll` makes the pattern anew for each text.
    quoted.lastIndex = 0;
    for (let match = quoted.exec(code); match !== null; match = quoted.exec(code)) {
      const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? "";
      if (!/[./]|^id_/.test(name) || /\s/.test(name)) continue;
      const before = code.slice(Math.max(0, match.index - 60), match.index);
      if (onlyAsked.test(before) || (strict && !reading.test(before))) continue;
      const resource = offLimitsFileNamed(name, call, isOffLimits);
      if (resource === undefined) continue;
      if (/^\)?\.exists/.test(code.slice(match.index + match[0].length))) continue;
      found.push({ kind: "read", resource });
    }
  }
  return found;
}

/** True for a program that runs code of a language which files are looked for in. */
export function codeIsLookedAt(name: string): boolean {
  const program = withoutVersion(name);
  return wellRead.has(program) || littleRead.has(program);
}

/** `python3.12` is python. */
function withoutVersion(name: string): string {
  return name.replace(/(?<![\d.])[\d.]+$/, "");
}

function codesOf({ name, args, input }: Call): readonly string[] {
  const codes: string[] = [];
  const isLanguage = name.endsWith("awk");
  let before = "";
  for (const arg of args) {
    const { text } = arg;
    if (isLanguage || isInline(before)) codes.push(literal(arg) ?? text);
    else if (text.startsWith("-") && joined.test(text)) codes.push(text);
    before = text;
  }
  if (input.kind === "text") codes.push(literal(input.text) ?? "");
  return codes;
}

/** Most words are no option, and looking at that costs less than a pattern. */
function isInline(word: string): boolean {
  return (word.startsWith("-") || word === "eval") && inline.test(word);
}

const joined = /^--?(?:eval|e|ex)=/;
