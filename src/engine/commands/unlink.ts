import { defineCommand } from "./define";

/** `unlink` is `rm` for exactly one file, without options. */
export const unlink = defineCommand({
  name: "unlink",
  aliases: ["gunlink"],
  does: "Removes one file.",
  options: { help: ["--help", "--version"] },
  effects: (parsed) =>
    parsed.operands.map((operand) => ({ kind: "delete", resource: parsed.path(operand) })),
  examples: [
    { run: "unlink notes.txt", effects: ["delete /w/notes.txt"] },
    { run: "unlink --help", effects: [] },
    { run: "unlink --version", effects: [] },
  ],
});
