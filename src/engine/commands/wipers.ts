import type { Effect } from "../model/effect";
import { defineCommand, type CommandModel, type Parsed } from "./define";
import { deviceAt, deviceLoss } from "./device";
import { spellings } from "./options";

/** `srm` and `wipe` remove files so that no tool brings them back; with -r whole trees (srm(1), wipe(1)). */
export const wipers: readonly CommandModel[] = [
  defineCommand({
    name: "srm",
    does: "Overwrites and removes files, so that nothing brings them back.",
    options: {
      recursive: ["-r", "-R", "--recursive"],
      neutral: spellings(
        "-f --force -i --interactive -v --verbose -s --simple -l -ll -m --medium -z --zero -n --nounlink -d -x --one-file-system",
      ),
      help: ["--help", "--version"],
    },
    effects: (parsed) => wiped(parsed),
    examples: [
      { run: "srm notes.txt", effects: ["destroy /w/notes.txt"] },
      { run: "srm -rf -R --recursive src", effects: ["destroy /w/src/**"] },
      {
        run: "srm --force -i --interactive -v --verbose -s --simple -l -ll -m --medium -z --zero -n --nounlink -d -x --one-file-system a",
        effects: ["destroy /w/a"],
      },
      { run: "srm /dev/sdb", effects: ["destroy device /dev/sdb (catastrophic)"] },
      { run: "srm --help --version", effects: [] },
    ],
  }),
  defineCommand({
    name: "wipe",
    does: "Overwrites and removes files, or writes over a whole device.",
    options: {
      recursive: ["-r"],
      neutral: spellings(
        "-f -i -c -D -q -s -v -x? -F -k -p= -Q= -n= -e -b= -l= -o= -P= -S= -C= -T= -X= -Z",
      ),
      help: ["-h", "--help"],
    },
    effects: (parsed) => wiped(parsed),
    examples: [
      { run: "wipe -rfi ~/papers", effects: ["destroy /home/u/papers/**"] },
      { run: "wipe -kq /dev/sdb1", effects: ["destroy device /dev/sdb1 (catastrophic)"] },
      {
        run: "wipe -c -D -s -v -x -F -p 1 -Q 1 -n 1 -e -b 1 -l 1 -o 1 -P 1 -S a -C 1 -T 1 -X 1 -Z a",
        effects: ["destroy /w/a"],
      },
      { run: "wipe -h --help", effects: [] },
    ],
  }),
];

function wiped(parsed: Parsed<"recursive">): readonly Effect[] {
  return parsed.operands.map((operand) => {
    const resource = parsed.path(operand, { tree: parsed.has("recursive") });
    const device = deviceAt(resource.path, resource.on);
    return device === undefined ? { kind: "destroy", resource } : deviceLoss("destroy", device);
  });
}
