import { literal } from "../model/call";
import { defineCommand } from "./define";
import { fileWrite } from "./device";

/** `truncate` cuts files to a size. Only sizes that can do nothing but grow a file lose nothing. */
export const truncate = defineCommand({
  name: "truncate",
  aliases: ["gtruncate"],
  does: "Cuts or grows each file to a size; what is behind it is lost.",
  options: {
    size: ["-s=", "--size="],
    reference: ["-r=", "--reference="],
    neutral: ["-c", "--no-create", "-o", "--io-blocks"],
    help: ["--help", "--version"],
  },
  effects: (parsed) => {
    const grows = /^[+>%]/.test(literal(parsed.value("size")) ?? "") && !parsed.has("reference");
    return parsed.operands.flatMap((file) =>
      fileWrite(grows ? "write" : "truncate", parsed.path(file)),
    );
  },
  examples: [
    { run: "truncate -s 0 app.log", effects: ["truncate /w/app.log"] },
    { run: "truncate --size=-1M a -c --no-create", effects: ["truncate /w/a"] },
    { run: "truncate -r b a", effects: ["truncate /w/a"] },
    { run: "truncate --reference=b -s +1 a", effects: ["truncate /w/a"] },
    { run: "truncate -s +1M -o --io-blocks disk.img", effects: ["write /w/disk.img"] },
    { run: "truncate -s '>1M' disk.img", effects: ["write /w/disk.img"] },
    { run: "truncate --help", effects: [] },
    { run: "truncate --version", effects: [] },
  ],
});
