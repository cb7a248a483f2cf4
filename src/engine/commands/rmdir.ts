import { defineCommand } from "./define";

/** `rmdir` removes a directory only if it is empty, so nothing is lost with it. */
export const rmdir = defineCommand({
  name: "rmdir",
  aliases: ["grmdir"],
  does: "Removes empty directories; it refuses any other.",
  options: {
    ignore: ["--ignore-fail-on-non-empty"],
    parents: ["-p", "--parents"],
    verbose: ["-v", "--verbose"],
    help: ["--help", "--version"],
  },
  effects: (parsed) =>
    parsed.operands.map((operand) => ({
      kind: "delete",
      resource: parsed.path(operand),
      reversibility: "none",
    })),
  examples: [
    { run: "rmdir old", effects: ["delete /w/old (none)"] },
    { run: "rmdir -p -v a/b", effects: ["delete /w/a/b (none)"] },
    {
      run: "rmdir --parents --verbose --ignore-fail-on-non-empty a/b",
      effects: ["delete /w/a/b (none)"],
    },
    { run: "rmdir --help", effects: [] },
    { run: "rmdir --version", effects: [] },
  ],
});
