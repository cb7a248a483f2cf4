import { defineCommand } from "./define";
import { fileWrite } from "./device";

/** `tee` empties each file before it writes, unless -a. */
export const tee = defineCommand({
  name: "tee",
  aliases: ["gtee", "sponge"],
  does: "Copies standard input to its output and to each file, which it empties first unless -a.",
  options: {
    append: ["-a", "--append"],
    neutral: ["-i", "--ignore-interrupts", "-p", "--output-error?"],
    help: ["--help", "--version"],
  },
  effects: (parsed) =>
    parsed.operands
      .filter(({ text }) => text !== "-")
      .flatMap((file) => {
        const { input } = parsed.call;
        const nothing = input.kind === "file" && input.path.text === "/dev/null";
        const kind = nothing ? "truncate" : "overwrite";
        return fileWrite(parsed.has("append") ? "write" : kind, parsed.path(file));
      }),
  examples: [
    { run: "tee a b", effects: ["overwrite /w/a", "overwrite /w/b"] },
    { run: "tee a < /dev/null", effects: ["truncate /w/a"] },
    { run: "tee -a -i app.log", effects: ["write /w/app.log"] },
    { run: "tee --append --ignore-interrupts app.log", effects: ["write /w/app.log"] },
    { run: "tee -p --output-error=warn /etc/hosts", effects: ["overwrite /etc/hosts"] },
    { run: "tee /dev/sda", effects: ["overwrite device /dev/sda (catastrophic)"] },
    { run: "tee /dev/stderr -", effects: [] },
    { run: "tee --help", effects: [] },
    { run: "tee --version", effects: [] },
  ],
});
