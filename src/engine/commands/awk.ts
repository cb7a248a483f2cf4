import { literal, type Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { awkCommands } from "../carry/filters";
import { defineCommand, type Parsed } from "./define";
import { fileWrite } from "./device";
import { spellings } from "./options";

type Own = "program" | "programFile" | "include" | "neutral" | "help";

/**
 * `awk` prints what its program makes of the files. The program can also write files that it names,
 * and run commands: `print > "f"`, `print | "cmd"`, `system("cmd")`.
 */
export const awk = defineCommand<Own>({
  name: "awk",
  aliases: ["gawk", "mawk", "nawk"],
  does: "Prints what its program makes of files; the program may write files and run commands.",
  options: {
    program: ["-e=", "--source="],
    programFile: ["-f=", "--file=", "-E=", "--exec="],
    include: ["-i=", "--include="],
    neutral: spellings(
      "-F= --field-separator= -v= --assign= -b --characters-as-bytes -c --traditional -d? --dump-variables? -D? --debug? -g --gen-pot -I --trace -L? --lint? -M --bignum -n --non-decimal-data -N --use-lc-numeric -o? --pretty-print? -O --optimize -p? --profile? -P --posix -r --re-interval -s --no-optimize -S --sandbox -t --lint-old -l= --load= -k --csv",
    ),
    help: ["-h", "--help", "-V", "--version", "-C", "--copyright"],
  },
  effects: (parsed): readonly Effect[] => {
    const given = parsed.has("program") || parsed.has("programFile");
    const [first] = parsed.operands;
    const programs = given || first === undefined ? parsed.values("program") : [first];
    const files = (given ? parsed.operands : parsed.operands.slice(1)).filter(isFile);
    const inPlace = parsed.values("include").some(({ text }) => text === "inplace");
    return [
      ...files.map((file): Effect => ({
        kind: inPlace ? "write" : "read",
        resource: parsed.path(file),
      })),
      ...programs.flatMap((program) => programEffects(parsed, literal(program) ?? "")),
    ];
  },
  examples: [
    { run: "awk -F = '{ print $2 }' .env", effects: ["read /w/.env"] },
    { run: "awk -i inplace '{ print $1 }' a", effects: ["write /w/a"] },
    {
      run: "awk -f a.awk --file=b.awk -e 1 --source=1 --include=lib -E c --exec=c .env",
      effects: ["read /w/.env"],
    },
    {
      run: `awk '{ print > "/etc/passwd" }' users`,
      effects: ["read /w/users", "overwrite /etc/passwd"],
    },
    { run: `awk '{ print >> "log" }' a`, effects: ["read /w/a", "write /w/log"] },
    { run: `awk '{ print $1 > $2 ".txt" }' a`, effects: ["read /w/a"] },
    {
      run: `awk '{ system("rm " $1) }' a`,
      effects: ["read /w/a", "unknown dynamic: the program of awk runs `rm `"],
    },
    {
      run: `awk '{ print | "sh" }' a`,
      effects: ["read /w/a", "unknown dynamic: the program of awk runs `sh`"],
    },
    { run: `awk '{ print | "sort" }' a`, effects: ["read /w/a"] },
    { run: `awk 'BEGIN { while ((getline x < ".env") > 0) print x }'`, effects: ["read /w/.env"] },
    { run: `awk '$1 > 5 || $2 ~ /a|b/ { n++ } END { print n }' a`, effects: ["read /w/a"] },
    {
      run: "awk --field-separator=x -v a=b --assign=a=b -b --characters-as-bytes -c --traditional -d --dump-variables -D --debug -g --gen-pot -I --trace -L --lint -M --bignum -n --non-decimal-data -N --use-lc-numeric 1 a",
      effects: ["read /w/a"],
    },
    {
      run: "awk -o --pretty-print -O --optimize -p --profile -P --posix -r --re-interval -s --no-optimize -S --sandbox -t --lint-old -l x --load=x -k --csv 1 a",
      effects: ["read /w/a"],
    },
    { run: "awk '{ print $1 }'", effects: [] },
    { run: "awk 1 FS=, -", effects: [] },
    { run: "awk -h --help -V --version -C --copyright", effects: [] },
  ],
});

/** Operands may also set variables, and `-` is standard input. */
function isFile({ text }: Argument): boolean {
  return text !== "-" && !/^[A-Za-z_]\w*=/.test(text);
}

/** A shell without a text of its own runs what awk prints, which is known only at run time. */
const isShell = /^\s*(?:\S*\/)?(?:(?:ba|z|k|da|fi)?sh|python3?|perl|ruby|node|php)\s*(?:-s?\s*)?$/;

/** Files and commands that the program names literally; names that it makes are not known. */
function programEffects(parsed: Parsed<Own>, program: string): readonly Effect[] {
  const effects: Effect[] = [];
  for (const [, operator, file] of program.matchAll(/(>>?)\s*"([^"\\]+)"(?!\s*["$\w])/g)) {
    if (file === undefined || !/\bprintf?\b/.test(program)) continue;
    effects.push(
      ...fileWrite(operator === ">>" ? "write" : "overwrite", parsed.path(named(parsed, file))),
    );
  }
  for (const [, file] of program.matchAll(/getline\b[^<;}|]{0,200}<\s{0,20}"([^"\\]+)"/g)) {
    if (file !== undefined)
      effects.push({ kind: "read", resource: parsed.path(named(parsed, file)) });
  }
  for (const { text, whole } of awkCommands(program)) {
    // What stands there as a whole is read as a command of its own, except what it is piped to.
    if (!whole || isShell.test(text)) effects.push(running(parsed, text));
  }
  return effects;
}

function running(parsed: Parsed<Own>, command: string): Effect {
  return {
    kind: "unknown",
    unknown: "dynamic",
    resource: { kind: "program", name: parsed.call.name, reach: "here" },
    because: `the program of awk runs ${command === "" ? "the text that it makes" : `\`${command}\``}`,
  };
}

function named({ call }: Parsed<Own>, text: string): Argument {
  return { text, pieces: [text], glob: false, provenance: "literal", span: call.span };
}
