import { defineCommand } from "./define";
import { restriction, searchReads } from "./search";

/**
 * ripgrep leaves out hidden files and those that git ignores, which is where secrets usually are,
 * unless -u (once: ignored ones too; twice: hidden ones as well) or a glob that matches them, which
 * beats both. A file that is named is read whatever it is.
 */
export const rg = defineCommand({
  name: "rg",
  aliases: ["ripgrep", "rga"],
  does: "Prints matching lines of everything below, without hidden and ignored files unless asked.",
  options: {
    pattern: ["-e=", "--regexp="],
    patternFile: ["-f=", "--file="],
    globs: ["-g=", "--glob=", "--iglob="],
    types: ["-t=", "--type="],
    notTypes: ["-T=", "--type-not="],
    hidden: ["-.", "--hidden"],
    ignored: [
      ...["--no-ignore", "--no-ignore-dot", "--no-ignore-exclude", "--no-ignore-global"],
      ...["--no-ignore-parent", "--no-ignore-vcs", "--no-ignore-files"],
    ],
    unrestricted: ["-u", "--unrestricted"],
    names: [
      ...["-l", "--files-with-matches", "--files-without-match", "-c", "--count", "-q", "--quiet"],
      ...["--count-matches", "--files", "--type-list"],
    ],
    values: [
      ...["-A=", "--after-context=", "-B=", "--before-context=", "-C=", "--context=", "-E=", "-m="],
      ...["--encoding=", "-M=", "--max-columns=", "--max-count=", "-j=", "--threads=", "-r="],
      ...[
        "--replace=",
        "--color=",
        "--colors=",
        "--context-separator=",
        "--dfa-size-limit=",
        "-d=",
      ],
      ...["--engine=", "--field-context-separator=", "--field-match-separator=", "--ignore-file="],
      ...[
        "--max-depth=",
        "--maxdepth=",
        "--max-filesize=",
        "--path-separator=",
        "--pre=",
        "--generate=",
      ],
      ...[
        "--pre-glob=",
        "--regex-size-limit=",
        "--sort=",
        "--sortr=",
        "--type-add=",
        "--type-clear=",
      ],
      ...["--hyperlink-format=", "--hostname-bin="],
    ],
    flags: [
      ...["-a", "--text", "-b", "--byte-offset", "-F", "--fixed-strings", "-H", "--with-filename"],
      ...["-i", "--ignore-case", "-I", "--no-filename", "-L", "--follow", "-n", "--line-number"],
      ...[
        "-N",
        "--no-line-number",
        "-o",
        "--only-matching",
        "-p",
        "--pretty",
        "-P",
        "--pcre2",
        "-s",
      ],
      ...["--case-sensitive", "-S", "--smart-case", "-U", "--multiline", "-v", "--invert-match"],
      ...["-w", "--word-regexp", "-x", "--line-regexp", "-z", "--search-zip", "-0", "--null"],
      ...["--auto-hybrid-regex", "--binary", "--block-buffered", "--column", "--crlf", "--debug"],
      ...["--glob-case-insensitive", "--heading", "--no-heading", "--include-zero", "--json"],
      ...["--line-buffered", "--max-columns-preview", "--mmap", "--no-mmap", "--multiline-dotall"],
      ...[
        "--no-config",
        "--no-ignore-messages",
        "--no-messages",
        "--no-pcre2-unicode",
        "--null-data",
      ],
      ...[
        "--no-require-git",
        "--no-unicode",
        "--one-file-system",
        "--passthru",
        "--stats",
        "--trace",
      ],
      ...["--trim", "--vimgrep", "--no-context-separator", "--ignore-file-case-insensitive"],
      ...["--stop-on-nonmatch"],
    ],
    help: ["-h", "--help", "-V", "--version", "--pcre2-version"],
  },
  effects: (parsed) => {
    if (parsed.has("names")) return [];
    const globs = parsed.values("globs").map(({ text }) => text);
    const only = restriction({
      included: globs.filter((glob) => !glob.startsWith("!")),
      excluded: globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)),
      hidden: parsed.has("hidden") || parsed.count("unrestricted") > 1,
      ignored: parsed.has("ignored") || parsed.has("unrestricted"),
    });
    const types = [
      ...parsed.values("types").map(({ text }) => `files of type ${text}`),
      ...parsed.values("notTypes").map(({ text }) => `not files of type ${text}`),
    ];
    return searchReads(parsed, [only, ...types].filter((part) => part !== "").join(", "));
  },
  examples: [
    { run: "rg KEY", effects: ["read /w/** [not hidden, not ignored]"] },
    { run: "rg KEY .env", effects: ["read /w/.env/** [not hidden, not ignored]"] },
    { run: "rg -u KEY src", effects: ["read /w/src/** [not hidden]"] },
    { run: "rg -uu KEY", effects: ["read /w/**"] },
    { run: "rg --unrestricted --hidden KEY", effects: ["read /w/**"] },
    { run: "rg -. KEY", effects: ["read /w/** [not ignored]"] },
    {
      run: "rg --no-ignore --no-ignore-dot --no-ignore-exclude --no-ignore-global --no-ignore-parent --no-ignore-vcs --no-ignore-files KEY",
      effects: ["read /w/** [not hidden]"],
    },
    { run: "rg -g '.env*' KEY", effects: ["read /w/** [.env*]"] },
    { run: "rg --glob '!*.lock' --iglob='*.ts' KEY", effects: ["read /w/** [*.ts, not *.lock]"] },
    {
      run: "rg -t ts -T js KEY",
      effects: ["read /w/** [not hidden, not ignored, files of type ts, not files of type js]"],
    },
    {
      run: "rg --type=ts --type-not=js KEY a",
      effects: ["read /w/a/** [not hidden, not ignored, files of type ts, not files of type js]"],
    },
    {
      run: "rg -e KEY --regexp=x -f words --file=more a",
      effects: ["read /w/a/** [not hidden, not ignored]", "read /w/words", "read /w/more"],
    },
    {
      run: "rg -A 1 --after-context=1 -B 1 --before-context=1 -C 1 --context=1 -E utf8 --encoding=utf8 -m 1 --max-count=1 -M 1 --max-columns=1 -j 1 --threads=1 -r x --replace=x --color=never --colors=x -d 1 KEY -uu",
      effects: ["read /w/**"],
    },
    {
      run: "rg --context-separator=x --dfa-size-limit=1 --engine=auto --field-context-separator=x --field-match-separator=x --ignore-file=f --max-depth=1 --maxdepth=1 --max-filesize=1 --path-separator=/ --pre=p --generate=man KEY -uu",
      effects: ["read /w/**"],
    },
    {
      run: "rg --pre-glob=x --regex-size-limit=1 --sort=path --sortr=path --type-add=x --type-clear=x --hyperlink-format=x --hostname-bin=x KEY -uu",
      effects: ["read /w/**"],
    },
    {
      run: "rg -abFHiILnNopPsSUvwxz0 --text --byte-offset --fixed-strings --with-filename --ignore-case --no-filename --follow KEY -uu",
      effects: ["read /w/**"],
    },
    {
      run: "rg --line-number --no-line-number --only-matching --pretty --pcre2 --case-sensitive --smart-case --multiline --invert-match --word-regexp --line-regexp --search-zip --null KEY -uu",
      effects: ["read /w/**"],
    },
    {
      run: "rg --auto-hybrid-regex --binary --block-buffered --column --crlf --debug --glob-case-insensitive --heading --no-heading --include-zero --json --line-buffered --max-columns-preview --mmap --no-mmap --multiline-dotall KEY -uu",
      effects: ["read /w/**"],
    },
    {
      run: "rg --no-config --no-ignore-messages --no-messages --no-pcre2-unicode --null-data --no-require-git --no-unicode --one-file-system --passthru --stats --trace --trim --vimgrep --no-context-separator --ignore-file-case-insensitive --stop-on-nonmatch KEY -uu",
      effects: ["read /w/**"],
    },
    { run: "rg -l --files-with-matches KEY", effects: [] },
    { run: "rg -c --count --count-matches --files-without-match KEY .env", effects: [] },
    { run: "rg -q --quiet KEY .env", effects: [] },
    { run: "rg --files --type-list", effects: [] },
    { run: "rg -h", effects: [] },
    { run: "rg --help -V --version --pcre2-version", effects: [] },
  ],
});
