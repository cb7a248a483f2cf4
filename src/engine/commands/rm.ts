import { defineCommand } from "./define";

/**
 * `rm` unlinks each operand; with -r it takes the whole tree.
 *
 * -f only silences errors, so it is not an effect: `rm x` loses as much as `rm -f x`.
 * -i asks on the terminal, but a script can answer it, so it does not soften the verdict.
 */
export const rm = defineCommand({
  name: "rm",
  aliases: ["grm", "zf_rm"],
  does: "Unlinks each operand; with -r the whole tree below it.",
  options: {
    recursive: ["-r", "-R", "--recursive"],
    force: ["-f", "--force"],
    interactive: ["-i", "-I", "--interactive?"],
    directory: ["-d", "--dir"],
    oneFileSystem: ["--one-file-system"],
    preserveRoot: ["--preserve-root?", "--no-preserve-root"],
    verbose: ["-v", "--verbose"],
    help: ["--help", "--version"],
  },
  effects: (parsed) =>
    parsed.operands.map((operand) => ({
      kind: "delete",
      resource: parsed.path(operand, { tree: parsed.has("recursive") }),
    })),
  examples: [
    { run: "rm notes.txt", effects: ["delete /w/notes.txt"] },
    { run: "rm -rf build dist", effects: ["delete /w/build/**", "delete /w/dist/**"] },
    { run: "rm -R --force ../other", effects: ["delete /other/**"] },
    { run: "rm -I --recursive .", effects: ["delete /w/**"] },
    { run: "rm -i --interactive=once a", effects: ["delete /w/a"] },
    { run: "rm -d --dir -v --verbose old", effects: ["delete /w/old"] },
    { run: "rm --one-file-system --preserve-root -r a", effects: ["delete /w/a/**"] },
    { run: "rm -r --no-preserve-root /", effects: ["delete /**"] },
    { run: "rm -- -r", effects: ["delete /w/-r"] },
    { run: "rm --recurs a", effects: ["delete /w/a/**"] },
    { run: "rm --help", effects: [] },
    { run: "rm --version", effects: [] },
    { run: "rm --frob a", effects: ["delete /w/a", "unknown option: rm does not define `--frob`"] },
  ],
});
