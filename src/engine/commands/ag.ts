import { defineCommand } from "./define";
import { restriction, searchReads } from "./search";

/** The silver searcher: as ripgrep, but its file pattern is a regular expression and beats nothing. */
export const ag = defineCommand({
  name: "ag",
  does: "Prints matching lines of everything below, without hidden and ignored files unless asked.",
  options: {
    pattern: [],
    patternFile: [],
    names: ["-c", "--count", "-l", "--files-with-matches", "-L", "--files-without-matches", "-g="],
    fileNames: ["-G=", "--file-search-regex="],
    ignore: ["--ignore=", "--ignore-dir="],
    hidden: ["--hidden"],
    all: ["-u", "--unrestricted"],
    ignored: ["-a", "--all-types", "-t", "--all-text", "-U", "--skip-vcs-ignores"],
    neutral: [
      ...[
        "-A=",
        "--after=",
        "-B=",
        "--before=",
        "-C=",
        "--context=",
        "--depth=",
        "-m=",
        "--max-count=",
      ],
      ...[
        "-p=",
        "--path-to-ignore=",
        "-W=",
        "--width=",
        "-H",
        "-0",
        "-D",
        "-f",
        "--follow",
        "-F",
        "-i",
      ],
      ...[
        "--ignore-case",
        "-o",
        "--only-matching",
        "-Q",
        "--literal",
        "-s",
        "-S",
        "-v",
        "-w",
        "-z",
      ],
      ...["--nocolor", "--color", "--column", "--group", "--nogroup", "--heading", "--noheading"],
      ...["--silent", "--stats", "--vimgrep", "--search-binary", "--filename", "--nofilename"],
    ],
    help: ["-h", "--help", "-V", "--version"],
  },
  effects: (parsed) => {
    if (parsed.has("names")) return [];
    const all = parsed.has("all");
    const only = restriction({
      included: [],
      excluded: parsed.values("ignore").map(({ text }) => text),
      hidden: parsed.has("hidden") || all,
      ignored: parsed.has("ignored") || all,
    });
    const names = parsed.values("fileNames").map(({ text }) => `matching ${text}`);
    return searchReads(parsed, [only, ...names].filter((part) => part !== "").join(", "));
  },
  examples: [
    { run: "ag KEY", effects: ["read /w/** [not hidden, not ignored]"] },
    { run: "ag -u KEY src", effects: ["read /w/src/**"] },
    {
      run: "ag --unrestricted -G 'env$' --file-search-regex=x KEY",
      effects: ["read /w/** [matching env$, matching x]"],
    },
    {
      run: "ag --hidden --ignore dist --ignore-dir=a KEY",
      effects: ["read /w/** [not dist, not a, not ignored]"],
    },
    {
      run: "ag -a -t -U --all-types --all-text --skip-vcs-ignores KEY",
      effects: ["read /w/** [not hidden]"],
    },
    {
      run: "ag -A 1 --after=1 -B 1 --before=1 -C 1 --context=1 --depth=1 -m 1 --max-count=1 -p f --path-to-ignore=f -W 1 --width=1 -u KEY",
      effects: ["read /w/**"],
    },
    {
      run: "ag -H0DfFioQsSvwz --follow --ignore-case --only-matching --literal --nocolor --color --column --group --nogroup --heading --noheading --silent --stats --vimgrep --search-binary --filename --nofilename -u KEY",
      effects: ["read /w/**"],
    },
    { run: "ag -l KEY", effects: [] },
    {
      run: "ag -c --count -L --files-with-matches --files-without-matches -g env KEY",
      effects: [],
    },
    { run: "ag -h --help -V --version", effects: [] },
  ],
});
