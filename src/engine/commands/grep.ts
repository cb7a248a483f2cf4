import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel, type Parsed } from "./define";
import { here } from "./here";
import { soughtBy } from "./search";

type Own =
  | "pattern"
  | "patternFile"
  | "recursive"
  | "names"
  | "include"
  | "exclude"
  | "directories"
  | "values"
  | "flags"
  | "help";

/**
 * What a search prints: matching lines, so the content. -l, -L, -c and -q tell only that something
 * matches. Without -r a directory is skipped; with it everything below is read, hidden or not.
 */
function searched(parsed: Parsed<Own>, alwaysRecursive: boolean): readonly Effect[] {
  const patternFiles = parsed.values("patternFile");
  if (parsed.has("names")) return [];
  const hasPattern = parsed.has("pattern") || patternFiles.length > 0;
  const words = hasPattern ? parsed.operands : parsed.operands.slice(1);
  const files = words.filter(({ text }) => text !== "-");
  const recursive =
    alwaysRecursive ||
    parsed.has("recursive") ||
    parsed.values("directories").some(({ text }) => text === "recurse");
  const only = recursive ? restriction(parsed) : undefined;
  const places = files.length === 0 && recursive ? [here(parsed.call)] : files;
  return [...places, ...patternFiles].map((file) => ({
    kind: "read",
    resource:
      recursive && !patternFiles.includes(file)
        ? {
            ...parsed.path(file, { tree: true }),
            ...(only === undefined ? {} : { only }),
            ...soughtBy(parsed),
          }
        : parsed.path(file, { tree: false }),
  }));
}

/** `--include` and `--exclude` as the words of a resource. */
function restriction(parsed: Parsed<Own>): string | undefined {
  const included = parsed.values("include").map(({ text }) => text);
  const excluded = parsed.values("exclude").map(({ text }) => `not ${text}`);
  const parts = [...(included.length === 0 ? [] : [included.join(" or ")]), ...excluded];
  return parts.length === 0 ? undefined : parts.join(", ");
}

function grepLike(
  name: string,
  aliases: readonly string[],
  alwaysRecursive: boolean,
): CommandModel {
  const read = alwaysRecursive ? "read /w/.env/**" : "read /w/.env";
  return defineCommand<Own>({
    name,
    aliases,
    does: "Prints the lines that match a pattern, of files or with -r of whole trees.",
    options: {
      pattern: ["-e=", "--regexp="],
      patternFile: ["-f=", "--file="],
      recursive: ["-r", "--recursive", "-R", "--dereference-recursive"],
      names: [
        ...["-q", "--quiet", "--silent", "-l", "--files-with-matches", "-L"],
        ...["--files-without-match", "-c", "--count"],
      ],
      include: ["--include="],
      exclude: ["--exclude=", "--exclude-dir="],
      directories: ["-d=", "--directories="],
      values: [
        ...["-m=", "--max-count=", "-A=", "--after-context=", "-B=", "--before-context=", "-C="],
        ...["--context=", "-D=", "--devices=", "--label=", "--binary-files=", "--exclude-from="],
        ...["--group-separator="],
      ],
      flags: [
        ...["-E", "--extended-regexp", "-F", "--fixed-strings", "-G", "--basic-regexp", "-P"],
        ...[
          "--perl-regexp",
          "-i",
          "-y",
          "--ignore-case",
          "--no-ignore-case",
          "-w",
          "--word-regexp",
        ],
        ...[
          "-x",
          "--line-regexp",
          "-z",
          "--null-data",
          "-s",
          "--no-messages",
          "-v",
          "--invert-match",
        ],
        ...[
          "-b",
          "--byte-offset",
          "-n",
          "--line-number",
          "--line-buffered",
          "-H",
          "--with-filename",
        ],
        ...["-h", "--no-filename", "-o", "--only-matching", "-a", "--text", "-I", "-T", "-u"],
        ...["--initial-tab", "-Z", "--null", "--no-group-separator", "--color?", "--colour?", "-U"],
        ...["--binary", "-0", "-1", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9"],
      ],
      help: ["--help", "-V", "--version"],
    },
    effects: (parsed) => searched(parsed, alwaysRecursive),
    examples: [
      { run: `${name} KEY .env`, effects: [read] },
      { run: `${name} -e KEY --regexp=x .env`, effects: [read] },
      { run: `${name} -rn KEY`, effects: ["read /w/**"] },
      { run: `${name} -R KEY src`, effects: ["read /w/src/**"] },
      {
        run: `${name} --recursive --include='*.ts' --include='*.js' --exclude=a.ts --exclude-dir=dist KEY .`,
        effects: ["read /w/** [*.ts or *.js, not a.ts, not dist]"],
      },
      { run: `${name} --dereference-recursive -d skip -m 1 KEY a`, effects: ["read /w/a/**"] },
      { run: `${name} --directories=recurse KEY a`, effects: ["read /w/a/**"] },
      { run: `${name} -f words .env`, effects: [read, "read /w/words"] },
      { run: `${name} --file=words .env`, effects: [read, "read /w/words"] },
      {
        run: `${name} --max-count=1 -A 1 --after-context=1 -B 1 --before-context=1 -C 1 --context=1 -D skip --devices=skip --label=x --binary-files=text --exclude-from=f --group-separator=x KEY .env`,
        effects: [read],
      },
      {
        run: `${name} -EFGPiywxzsvbnHhoaITuZU0123456789 --extended-regexp --fixed-strings --basic-regexp --perl-regexp --ignore-case --no-ignore-case --word-regexp --line-regexp --null-data KEY .env`,
        effects: [read],
      },
      {
        run: `${name} --no-messages --invert-match --byte-offset --line-number --line-buffered --with-filename --no-filename --only-matching --text --initial-tab --null --no-group-separator --color=auto --colour=auto --binary KEY .env`,
        effects: [read],
      },
      { run: `${name} -q KEY .env`, effects: [] },
      { run: `${name} --quiet --silent KEY .env`, effects: [] },
      { run: `${name} -rl --files-with-matches KEY .`, effects: [] },
      { run: `${name} -L --files-without-match KEY .env`, effects: [] },
      { run: `${name} -c --count KEY .env`, effects: [] },
      ...(alwaysRecursive ? [] : [{ run: `${name} .env`, effects: [] }]),
      { run: `${name} --help`, effects: [] },
      { run: `${name} -V --version`, effects: [] },
    ],
  });
}

export const grep = grepLike(
  "grep",
  ["egrep", "fgrep", "ggrep", "zgrep", "zegrep", "zfgrep", "bzgrep", "xzgrep"],
  false,
);
export const rgrep = grepLike("rgrep", [], true);
