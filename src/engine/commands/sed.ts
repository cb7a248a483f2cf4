import type { Effect } from "../model/effect";
import { defineCommand } from "./define";

/**
 * `sed` prints what it reads; with -i it edits the files in place instead. The script is the first
 * operand unless -e or -f gives it. BSD's -i takes the suffix as the next word, often an empty one.
 */
export const sed = defineCommand({
  name: "sed",
  aliases: ["gsed"],
  does: "Prints files as its script changes them; with -i it edits them in place.",
  options: {
    script: ["-e=", "--expression=", "-f=", "--file="],
    inPlace: ["-i?", "-I?", "--in-place?"],
    neutral: [
      ...["-n", "--quiet", "--silent", "--debug", "--follow-symlinks", "-l=", "--line-length="],
      ...["--posix", "-E", "-r", "--regexp-extended", "-s", "--separate", "--sandbox"],
      ...["-u", "--unbuffered", "-z", "--null-data"],
    ],
    help: ["--help", "--version"],
  },
  effects: (parsed): readonly Effect[] => {
    const words = parsed.operands.filter(({ text }) => text !== "");
    const files = parsed.has("script") ? words : words.slice(1);
    return files
      .filter(({ text }) => text !== "-")
      .map((file) => ({
        kind: parsed.has("inPlace") ? "write" : "read",
        resource: parsed.path(file),
      }));
  },
  examples: [
    { run: "sed -n 1,5p .env", effects: ["read /w/.env"] },
    { run: "sed -i s/a/b/ a.ts b.ts", effects: ["write /w/a.ts", "write /w/b.ts"] },
    { run: "sed -i.bak -e s/a/b/ a.ts", effects: ["write /w/a.ts"] },
    { run: "sed -I '' -E s/a/b/ a.ts", effects: ["write /w/a.ts"] },
    {
      run: "sed --in-place=.bak --expression=s/a/b/ -f b.sed --file=c.sed a.ts",
      effects: ["write /w/a.ts"],
    },
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
