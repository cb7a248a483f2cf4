import { literal, type Argument } from "../model/call";
import type { Effect } from "../model/effect";
import { defineCommand } from "./define";
import { deviceAt, fileWrite, keepsNothing } from "./device";
import { dropText } from "./options";

/** `dd` writes over its output file or device from the start; `conv=notrunc` keeps only the rest. */
export const dd = defineCommand({
  name: "dd",
  aliases: ["gdd"],
  does: "Copies blocks from `if=` to `of=`, which may be a whole disk.",
  options: { help: ["--help", "--version"] },
  effects: (parsed) => {
    const value = (key: string): Argument | undefined => {
      const operand = parsed.operands.findLast(({ text }) => text.startsWith(`${key}=`));
      return operand === undefined ? undefined : dropText(operand, key.length + 1);
    };
    const effects: Effect[] = [];
    const input = value("if");
    if (input !== undefined) {
      const resource = parsed.path(input);
      const isFile = !keepsNothing(resource.path) && deviceAt(resource.path) === undefined;
      if (isFile) effects.push({ kind: "read", resource });
    }
    const output = value("of");
    const appends = /(?:^|,)append(?:,|$)/.test(literal(value("oflag")) ?? "");
    // Zeros, noise or nothing in the place of what was there are no new version of it.
    // With a count a file of that size is made, as people do for images and swap.
    const blank =
      effects.length === 0 && /^\/dev\/(?:null|zero|full|u?random)$/.test(input?.text ?? "");
    const kind = appends
      ? "write"
      : blank && value("count") === undefined
        ? "truncate"
        : "overwrite";
    if (output !== undefined) effects.push(...fileWrite(kind, parsed.path(output)));
    return effects;
  },
  examples: [
    {
      run: "dd if=/dev/zero of=/dev/sda bs=1M",
      effects: ["overwrite device /dev/sda (catastrophic)"],
    },
    { run: "dd if=a of=b conv=notrunc", effects: ["read /w/a", "overwrite /w/b"] },
    { run: "dd if=/dev/sda of=disk.img", effects: ["overwrite /w/disk.img"] },
    { run: "dd if=/dev/zero of=notes.txt", effects: ["truncate /w/notes.txt"] },
    { run: "dd if=.env", effects: ["read /w/.env"] },
    { run: "dd if=/dev/zero of=a oflag=append,sync conv=notrunc", effects: ["write /w/a"] },
    { run: "dd if=/dev/urandom of=/dev/null count=1", effects: [] },
    { run: "dd --help", effects: [] },
    { run: "dd --version", effects: [] },
  ],
});
