import { literal, type Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand, type Parsed } from "./define";
import { fileWrite } from "./device";
import { readSedScript } from "./sedScript";

type Own = "script" | "scriptFile" | "inPlace" | "silent" | "neutral" | "help";

/**
 * `sed` prints what it reads; with -i it edits the files in place instead, and a script that deletes
 * every line leaves nothing. The script is the first operand unless -e or -f gives it. BSD's -i takes
 * the suffix as the next word, often an empty one. GNU's `e` runs what it is given as a command.
 */
export const sed = defineCommand<Own>({
  name: "sed",
  aliases: ["gsed"],
  does: "Prints files as its script changes them; with -i it edits them in place.",
  options: {
    script: ["-e=", "--expression="],
    scriptFile: ["-f=", "--file="],
    inPlace: ["-i?", "-I?", "--in-place?"],
    silent: ["-n", "--quiet", "--silent"],
    neutral: [
      ...["--debug", "--follow-symlinks", "-l=", "--line-length=", "--posix", "-E", "-r"],
      ...["--regexp-extended", "-s", "--separate", "--sandbox", "-u", "--unbuffered", "-z"],
      "--null-data",
    ],
    help: ["--help", "--version"],
  },
  effects: (parsed): readonly Effect[] => {
    // BSD's empty suffix is no script.
    const words = parsed.has("inPlace")
      ? parsed.operands.filter(({ text }) => text !== "")
      : parsed.operands;
    const given = parsed.has("script") || parsed.has("scriptFile");
    const [first] = words;
    const scripts = given || first === undefined ? parsed.values("script") : [first];
    const files = (given ? words : words.slice(1)).filter(({ text }) => text !== "-");
    const read = readSedScript(scripts.map((script) => literal(script) ?? "").join("\n"));
    const empties =
      read.deletesAll || (scripts.length > 0 && parsed.has("silent") && !printsAnything(scripts));
    const kind = parsed.has("inPlace") ? (empties ? "truncate" : "write") : "read";
    return [
      ...files.map((file): Effect => ({ kind, resource: parsed.path(file) })),
      ...read.runs.filter((command) => command === "").map(() => running(parsed)),
      ...read.writes.flatMap((file) => fileWrite("overwrite", parsed.path(named(parsed, file)))),
      ...read.reads.map((file): Effect => ({
        kind: "read",
        resource: parsed.path(named(parsed, file)),
      })),
    ];
  },
  examples: [
    { run: "sed -n 1,5p .env", effects: ["read /w/.env"] },
    { run: "sed '' .env", effects: ["read /w/.env"] },
    { run: "sed -i s/a/b/ a.ts b.ts", effects: ["write /w/a.ts", "write /w/b.ts"] },
    { run: "sed -i.bak -e s/a/b/ a.ts", effects: ["write /w/a.ts"] },
    { run: "sed -I '' -E s/a/b/ a.ts", effects: ["write /w/a.ts"] },
    {
      run: "sed --in-place=.bak --expression=s/a/b/ -f b.sed --file=c.sed a.ts",
      effects: ["write /w/a.ts"],
    },
    { run: "sed -i '/^debug/d' a.ts", effects: ["write /w/a.ts"] },
    { run: "sed -i '1,$d' a.ts", effects: ["truncate /w/a.ts"] },
    { run: "sed -i -n /x/d a.ts", effects: ["truncate /w/a.ts"] },
    { run: "sed -i -n /x/p a.ts", effects: ["write /w/a.ts"] },
    {
      run: "sed '1e date' a",
      effects: ["read /w/a"],
    },
    {
      run: "sed s/x/y/e a",
      effects: ["read /w/a", "unknown dynamic: the script of sed runs the text that it makes"],
    },
    { run: "sed 's/x/y/w out' a", effects: ["read /w/a", "overwrite /w/out"] },
    { run: "sed 'r .env' a", effects: ["read /w/a", "read /w/.env"] },
    { run: "sed 's/e rm/w x/;a\\e rm' a", effects: ["read /w/a"] },
    {
      run: "sed --quiet --silent --debug --follow-symlinks -l 5 --line-length=5 --posix -r --regexp-extended p a",
      effects: ["read /w/a"],
    },
    {
      run: "sed -s --separate --sandbox -u --unbuffered -z --null-data p a",
      effects: ["read /w/a"],
    },
    { run: "sed s/a/b/", effects: [] },
    { run: "sed p -", effects: [] },
    { run: "sed --help", effects: [] },
    { run: "sed --version", effects: [] },
  ],
});

/** With -n only p, P, =, l, i, a, c and s///p print. */
function printsAnything(scripts: readonly Argument[]): boolean {
  return scripts.some((script) => /[pP=liac]/.test(literal(script) ?? "p"));
}

function running(parsed: Parsed<Own>): Effect {
  return {
    kind: "unknown",
    unknown: "dynamic",
    resource: { kind: "program", name: parsed.call.name, reach: "here" },
    because: "the script of sed runs the text that it makes",
  };
}

function named({ call }: Parsed<Own>, text: string): Argument {
  return { text, pieces: [text], glob: false, provenance: "literal", span: call.span };
}
